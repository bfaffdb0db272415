WITH orders AS (
  SELECT
    id::integer AS id,
    (customer::text) COLLATE ucs_basic AS customer,
    amount::numeric(10, 2) AS amount,
    (note::text) COLLATE ucs_basic AS note
  FROM public.orders
),
filled AS (
  SELECT
    id,
    coalesce(customer, '?') AS customer,
    coalesce(amount, 0.00) AS amount,
    note
  FROM orders
)
SELECT
  id::integer AS id,
  customer::text AS customer,
  amount::numeric(10, 2) AS amount,
  note::text AS note
FROM filled
