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
ranked AS (
  SELECT
    id,
    shop,
    amount,
    units,
    weight,
    paid,
    row_number() OVER w1 AS n,
    rank() OVER w2 AS r,
    dense_rank() OVER w2 AS d,
    percent_rank() OVER w2 AS p,
    cume_dist() OVER w2 AS c,
    ntile(2) OVER w1 AS t
  FROM sales
  WINDOW
    w1 AS (PARTITION BY shop ORDER BY units ASC NULLS LAST, id ASC NULLS LAST, shop COLLATE ucs_basic ASC NULLS LAST, amount ASC NULLS LAST, weight ASC NULLS LAST, paid ASC NULLS LAST),
    w2 AS (PARTITION BY shop ORDER BY units ASC NULLS LAST)
),
slim AS (
  SELECT
    id,
    n,
    r,
    d,
    p,
    c,
    t
  FROM ranked
)
SELECT
  id::integer AS id,
  n::bigint AS n,
  r::bigint AS r,
  d::bigint AS d,
  p::double precision AS p,
  c::double precision AS c,
  t::integer AS t
FROM slim
