WITH tagged AS (
  SELECT
    id::integer AS id,
    tags::text[] AS tags,
    doc::json AS doc
  FROM public.tagged
),
exploded AS (
  SELECT
    tagged.id AS id,
    tagged.tags AS tags,
    exploded_2.item AS doc
  FROM tagged
  LEFT JOIN LATERAL json_array_elements(CASE WHEN json_typeof(tagged.doc) = 'array' THEN tagged.doc END) WITH ORDINALITY AS exploded_2 (item, place) ON TRUE
),
s AS (
  SELECT
    id,
    doc,
    doc IS NULL AS gone
  FROM exploded
)
SELECT
  id::integer AS id,
  doc::json AS doc,
  gone::boolean AS gone
FROM s
