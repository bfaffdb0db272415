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
    customers.id AS customers_id,
    customers.city AS city
  FROM orders
  LEFT JOIN customers ON orders.customer = customers.id
)
SELECT
  id::integer AS id,
  customers_id::text AS customers_id,
  city::text AS city
FROM joined
