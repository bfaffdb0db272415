WITH orders AS (
  SELECT
    order_id::integer AS order_id,
    customer_id::integer AS customer_id,
    ordered_at::timestamptz AS ordered_at,
    (status::text) COLLATE ucs_basic AS status,
    total::numeric(12, 2) AS total
  FROM public.orders
),
valid AS (
  SELECT
    order_id,
    customer_id,
    ordered_at,
    status,
    total
  FROM orders
  WHERE status <> 'CANCELLED'
),
daily AS (
  SELECT
    (ordered_at AT TIME ZONE 'UTC')::date AS sales_date,
    count(*) AS order_count,
    sum(total)::numeric(38, 2) AS amount
  FROM valid
  GROUP BY 1
)
SELECT
  sales_date::date AS sales_date,
  order_count::bigint AS order_count,
  amount::numeric(38, 2) AS amount
FROM daily
