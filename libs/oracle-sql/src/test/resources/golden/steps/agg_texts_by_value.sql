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
    string_agg(place, ',' ORDER BY place COLLATE ucs_basic ASC NULLS LAST) AS x,
    array_agg("day" ORDER BY "day" ASC NULLS LAST) FILTER (WHERE "day" IS NOT NULL) AS y
  FROM visits
  GROUP BY 1
)
SELECT
  person::text AS person,
  x::text AS x,
  y::integer[] AS y
FROM persons
