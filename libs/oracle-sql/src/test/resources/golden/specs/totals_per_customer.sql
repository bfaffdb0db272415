WITH customers AS (
  SELECT
    customer_id::integer AS customer_id,
    (first_name::text) COLLATE ucs_basic AS first_name,
    (last_name::text) COLLATE ucs_basic AS last_name,
    (email::text) COLLATE ucs_basic AS email,
    (city::text) COLLATE ucs_basic AS city,
    signed_up::date AS signed_up
  FROM public.customers
),
orders AS (
  SELECT
    order_id::integer AS order_id,
    customer_id::integer AS customer_id,
    ordered_at::timestamptz AS ordered_at,
    (status::text) COLLATE ucs_basic AS status,
    total::numeric(12, 2) AS total
  FROM public.orders
),
customer_orders AS (
  SELECT
    customers.customer_id AS customer_id,
    customers.first_name AS first_name,
    customers.last_name AS last_name,
    customers.email AS email,
    customers.city AS city,
    customers.signed_up AS signed_up,
    orders.order_id AS order_id,
    orders.customer_id AS orders__customer_id,
    orders.ordered_at AS ordered_at,
    orders.status AS status,
    orders.total AS total
  FROM customers
  INNER JOIN orders ON customers.customer_id = orders.customer_id
),
totals AS (
  SELECT
    customer_id,
    sum(total)::numeric(38, 2) AS total_order_amount
  FROM customer_orders
  GROUP BY 1
)
SELECT
  customer_id::integer AS customer_id,
  total_order_amount::numeric(38, 2) AS total_order_amount
FROM totals
