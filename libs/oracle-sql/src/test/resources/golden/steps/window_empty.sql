WITH nothing AS (
  SELECT
    id::integer AS id,
    (shop::text) COLLATE ucs_basic AS shop
  FROM public.nothing
),
none AS (
  SELECT
    id,
    shop,
    count(*) OVER w1 AS n
  FROM nothing
  WINDOW
    w1 AS (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
)
SELECT
  id::integer AS id,
  shop::text AS shop,
  n::bigint AS n
FROM none
