WITH nothing AS (
  SELECT
    id::integer AS id
  FROM public.nothing
),
customers AS (
  SELECT
    (id::text) COLLATE ucs_basic AS id,
    (city::text) COLLATE ucs_basic AS city
  FROM public.customers
),
pairs AS (
  SELECT
    nothing.id AS id,
    customers.city AS city
  FROM nothing
  CROSS JOIN customers
)
SELECT
  id::integer AS id,
  city::text AS city
FROM pairs
