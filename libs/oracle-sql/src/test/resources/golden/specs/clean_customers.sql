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
valid AS (
  SELECT
    customer_id,
    first_name,
    last_name,
    email,
    city,
    signed_up
  FROM customers
  WHERE (email IS NULL) OR (email COLLATE ucs_basic ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$')
),
filled AS (
  SELECT
    customer_id,
    first_name,
    last_name,
    coalesce(email, 'no-email@example.com') AS email,
    city,
    signed_up
  FROM valid
),
clean AS (
  SELECT
    customer_id,
    first_name,
    email
  FROM filled
)
SELECT
  customer_id::integer AS customer_id,
  first_name::text AS first_name,
  email::text AS email
FROM clean
