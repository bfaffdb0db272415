WITH orders AS (
  SELECT
    id::integer AS id,
    (customer::text) COLLATE ucs_basic AS customer,
    amount::numeric(10, 2) AS amount,
    (note::text) COLLATE ucs_basic AS note
  FROM public.orders
),
more AS (
  SELECT
    id,
    customer,
    amount,
    'n' AS note,
    id + 1 AS next
  FROM orders
)
SELECT
  id::integer AS id,
  customer::text AS customer,
  amount::numeric(10, 2) AS amount,
  note::text AS note,
  next::integer AS next
FROM more
