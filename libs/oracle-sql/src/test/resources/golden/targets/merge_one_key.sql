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
    v::numeric(12, 2) AS v,
    k::text AS k,
    part::bigint AS part
  FROM "all"
),
existing AS (
  SELECT
    v::numeric(12, 2) AS v,
    (k::text) COLLATE ucs_basic AS k,
    part::bigint AS part
  FROM public.kept
),
generations AS (
  SELECT
    v,
    k,
    part,
    1 AS generation
  FROM existing
  UNION ALL
  SELECT
    v,
    k,
    part,
    2 AS generation
  FROM result
)
SELECT
  v,
  k,
  part
FROM (
  SELECT
    v,
    k,
    part,
    rank() OVER (PARTITION BY k ORDER BY generation DESC) AS place
  FROM generations
) AS ranked
WHERE place = 1
