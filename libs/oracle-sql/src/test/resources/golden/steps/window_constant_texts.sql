WITH sales AS (
  SELECT
    id::integer AS id,
    (shop::text) COLLATE ucs_basic AS shop,
    amount::numeric(10, 2) AS amount,
    units::integer AS units,
    weight::double precision AS weight,
    paid::boolean AS paid
  FROM public.sales
),
seen AS (
  SELECT
    id,
    shop,
    amount,
    units,
    weight,
    paid,
    first_value('x'::text) OVER w1 AS f,
    lag('x'::text, 1) OVER w2 AS l
  FROM sales
  WINDOW
    w1 AS (PARTITION BY shop ORDER BY id ASC NULLS LAST, shop COLLATE ucs_basic ASC NULLS LAST, amount ASC NULLS LAST, units ASC NULLS LAST, weight ASC NULLS LAST, paid ASC NULLS LAST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW),
    w2 AS (PARTITION BY shop ORDER BY id ASC NULLS LAST, shop COLLATE ucs_basic ASC NULLS LAST, amount ASC NULLS LAST, units ASC NULLS LAST, weight ASC NULLS LAST, paid ASC NULLS LAST)
),
slim AS (
  SELECT
    id,
    f,
    l
  FROM seen
)
SELECT
  id::integer AS id,
  f::text AS f,
  l::text AS l
FROM slim
