WITH "Odd" AS (
  SELECT
    "select"::integer AS "select",
    ("ünï"::text) COLLATE ucs_basic AS "ünï"
  FROM public."Odd"
),
"order" AS (
  SELECT
    "select",
    "ünï",
    (sum("select") OVER w1)::bigint AS "or der"
  FROM "Odd"
  WINDOW
    w1 AS (PARTITION BY "ünï" ORDER BY "select" ASC NULLS LAST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
)
SELECT
  "select"::integer AS "select",
  "ünï"::text AS "ünï",
  "or der"::bigint AS "or der"
FROM "order"
