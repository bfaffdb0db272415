WITH orders AS (
  SELECT
    (customer::text) COLLATE ucs_basic AS customer,
    (status::text) COLLATE ucs_basic AS status,
    amount::numeric(8, 2) AS amount,
    "day"::date AS "day"
  FROM public.orders
),
p AS (
  SELECT
    sum(CASE WHEN status = 'lost' THEN (1::numeric(1, 0)::numeric(59, 21) / (amount - 8::numeric(1, 0)))::numeric(38, 10) END)::numeric(38, 10) AS lost_x,
    (array_agg(CASE WHEN status = 'lost' THEN customer END ORDER BY (CASE WHEN status = 'lost' THEN (1::numeric(1, 0)::numeric(59, 21) / (amount - 8::numeric(1, 0)))::numeric(38, 10) END) ASC NULLS LAST, customer COLLATE ucs_basic ASC NULLS LAST) FILTER (WHERE (CASE WHEN status = 'lost' THEN customer END) IS NOT NULL))[1] AS lost_y
  FROM orders
)
SELECT
  lost_x::numeric(38, 10) AS lost_x,
  lost_y::text AS lost_y
FROM p
