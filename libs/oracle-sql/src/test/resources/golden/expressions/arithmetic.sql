i + 5
i - (-5)::integer
n * i
d * d
(d::numeric(62, 24) / i)::numeric(38, 10)
(d::numeric(62, 24) / (-7)::integer)::numeric(38, 10)
(n::numeric(60, 22) / i)::numeric(38, 10)
(5::numeric(1, 0)::numeric(62, 24) / 100000000000::numeric(12, 0))::numeric(38, 10)
(49999999999999999999999999::numeric(26, 0)::numeric(87, 49) / 1000000000000000000000000000000000000::numeric(37, 0))::numeric(38, 10)
f + '0.2'::double precision
-(i)
-(-(i))

