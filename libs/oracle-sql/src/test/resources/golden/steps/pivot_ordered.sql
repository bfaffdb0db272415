WITH orders AS (
  SELECT
    (customer::text) COLLATE ucs_basic AS customer,
    (status::text) COLLATE ucs_basic AS status,
    amount::numeric(8, 2) AS amount,
    "day"::date AS "day"
  FROM public.orders
),
p AS (
  SELECT
    customer,
    string_agg(CASE WHEN status = 'new' THEN amount::text END, '+' ORDER BY "day" ASC NULLS LAST, (amount::text) COLLATE ucs_basic ASC NULLS LAST) AS new_days,
    (array_agg(CASE WHEN status = 'new' THEN "day" END ORDER BY "day" ASC NULLS LAST) FILTER (WHERE (CASE WHEN status = 'new' THEN "day" END) IS NOT NULL))[1] AS new_f,
    count(DISTINCT CASE WHEN status = 'new' THEN "day" END) AS new_d,
    string_agg(CASE WHEN status = 'paid' THEN amount::text END, '+' ORDER BY "day" ASC NULLS LAST, (amount::text) COLLATE ucs_basic ASC NULLS LAST) AS paid_days,
    (array_agg(CASE WHEN status = 'paid' THEN "day" END ORDER BY "day" ASC NULLS LAST) FILTER (WHERE (CASE WHEN status = 'paid' THEN "day" END) IS NOT NULL))[1] AS paid_f,
    count(DISTINCT CASE WHEN status = 'paid' THEN "day" END) AS paid_d
  FROM orders
  GROUP BY 1
)
SELECT
  customer::text AS customer,
  new_days::text AS new_days,
  new_f::date AS new_f,
  new_d::bigint AS new_d,
  paid_days::text AS paid_days,
  paid_f::date AS paid_f,
  paid_d::bigint AS paid_d
FROM p
