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
    (sum(amount) OVER w1)::numeric(38, 2) AS s,
    (sum(units) OVER w1)::bigint AS u,
    sum(weight) OVER w1 AS w,
    ((sum(amount) OVER w1)::numeric(71, 33) / (count(amount) OVER w1))::numeric(38, 10) AS m,
    avg(weight) OVER w1 AS v,
    count(*) OVER w1 AS n,
    count(amount) OVER w1 AS k
  FROM sales
  WINDOW
    w1 AS (PARTITION BY shop ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
),
slim AS (
  SELECT
    id,
    s,
    u,
    w,
    m,
    v,
    n,
    k
  FROM totals
)
SELECT
  id::integer AS id,
  s::numeric(38, 2) AS s,
  u::bigint AS u,
  w::double precision AS w,
  m::numeric(38, 10) AS m,
  v::double precision AS v,
  n::bigint AS n,
  k::bigint AS k
FROM slim
