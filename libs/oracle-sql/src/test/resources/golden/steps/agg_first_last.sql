WITH visits AS (
  SELECT
    (person::text) COLLATE ucs_basic AS person,
    "day"::integer AS "day",
    (place::text) COLLATE ucs_basic AS place,
    cost::numeric(6, 2) AS cost
  FROM public.visits
),
persons AS (
  SELECT
    person,
    (array_agg(place ORDER BY "day" DESC NULLS FIRST, place COLLATE ucs_basic ASC NULLS LAST) FILTER (WHERE place IS NOT NULL))[1] AS f,
    (array_agg(place ORDER BY "day" ASC NULLS LAST, place COLLATE ucs_basic DESC NULLS FIRST) FILTER (WHERE place IS NOT NULL))[1] AS l,
    (array_agg(cost ORDER BY "day" ASC NULLS LAST, cost ASC NULLS LAST) FILTER (WHERE cost IS NOT NULL))[1] AS n,
    (array_agg(cost ORDER BY "day" DESC NULLS LAST, cost DESC NULLS FIRST) FILTER (WHERE cost IS NOT NULL))[1] AS z
  FROM visits
  GROUP BY 1
)
SELECT
  person::text AS person,
  f::text AS f,
  l::text AS l,
  n::numeric(6, 2) AS n,
  z::numeric(6, 2) AS z
FROM persons
