WITH a AS (
  SELECT
    k::integer AS k,
    (t::text) COLLATE ucs_basic AS t
  FROM public.a
),
once AS (
  SELECT
    k,
    t
  FROM (
    SELECT
      k,
      t,
      row_number() OVER (PARTITION BY k, t ORDER BY k ASC NULLS LAST, t COLLATE ucs_basic ASC NULLS LAST) AS place
    FROM a
  ) AS numbered
  WHERE place = 1
)
SELECT
  k::integer AS k,
  t::text AS t
FROM once
