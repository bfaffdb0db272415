WITH nothing AS (
  SELECT
    k::integer AS k,
    (t::text) COLLATE ucs_basic AS t
  FROM public.nothing
),
once AS (
  SELECT DISTINCT
    k,
    t
  FROM nothing
)
SELECT
  k::integer AS k,
  t::text AS t
FROM once
