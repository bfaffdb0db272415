WITH a AS (
  SELECT
    k::integer AS k,
    (t::text) COLLATE ucs_basic AS t
  FROM public.a
),
c AS (
  SELECT
    k::integer AS k,
    (t::text) COLLATE ucs_basic AS t
  FROM public.c
),
s AS (
  SELECT
    k,
    t
  FROM a
  UNION ALL
  SELECT
    k,
    t
  FROM c
)
SELECT
  k::integer AS k,
  t::text AS t
FROM s
