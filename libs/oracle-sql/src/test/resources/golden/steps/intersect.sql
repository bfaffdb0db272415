WITH a AS (
  SELECT
    k::integer AS k,
    (t::text) COLLATE ucs_basic AS t
  FROM public.a
),
b AS (
  SELECT
    (t::text) COLLATE ucs_basic AS t,
    k::bigint AS k
  FROM public.b
),
c AS (
  SELECT
    k::integer AS k,
    (t::text) COLLATE ucs_basic AS t
  FROM public.c
),
s AS (
  SELECT
    k::bigint AS k,
    t
  FROM a
  INTERSECT
  SELECT
    k,
    t
  FROM b
  INTERSECT
  SELECT
    k::bigint AS k,
    t
  FROM c
)
SELECT
  k::bigint AS k,
  t::text AS t
FROM s
