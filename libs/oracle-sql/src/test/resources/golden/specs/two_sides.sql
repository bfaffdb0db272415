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
pairs AS (
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
  LEFT JOIN orders ON (customers.customer_id = orders.customer_id) AND (orders.total > 500::numeric(12, 2))
),
big AS (
  SELECT
    customer_id,
    first_name,
    last_name,
    email,
    city,
    signed_up,
    order_id,
    orders__customer_id,
    ordered_at,
    status,
    total
  FROM pairs
  WHERE orders__customer_id IS NOT NULL
),
named AS (
  SELECT
    customer_id AS buyer,
    orders__customer_id AS payer
  FROM big
)
SELECT
  buyer::integer AS buyer,
  payer::integer AS payer
FROM named
