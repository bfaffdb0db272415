WITH "Order" AS (
  SELECT
    "select"::integer AS "select",
    ("ünï ""q"""::text) COLLATE ucs_basic AS "ünï ""q"""
  FROM public."Order"
),
"äääääääääääääääääääääääääääääää" AS (
  SELECT
    "select",
    "ünï ""q"""
  FROM "Order"
  ORDER BY "select" ASC NULLS LAST
),
"ääääääääääääääääääääääääääääää_2" AS (
  SELECT
    "select",
    "ünï ""q"""
  FROM "äääääääääääääääääääääääääääääää"
  WHERE "select" = 1
),
step_pg_order AS (
  SELECT
    "select",
    "ünï ""q"""
  FROM "ääääääääääääääääääääääääääääää_2"
  WHERE "select" = 1
)
SELECT
  "select"::integer AS "select",
  "ünï ""q"""::text AS "ünï ""q"""
FROM step_pg_order
