WITH months AS (
  SELECT
    (city::text) COLLATE ucs_basic AS city,
    jan::integer AS jan,
    feb::numeric(6, 1) AS feb,
    amount::integer AS amount
  FROM public.months
),
turned AS (
  SELECT
    months.city,
    months.feb,
    turned_2.jan,
    turned_2.amount
  FROM months
  CROSS JOIN LATERAL (
    VALUES
      ('jan', months.jan),
      ('amount', months.amount)
  ) AS turned_2 (jan, amount)
),
again AS (
  SELECT
    turned.city,
    turned.jan,
    turned.amount,
    turned_2.which,
    turned_2.feb
  FROM turned
  CROSS JOIN LATERAL (
    VALUES
      ('feb', turned.feb)
  ) AS turned_2 (which, feb)
  WHERE turned_2.feb IS NOT NULL
)
SELECT
  city::text AS city,
  jan::text AS jan,
  amount::integer AS amount,
  which::text AS which,
  feb::numeric(6, 1) AS feb
FROM again
