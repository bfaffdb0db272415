WITH months AS (
  SELECT
    (city::text) COLLATE ucs_basic AS city,
    jan::integer AS jan,
    feb::numeric(6, 1) AS feb,
    amount::integer AS amount
  FROM public.months
),
u AS (
  SELECT
    months.city,
    months.amount,
    turned."month",
    turned."value"
  FROM months
  CROSS JOIN LATERAL (
    VALUES
      ('jan', months.jan::numeric(11, 1)),
      ('February''s', months.feb::numeric(11, 1))
  ) AS turned ("month", "value")
  WHERE turned."value" IS NOT NULL
)
SELECT
  city::text AS city,
  amount::integer AS amount,
  "month"::text AS "month",
  "value"::numeric(11, 1) AS "value"
FROM u
