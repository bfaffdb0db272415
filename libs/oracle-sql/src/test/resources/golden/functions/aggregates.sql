count(*)
count(i)
count(DISTINCT i)
count(DISTINCT s)
sum(i)::bigint
sum(DISTINCT i)::bigint
sum(d)::numeric(38, 2)
sum(f)
(sum(i)::numeric(69, 31) / count(i))::numeric(38, 10)
(sum(DISTINCT i)::numeric(69, 31) / count(DISTINCT i))::numeric(38, 10)
(sum(d)::numeric(71, 33) / count(d))::numeric(38, 10)
(sum(n)::numeric(69, 31) / count(n))::numeric(38, 10)
avg(f)
min(s COLLATE ucs_basic)
max(s COLLATE ucs_basic)
bool_and(b)
bool_or(b)
min((u::text) COLLATE ucs_basic)::uuid
bool_and(b)
bool_or(b)

