WITH docs AS (
  SELECT
    (ends::text) COLLATE ucs_basic AS ends,
    (next::text) COLLATE ucs_basic AS next,
    "day"::date AS "day"
  FROM public.docs
),
"all" AS (
  SELECT
    ends,
    next,
    "day"
  FROM docs
),
result AS (
  SELECT
    ends::text AS ends,
    next::text AS next,
    "day"::date AS valid_from
  FROM "all"
),
existing AS (
  SELECT
    (ends::text) COLLATE ucs_basic AS ends,
    (next::text) COLLATE ucs_basic AS next,
    is_current::boolean AS is_current,
    valid_to::date AS valid_to,
    valid_from::date AS valid_from
  FROM public.kept
),
versions AS (
  SELECT
    ends,
    next,
    is_current,
    valid_to,
    valid_from,
    lead(valid_from) OVER (PARTITION BY ends ORDER BY valid_from) AS next_from
  FROM existing
),
events AS (
  SELECT
    ends,
    next,
    valid_from,
    FALSE AS ends_,
    0 AS weakness
  FROM result
  UNION ALL
  SELECT
    ends,
    next,
    valid_from,
    FALSE AS ends_,
    2 AS weakness
  FROM versions
  UNION ALL
  SELECT
    ends,
    NULL::text AS next,
    valid_to AS valid_from,
    TRUE AS ends_,
    3 AS weakness
  FROM versions
  WHERE valid_to IS NOT NULL AND next_from IS DISTINCT FROM valid_to
),
moments AS (
  SELECT
    ends,
    next,
    valid_from,
    ends_,
    weakness
  FROM (
    SELECT
      ends,
      next,
      valid_from,
      ends_,
      weakness,
      row_number() OVER (PARTITION BY ends, valid_from ORDER BY weakness) AS place
    FROM events
  ) AS ranked
  WHERE place = 1
),
changes AS (
  SELECT
    ends,
    next,
    valid_from,
    ends_,
    (weakness = 2
      OR ends_ IS DISTINCT FROM lag(ends_) OVER w1
      OR next IS DISTINCT FROM lag(next) OVER w1) AS changed
  FROM moments
  WINDOW
    w1 AS (PARTITION BY ends ORDER BY valid_from)
)
SELECT
  ends,
  next,
  valid_to IS NULL AS is_current,
  valid_to,
  valid_from
FROM (
  SELECT
    ends,
    next,
    valid_from,
    ends_,
    lead(valid_from) OVER (PARTITION BY ends ORDER BY valid_from) AS valid_to
  FROM changes
  WHERE changed
) AS spans
WHERE NOT ends_
