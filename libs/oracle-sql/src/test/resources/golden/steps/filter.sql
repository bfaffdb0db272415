WITH orders AS (
  SELECT
    id::integer AS id,
    (customer::text) COLLATE ucs_basic AS customer,
    amount::numeric(10, 2) AS amount,
    (note::text) COLLATE ucs_basic AS note
  FROM public.orders
),
cheap AS (
  SELECT
    id,
    customer,
    amount,
    note
  FROM orders
  WHERE amount < 8.00
)
SELECT
  id::integer AS id,
  customer::text AS customer,
  amount::numeric(10, 2) AS amount,
  note::text AS note
FROM cheap
