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
s AS (
  SELECT
    k::bigint AS k,
    t
  FROM a
  EXCEPT ALL
  SELECT
    k,
    t
  FROM b
)
SELECT
  k::bigint AS k,
  t::text AS t
FROM s
