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
totals AS (
  SELECT
    id,
    shop,
    amount,
    units,
    weight,
    paid,
    min(amount) OVER w1 AS i,
    max(amount) OVER w1 AS a,
    bool_and(paid) OVER w1 AS c,
    bool_or(paid) OVER w1 AS d
  FROM sales
  WINDOW
    w1 AS (PARTITION BY shop ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
),
slim AS (
  SELECT
    id,
    i,
    a,
    c,
    d
  FROM totals
)
SELECT
  id::integer AS id,
  i::numeric(10, 2) AS i,
  a::numeric(10, 2) AS a,
  c::boolean AS c,
  d::boolean AS d
FROM slim
