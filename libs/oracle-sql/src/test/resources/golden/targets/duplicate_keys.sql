WITH doubled AS (
  SELECT
    (k::text) COLLATE ucs_basic AS k,
    times::integer AS times
  FROM public.doubled
),
"all" AS (
  SELECT
    k,
    times
  FROM doubled
),
result AS (
  SELECT
    k::text AS k,
    times::integer AS times
  FROM "all"
)
SELECT
  k,
  times,
  count(*) AS times_
FROM result
GROUP BY 1, 2
HAVING count(*) > 1
ORDER BY 3 DESC, 1, 2
LIMIT 5
