WITH visits AS (
  SELECT
    (person::text) COLLATE ucs_basic AS person,
    "day"::integer AS "day",
    (place::text) COLLATE ucs_basic AS place,
    cost::numeric(6, 2) AS cost
  FROM public.visits
),
a AS (
  SELECT
    person,
    x
  FROM (
    SELECT
      person,
      (coalesce((upper(((array_agg(place ORDER BY "day" ASC NULLS LAST, place COLLATE ucs_basic ASC NULLS LAST) FILTER (WHERE place IS NOT NULL))[1]) COLLATE unicode) COLLATE ucs_basic), '-') || count(*)::text) AS x,
      (array_agg("day" ORDER BY "day" DESC NULLS FIRST) FILTER (WHERE "day" IS NOT NULL))[1] AS having_1
    FROM visits
    GROUP BY 1
  ) AS a
  WHERE having_1 > 1
)
SELECT
  person::text AS person,
  x::text AS x
FROM a
