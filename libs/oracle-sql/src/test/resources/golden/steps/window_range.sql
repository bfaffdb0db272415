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
running AS (
  SELECT
    id,
    shop,
    amount,
    units,
    weight,
    paid,
    (sum(id) OVER w1)::bigint AS s
  FROM sales
  WINDOW
    w1 AS (PARTITION BY shop ORDER BY units ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
),
slim AS (
  SELECT
    id,
    s
  FROM running
)
SELECT
  id::integer AS id,
  s::bigint AS s
FROM slim
