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
    sum(CASE WHEN status = 'new' THEN amount END)::numeric(38, 2) AS new_total,
    count(CASE WHEN status = 'new' THEN 1 END) AS new_n,
    coalesce((sum(CASE WHEN status = 'new' THEN amount END)::numeric(71, 33) / count(CASE WHEN status = 'new' THEN amount END))::numeric(38, 10), 0::numeric(38, 10)) AS new_mean,
    sum(CASE WHEN status = 'paid' THEN amount END)::numeric(38, 2) AS settled_total,
    count(CASE WHEN status = 'paid' THEN 1 END) AS settled_n,
    coalesce((sum(CASE WHEN status = 'paid' THEN amount END)::numeric(71, 33) / count(CASE WHEN status = 'paid' THEN amount END))::numeric(38, 10), 0::numeric(38, 10)) AS settled_mean
  FROM orders
  GROUP BY 1
)
SELECT
  customer::text AS customer,
  new_total::numeric(38, 2) AS new_total,
  new_n::bigint AS new_n,
  new_mean::numeric(38, 10) AS new_mean,
  settled_total::numeric(38, 2) AS settled_total,
  settled_n::bigint AS settled_n,
  settled_mean::numeric(38, 10) AS settled_mean
FROM p
