WITH sales AS (
  SELECT
    id::integer AS id,
    (shop::text) COLLATE ucs_basic AS shop,
    amount::numeric(10, 2) AS amount,
    units::integer AS units,
    weight::double precision AS weight,
    paid::boolean AS paid
  FROM public.sales
),
nested AS (
  SELECT
    coalesce((lag(id) OVER w2), (-1)::integer) AS id,
    shop,
    amount,
    units,
    weight,
    paid,
    round(((id::numeric(10, 0)::numeric(69, 31) / ((sum(id) OVER w1)::bigint)::numeric(19, 0))::numeric(38, 10)), 2)::numeric(31, 2) AS share,
    CASE WHEN (row_number() OVER w2) = 1::bigint THEN ('first ' || coalesce(shop, '?')) ELSE 'later' END AS place
  FROM sales
  WINDOW
    w1 AS (PARTITION BY shop ORDER BY id ASC NULLS LAST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW),
    w2 AS (PARTITION BY shop ORDER BY id ASC NULLS LAST, shop COLLATE ucs_basic ASC NULLS LAST, amount ASC NULLS LAST, units ASC NULLS LAST, weight ASC NULLS LAST, paid ASC NULLS LAST)
),
slim AS (
  SELECT
    id,
    share,
    place
  FROM nested
)
SELECT
  id::integer AS id,
  share::numeric(31, 2) AS share,
  place::text AS place
FROM slim
