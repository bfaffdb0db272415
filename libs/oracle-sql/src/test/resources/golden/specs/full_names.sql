WITH customers AS (
  SELECT
    customer_id::integer AS customer_id,
    (first_name::text) COLLATE ucs_basic AS first_name,
    (last_name::text) COLLATE ucs_basic AS last_name,
    (email::text) COLLATE ucs_basic AS email,
    (city::text) COLLATE ucs_basic AS city,
    signed_up::date AS signed_up
  FROM public.customers
),
names AS (
  SELECT
    customer_id,
    (first_name || ' ' || (upper(last_name COLLATE unicode) COLLATE ucs_basic)) AS full_name
  FROM customers
)
SELECT
  customer_id::integer AS customer_id,
  full_name::text AS full_name
FROM names
