WITH orders AS (
  SELECT
    id::integer AS id,
    (customer::text) COLLATE ucs_basic AS customer,
    amount::numeric(10, 2) AS amount,
    (note::text) COLLATE ucs_basic AS note
  FROM public.orders
),
one_each AS (
  SELECT
    id,
    customer,
    amount,
    note
  FROM (
    SELECT
      id,
      customer,
      amount,
      note,
      row_number() OVER (PARTITION BY customer ORDER BY amount DESC NULLS FIRST) AS place
    FROM orders
  ) AS numbered
  WHERE place = 1
)
SELECT
  id::integer AS id,
  customer::text AS customer,
  amount::numeric(10, 2) AS amount,
  note::text AS note
FROM one_each
