WITH orders AS (
  SELECT
    id::integer AS id,
    (customer::text) COLLATE ucs_basic AS customer,
    amount::numeric(10, 2) AS amount,
    (note::text) COLLATE ucs_basic AS note
  FROM public.orders
),
"all" AS (
  SELECT
    'all' AS k,
    count(*) AS n
  FROM orders
  GROUP BY 1
)
SELECT
  k::text AS k,
  n::bigint AS n
FROM "all"
