WITH documents AS (
  SELECT
    id::integer AS id,
    doc::json AS doc
  FROM public.documents
),
one AS (
  SELECT
    id + 1 AS id,
    doc
  FROM documents
),
result AS (
  SELECT
    id::integer AS id,
    doc::json AS doc
  FROM one
),
existing AS (
  SELECT
    id::integer AS id,
    doc::json AS doc
  FROM public.documents_kept
),
generations AS (
  SELECT
    id,
    doc,
    1 AS generation
  FROM existing
  UNION ALL
  SELECT
    id,
    doc,
    2 AS generation
  FROM result
)
SELECT
  id,
  doc
FROM (
  SELECT
    id,
    doc,
    rank() OVER (PARTITION BY id ORDER BY generation DESC) AS place
  FROM generations
) AS ranked
WHERE place = 1
