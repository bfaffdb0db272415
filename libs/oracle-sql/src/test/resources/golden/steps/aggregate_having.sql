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
    last
  FROM (
    SELECT
      customer,
      max(id) AS last,
      count(*) AS rows
    FROM orders
    GROUP BY 1
  ) AS totals
  WHERE rows > 1::bigint
)
SELECT
  customer::text AS customer,
  last::integer AS last
FROM totals
