WITH orders AS (
  SELECT
    id::integer AS id,
    (customer::text) COLLATE ucs_basic AS customer,
    amount::numeric(8, 2) AS amount,
    tags::text[] AS tags
  FROM public.orders
),
paid AS (
  SELECT
    id,
    customer,
    amount,
    tags
  FROM orders
  WHERE amount > 1::numeric(8, 2)
),
"both" AS (
  SELECT
    id,
    customer,
    amount,
    tags
  FROM paid
  UNION ALL
  SELECT
    id,
    customer,
    amount,
    tags
  FROM orders
),
slim AS (
  SELECT
    id,
    customer,
    amount
  FROM "both"
),
once AS (
  SELECT DISTINCT
    id,
    customer,
    amount
  FROM slim
),
numbered AS (
  SELECT
    id,
    customer,
    amount,
    count(*) OVER w1 AS n
  FROM once
  WINDOW
    w1 AS (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
),
latest AS (
  SELECT DISTINCT ON (customer)
    id,
    customer,
    amount,
    n
  FROM numbered
  ORDER BY customer, id DESC NULLS FIRST, customer COLLATE ucs_basic ASC NULLS LAST, amount ASC NULLS LAST, n ASC NULLS LAST
),
sorted AS (
  SELECT
    id,
    customer,
    amount,
    n
  FROM latest
  ORDER BY id ASC NULLS LAST
),
top AS (
  SELECT
    id,
    customer,
    amount,
    n
  FROM sorted
  ORDER BY id ASC NULLS LAST, customer COLLATE ucs_basic ASC NULLS LAST, amount ASC NULLS LAST, n ASC NULLS LAST
  LIMIT 3
),
more AS (
  SELECT
    id,
    customer,
    amount,
    n,
    1 AS x
  FROM top
),
"full" AS (
  SELECT
    id,
    customer,
    coalesce(amount, 0::numeric(8, 2)) AS amount,
    n,
    x
  FROM more
)
SELECT
  0 AS place,
  'paid' AS step,
  (SELECT count(*) FROM orders) AS rows_in,
  0 AS rows_beside,
  (SELECT count(*) FROM paid) AS rows_out,
  0 AS first_count,
  0 AS second_count
UNION ALL
SELECT
  1 AS place,
  'both' AS step,
  (SELECT count(*) FROM paid) + (SELECT count(*) FROM orders) AS rows_in,
  0 AS rows_beside,
  (SELECT count(*) FROM "both") AS rows_out,
  0 AS first_count,
  0 AS second_count
UNION ALL
SELECT
  2 AS place,
  'slim' AS step,
  (SELECT count(*) FROM "both") AS rows_in,
  0 AS rows_beside,
  (SELECT count(*) FROM slim) AS rows_out,
  0 AS first_count,
  0 AS second_count
UNION ALL
SELECT
  3 AS place,
  'once' AS step,
  (SELECT count(*) FROM slim) AS rows_in,
  0 AS rows_beside,
  (SELECT count(*) FROM once) AS rows_out,
  0 AS first_count,
  0 AS second_count
UNION ALL
SELECT
  4 AS place,
  'numbered' AS step,
  (SELECT count(*) FROM once) AS rows_in,
  0 AS rows_beside,
  (SELECT count(*) FROM numbered) AS rows_out,
  0 AS first_count,
  0 AS second_count
UNION ALL
SELECT
  5 AS place,
  'latest' AS step,
  (SELECT count(*) FROM numbered) AS rows_in,
  0 AS rows_beside,
  (SELECT count(*) FROM latest) AS rows_out,
  0 AS first_count,
  0 AS second_count
UNION ALL
SELECT
  6 AS place,
  'sorted' AS step,
  (SELECT count(*) FROM latest) AS rows_in,
  0 AS rows_beside,
  (SELECT count(*) FROM sorted) AS rows_out,
  0 AS first_count,
  0 AS second_count
UNION ALL
SELECT
  7 AS place,
  'top' AS step,
  (SELECT count(*) FROM sorted) AS rows_in,
  0 AS rows_beside,
  (SELECT count(*) FROM top) AS rows_out,
  0 AS first_count,
  0 AS second_count
UNION ALL
SELECT
  8 AS place,
  'more' AS step,
  (SELECT count(*) FROM top) AS rows_in,
  0 AS rows_beside,
  (SELECT count(*) FROM more) AS rows_out,
  0 AS first_count,
  0 AS second_count
UNION ALL
SELECT
  9 AS place,
  'full' AS step,
  (SELECT count(*) FROM more) AS rows_in,
  0 AS rows_beside,
  (SELECT count(*) FROM "full") AS rows_out,
  0 AS first_count,
  0 AS second_count
ORDER BY 1
