d::integer
round('2.5'::double precision::text::numeric)::integer
round('-2.5'::double precision::text::numeric)::bigint
(-12.9)::numeric(3, 1)::bigint
d::numeric(11, 1)
0.125::numeric(3, 2)
0.1000000000000000056::numeric(20, 19)
f::text::numeric(20, 1)::double precision
'123456789012345.67'::double precision::text::numeric(20, 2)
b::integer::integer
b::text
d::text
(tz AT TIME ZONE 'UTC')::text
(tz AT TIME ZONE 'UTC')::date
(tz AT TIME ZONE 'UTC')
("day"::timestamp AT TIME ZONE 'UTC')
(at AT TIME ZONE 'UTC')
at::date
'2024-02-29'::date

