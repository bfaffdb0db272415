WITH persons AS (
  SELECT
    id::integer AS id,
    (city::text) COLLATE ucs_basic AS city,
    "day"::date AS "day"
  FROM public.persons
),
"all" AS (
  SELECT
    id,
    city,
    "day"
  FROM persons
),
result AS (
  SELECT
    id::integer AS id,
    city::text AS city,
    "day"::date AS valid_from
  FROM "all"
),
existing AS (
  SELECT
    id::integer AS id,
    (city::text) COLLATE ucs_basic AS city,
    valid_from::date AS valid_from,
    valid_to::date AS valid_to,
    is_current::boolean AS is_current
  FROM public.versions
),
versions AS (
  SELECT
    id,
    city,
    valid_from,
    valid_to + 1 AS valid_to,
    is_current,
    lead(valid_from) OVER (PARTITION BY id ORDER BY valid_from) AS next_from
  FROM existing
),
events AS (
  SELECT
    id,
    city,
    valid_from,
    FALSE AS ends,
    0 AS weakness
  FROM result
  UNION ALL
  SELECT
    id,
    city,
    valid_from,
    FALSE AS ends,
    2 AS weakness
  FROM versions
  UNION ALL
  SELECT
    id,
    NULL::text AS city,
    valid_to AS valid_from,
    TRUE AS ends,
    3 AS weakness
  FROM versions
  WHERE valid_to IS NOT NULL AND next_from IS DISTINCT FROM valid_to
),
moments AS (
  SELECT
    id,
    city,
    valid_from,
    ends,
    weakness
  FROM (
    SELECT
      id,
      city,
      valid_from,
      ends,
      weakness,
      row_number() OVER (PARTITION BY id, valid_from ORDER BY weakness) AS place
    FROM events
  ) AS ranked
  WHERE place = 1
),
changes AS (
  SELECT
    id,
    city,
    valid_from,
    ends,
    (weakness = 2
      OR ends IS DISTINCT FROM lag(ends) OVER w1
      OR city IS DISTINCT FROM lag(city) OVER w1) AS changed
  FROM moments
  WINDOW
    w1 AS (PARTITION BY id ORDER BY valid_from)
)
SELECT
  id,
  city,
  valid_from,
  valid_to - 1 AS valid_to,
  valid_to IS NULL AS is_current
FROM (
  SELECT
    id,
    city,
    valid_from,
    ends,
    lead(valid_from) OVER (PARTITION BY id ORDER BY valid_from) AS valid_to
  FROM changes
  WHERE changed
) AS spans
WHERE NOT ends
