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
    string_agg(place, ' > ' ORDER BY "day" DESC NULLS FIRST, place COLLATE ucs_basic ASC NULLS LAST) AS x
  FROM visits
  GROUP BY 1
)
SELECT
  person::text AS person,
  x::text AS x
FROM persons
