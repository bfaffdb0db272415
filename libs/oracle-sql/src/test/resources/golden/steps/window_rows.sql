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
moving AS (
  SELECT
    id,
    shop,
    amount,
    units,
    weight,
    paid,
    (sum(id) OVER w1)::bigint AS s,
    ((sum(id) OVER w1)::numeric(69, 31) / (count(id) OVER w1))::numeric(38, 10) AS m
  FROM sales
  WINDOW
    w1 AS (ORDER BY id ASC NULLS LAST, shop COLLATE ucs_basic ASC NULLS LAST, amount ASC NULLS LAST, units ASC NULLS LAST, weight ASC NULLS LAST, paid ASC NULLS LAST ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING)
),
slim AS (
  SELECT
    id,
    s,
    m
  FROM moving
)
SELECT
  id::integer AS id,
  s::bigint AS s,
  m::numeric(38, 10) AS m
FROM slim
