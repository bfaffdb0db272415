WITH a AS (
  SELECT
    k::integer AS k,
    (t::text) COLLATE ucs_basic AS t
  FROM public.a
),
once AS (
  SELECT DISTINCT ON (k, t)
    k,
    t
  FROM a
  ORDER BY k, t, k ASC NULLS LAST, t COLLATE ucs_basic ASC NULLS LAST
)
SELECT
  k::integer AS k,
  t::text AS t
FROM once
