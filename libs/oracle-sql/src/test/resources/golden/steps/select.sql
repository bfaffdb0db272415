WITH orders AS (
  SELECT
    id::integer AS id,
    (customer::text) COLLATE ucs_basic AS customer,
    amount::numeric(10, 2) AS amount,
    (note::text) COLLATE ucs_basic AS note
  FROM public.orders
),
short AS (
  SELECT
    id AS "order",
    amount * 2 AS twice
  FROM orders
)
SELECT
  "order"::integer AS "order",
  twice::numeric(20, 2) AS twice
FROM short
