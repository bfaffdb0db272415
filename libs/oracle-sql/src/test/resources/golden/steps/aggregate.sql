WITH orders AS (
  SELECT
    id::integer AS id,
    (customer::text) COLLATE ucs_basic AS customer,
    amount::numeric(10, 2) AS amount,
    (note::text) COLLATE ucs_basic AS note
  FROM public.orders
),
totals AS (
  SELECT
    customer,
    sum(amount)::numeric(38, 2) AS total
  FROM orders
  GROUP BY 1
)
SELECT
  customer::text AS customer,
  total::numeric(38, 2) AS total
FROM totals
