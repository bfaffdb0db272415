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
later AS (
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
    w1 AS (PARTITION BY shop ORDER BY id ASC NULLS LAST, shop COLLATE ucs_basic ASC NULLS LAST, amount ASC NULLS LAST, units ASC NULLS LAST, weight ASC NULLS LAST, paid ASC NULLS LAST ROWS BETWEEN 2 FOLLOWING AND UNBOUNDED FOLLOWING)
),
slim AS (
  SELECT
    id,
    s
  FROM later
)
SELECT
  id::integer AS id,
  s::bigint AS s
FROM slim
