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
k AS (
  SELECT
    k,
    'x' AS t
  FROM c
),
u AS (
  SELECT
    k,
    t
  FROM k
  UNION
  SELECT
    k,
    t
  FROM a
)
SELECT
  k::integer AS k,
  t::text AS t
FROM u
