WITH news AS (
  SELECT
    (k::text) COLLATE ucs_basic AS k,
    part::integer AS part,
    v::integer AS v
  FROM public.news
),
"all" AS (
  SELECT
    k,
    part,
    v
  FROM news
),
result AS (
  SELECT
    k::text AS k,
    part::integer AS part,
    v::integer AS v
  FROM "all"
),
existing AS (
  SELECT
    (k::text) COLLATE ucs_basic AS k,
    part::integer AS part,
    v::integer AS v
  FROM public.empty
),
generations AS (
  SELECT
    k,
    part,
    v,
    1 AS generation
  FROM existing
  UNION ALL
  SELECT
    k,
    part,
    v,
    2 AS generation
  FROM result
)
SELECT
  k,
  part,
  v
FROM (
  SELECT
    k,
    part,
    v,
    rank() OVER (PARTITION BY k ORDER BY generation DESC) AS place
  FROM generations
) AS ranked
WHERE place = 1
