count(*)
sum(i)::bigint
(sum(i)::numeric(69, 31) / count(i))::numeric(38, 10)
max(s COLLATE ucs_basic)

