WITH orders AS (
  SELECT
    id::integer AS id,
    (customer::text) COLLATE ucs_basic AS customer,
    amount::numeric(10, 2) AS amount,
    (note::text) COLLATE ucs_basic AS note
  FROM public.orders
),
customers AS (
  SELECT
    (id::text) COLLATE ucs_basic AS id,
    (city::text) COLLATE ucs_basic AS city
  FROM public.customers
),
kept AS (
  SELECT
    orders.id AS id,
    orders.customer AS customer
  FROM orders
  WHERE EXISTS (SELECT 1 FROM customers WHERE orders.customer = customers.id)
)
SELECT
  id::integer AS id,
  customer::text AS customer
FROM kept
