WITH place AS (
  SELECT
    place::integer AS place,
    (generation::text) COLLATE ucs_basic AS generation
  FROM public.place
),
result AS (
  SELECT
    place,
    generation
  FROM place
  WHERE place = 2
),
existing AS (
  SELECT DISTINCT
    place,
    generation
  FROM result
),
result_2 AS (
  SELECT
    place::integer AS place,
    generation::text AS generation
  FROM existing
),
existing_2 AS (
  SELECT
    place::integer AS place,
    (generation::text) COLLATE ucs_basic AS generation
  FROM public."Old ""ones"""
),
generations AS (
  SELECT
    place,
    generation,
    1 AS generation_
  FROM existing_2
  UNION ALL
  SELECT
    place,
    generation,
    2 AS generation_
  FROM result_2
)
SELECT
  place,
  generation
FROM (
  SELECT
    place,
    generation,
    rank() OVER (PARTITION BY place ORDER BY generation_ DESC) AS place_
  FROM generations
) AS ranked
WHERE place_ = 1
