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
    count(*) OVER w1 AS n
  FROM sales
  WINDOW
    w1 AS (PARTITION BY ((units + id)), shop ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
),
slim AS (
  SELECT
    id,
    n
  FROM seen
)
SELECT
  id::integer AS id,
  n::bigint AS n
FROM slim
