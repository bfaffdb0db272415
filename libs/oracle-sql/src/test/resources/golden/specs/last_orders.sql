WITH orders AS (
  SELECT
    order_id::integer AS order_id,
    customer_id::integer AS customer_id,
    ordered_at::timestamptz AS ordered_at,
    (status::text) COLLATE ucs_basic AS status,
    total::numeric(12, 2) AS total
  FROM public.orders
),
latest AS (
  SELECT DISTINCT ON (customer_id)
    order_id,
    customer_id,
    ordered_at,
    status,
    total
  FROM orders
  ORDER BY customer_id, ordered_at DESC NULLS FIRST, order_id ASC NULLS LAST, customer_id ASC NULLS LAST, status COLLATE ucs_basic ASC NULLS LAST, total ASC NULLS LAST
),
slim AS (
  SELECT
    customer_id,
    order_id,
    status
  FROM latest
)
SELECT
  customer_id::integer AS customer_id,
  order_id::integer AS order_id,
  status::text AS status
FROM slim
