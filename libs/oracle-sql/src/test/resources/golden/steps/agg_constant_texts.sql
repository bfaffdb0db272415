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
    (array_agg('it''s'::text ORDER BY ('it''s' IS NULL) ASC NULLS LAST) FILTER (WHERE 'it''s' IS NOT NULL))[1] AS f,
    array_agg('x'::text ORDER BY ('x' IS NULL) ASC NULLS LAST) FILTER (WHERE 'x' IS NOT NULL) AS g,
    mode() WITHIN GROUP (ORDER BY ('a'::text) COLLATE ucs_basic) AS m
  FROM visits
  GROUP BY 1
)
SELECT
  person::text AS person,
  f::text AS f,
  g::text[] AS g,
  m::text AS m
FROM persons
