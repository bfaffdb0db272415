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
idle AS (
  SELECT
    customers.customer_id AS customer_id,
    customers.first_name AS first_name,
    customers.last_name AS last_name,
    customers.email AS email,
    customers.city AS city,
    customers.signed_up AS signed_up
  FROM customers
  WHERE NOT EXISTS (SELECT 1 FROM orders WHERE customers.customer_id = orders.customer_id)
),
age AS (
  SELECT
    customer_id,
    CASE WHEN extract(month FROM signed_up)::integer BETWEEN 3 AND 5 THEN 'spring' ELSE 'other' END AS season,
    ('2025-06-30'::date - signed_up) AS days
  FROM idle
)
SELECT
  customer_id::integer AS customer_id,
  season::text AS season,
  days::integer AS days
FROM age
