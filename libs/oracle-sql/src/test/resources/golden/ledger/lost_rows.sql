WITH orders AS (
  SELECT
    id::integer AS id,
    (customer::text) COLLATE ucs_basic AS customer,
    amount::numeric(8, 2) AS amount,
    tags::text[] AS tags
  FROM public.orders
),
customers AS (
  SELECT
    (code::text) COLLATE ucs_basic AS code,
    (city::text) COLLATE ucs_basic AS city
  FROM public.customers
)
SELECT
  customer::text AS customer,
  count(*) AS times
FROM orders
WHERE NOT EXISTS (SELECT 1 FROM customers WHERE orders.customer = customers.code)
GROUP BY 1
ORDER BY 2 DESC, 1
LIMIT 10
