WITH orders AS (
  SELECT
    id::integer AS id,
    (customer::text) COLLATE ucs_basic AS customer,
    amount::numeric(10, 2) AS amount,
    (note::text) COLLATE ucs_basic AS note
  FROM public.orders
),
one_each AS (
  SELECT DISTINCT ON (customer)
    id,
    customer,
    amount,
    note
  FROM orders
  ORDER BY customer, amount DESC NULLS FIRST
)
SELECT
  id::integer AS id,
  customer::text AS customer,
  amount::numeric(10, 2) AS amount,
  note::text AS note
FROM one_each
