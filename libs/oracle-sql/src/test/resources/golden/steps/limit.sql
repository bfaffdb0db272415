WITH orders AS (
  SELECT
    id::integer AS id,
    (customer::text) COLLATE ucs_basic AS customer,
    amount::numeric(10, 2) AS amount,
    (note::text) COLLATE ucs_basic AS note
  FROM public.orders
),
sorted AS (
  SELECT
    id,
    customer,
    amount,
    note
  FROM orders
  ORDER BY id ASC NULLS LAST
),
top AS (
  SELECT
    id,
    customer,
    amount,
    note
  FROM sorted
  ORDER BY amount DESC NULLS FIRST, customer COLLATE ucs_basic ASC NULLS LAST
  LIMIT 2
)
SELECT
  id::integer AS id,
  customer::text AS customer,
  amount::numeric(10, 2) AS amount,
  note::text AS note
FROM top
