WITH tagged AS (
  SELECT
    id::integer AS id,
    tags::text[] AS tags,
    doc::json AS doc
  FROM public.tagged
),
docs AS (
  SELECT
    id,
    doc
  FROM tagged
),
u AS (
  SELECT
    id,
    doc
  FROM docs
  UNION ALL
  SELECT
    id,
    doc
  FROM docs
),
f AS (
  SELECT
    id,
    doc
  FROM u
  WHERE id = 4
)
SELECT
  id::integer AS id,
  doc::json AS doc
FROM f
