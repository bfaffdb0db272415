WITH a AS (
  SELECT
    k::integer AS k,
    (t::text) COLLATE ucs_basic AS t
  FROM public.a
),
nothing AS (
  SELECT
    k::integer AS k,
    (t::text) COLLATE ucs_basic AS t
  FROM public.nothing
),
s AS (
  SELECT
    k,
    t
  FROM nothing
  EXCEPT
  SELECT
    k,
    t
  FROM a
)
SELECT
  k::integer AS k,
  t::text AS t
FROM s
