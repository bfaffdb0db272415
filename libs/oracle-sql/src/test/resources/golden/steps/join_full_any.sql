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
joined AS (
  SELECT
    orders.id AS id,
    customers.city AS city
  FROM orders
  LEFT JOIN customers ON orders.customer COLLATE ucs_basic > customers.id
  UNION ALL
  SELECT
    NULL::integer AS id,
    customers.city AS city
  FROM customers
  WHERE NOT EXISTS (SELECT 1 FROM orders WHERE orders.customer COLLATE ucs_basic > customers.id)
)
SELECT
  id::integer AS id,
  city::text AS city
FROM joined
