WITH nothing AS (
  SELECT
    k::integer AS k,
    (t::text) COLLATE ucs_basic AS t
  FROM public.nothing
),
p AS (
  SELECT
    count(CASE WHEN k = 1 THEN 1 END) AS "1",
    count(CASE WHEN k = (-2)::integer THEN 1 END) AS "-2"
  FROM nothing
)
SELECT
  "1"::bigint AS "1",
  "-2"::bigint AS "-2"
FROM p
