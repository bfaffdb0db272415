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
    lag(id) OVER w1 AS before,
    lead(id, 2) OVER w1 AS "second",
    first_value(id) OVER w2 AS head,
    last_value(id) OVER w2 AS tail,
    nth_value(id, 2) OVER w2 AS nth
  FROM sales
  WINDOW
    w1 AS (PARTITION BY shop ORDER BY id DESC NULLS FIRST, shop COLLATE ucs_basic ASC NULLS LAST, amount ASC NULLS LAST, units ASC NULLS LAST, weight ASC NULLS LAST, paid ASC NULLS LAST),
    w2 AS (PARTITION BY shop ORDER BY id DESC NULLS FIRST, shop COLLATE ucs_basic ASC NULLS LAST, amount ASC NULLS LAST, units ASC NULLS LAST, weight ASC NULLS LAST, paid ASC NULLS LAST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
),
slim AS (
  SELECT
    id,
    before,
    "second",
    head,
    tail,
    nth
  FROM seen
)
SELECT
  id::integer AS id,
  before::integer AS before,
  "second"::integer AS "second",
  head::integer AS head,
  tail::integer AS tail,
  nth::integer AS nth
FROM slim
