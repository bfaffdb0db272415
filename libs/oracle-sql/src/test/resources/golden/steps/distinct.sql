WITH a AS (
  SELECT
    k::integer AS k,
    (t::text) COLLATE ucs_basic AS t
  FROM public.a
),
once AS (
  SELECT DISTINCT
    k,
    t
  FROM a
)
SELECT
  k::integer AS k,
  t::text AS t
FROM once
