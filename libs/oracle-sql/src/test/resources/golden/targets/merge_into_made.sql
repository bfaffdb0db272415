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
)
SELECT
  k::text AS k,
  part::integer AS part,
  v::integer AS v
FROM "all"
