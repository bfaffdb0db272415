WITH orders AS (
  SELECT
    id::integer AS id,
    (customer::text) COLLATE ucs_basic AS customer,
    amount::numeric(10, 2) AS amount,
    (note::text) COLLATE ucs_basic AS note
  FROM public.orders
),
others AS MATERIALIZED (
  SELECT
    id,
    customer,
    amount,
    note
  FROM orders
  WHERE id > 3
),
shares AS (
  SELECT
    (1::numeric(60, 22) / (id - 3))::numeric(38, 10) AS share
  FROM others
)
SELECT
  share::numeric(38, 10) AS share
FROM shares
