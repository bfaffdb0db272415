WITH order_items AS (
  SELECT
    order_id::integer AS order_id,
    line::integer AS line,
    product_id::integer AS product_id,
    quantity::integer AS quantity,
    unit_price::numeric(10, 2) AS unit_price
  FROM public.order_items
),
products AS (
  SELECT
    product_id::integer AS product_id,
    (product_name::text) COLLATE ucs_basic AS product_name,
    (category::text) COLLATE ucs_basic AS category,
    unit_price::numeric(10, 2) AS unit_price
  FROM public.products
),
lines AS (
  SELECT
    order_items.order_id AS order_id,
    order_items.line AS line,
    order_items.product_id AS product_id,
    order_items.quantity AS quantity,
    order_items.unit_price AS unit_price,
    products.product_id AS products__product_id,
    products.product_name AS product_name,
    products.category AS category,
    products.unit_price AS products__unit_price
  FROM order_items
  INNER JOIN products ON order_items.product_id = products.product_id
),
amounts AS (
  SELECT
    order_id,
    line,
    product_id,
    quantity,
    unit_price,
    products__product_id,
    product_name,
    category,
    products__unit_price,
    quantity::numeric(10, 0) * unit_price AS amount
  FROM lines
),
totals AS (
  SELECT
    category,
    sold,
    average
  FROM (
    SELECT
      category,
      sum(amount)::numeric(38, 2) AS sold,
      (sum(amount)::numeric(71, 33) / count(amount))::numeric(38, 10) AS average,
      count(*) AS having_1
    FROM amounts
    GROUP BY 1
  ) AS totals
  WHERE having_1 > 10::bigint
),
best AS (
  SELECT
    category,
    sold,
    average
  FROM totals
  ORDER BY sold DESC NULLS FIRST, category COLLATE ucs_basic ASC NULLS LAST, average ASC NULLS LAST
  LIMIT 3
)
SELECT
  category::text AS category,
  sold::numeric(38, 2) AS sold,
  average::numeric(38, 10) AS average
FROM best
