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
none AS (
  SELECT
    k,
    part,
    v
  FROM "all"
  WHERE v < 0
)
SELECT
  v::numeric(12, 2) AS v,
  (k::text) COLLATE ucs_basic AS k,
  part::bigint AS part
FROM public.kept
UNION ALL
SELECT
  v::numeric(12, 2) AS v,
  k::text AS k,
  part::bigint AS part
FROM none
