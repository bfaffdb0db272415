WITH tagged AS (
  SELECT
    id::integer AS id,
    tags::text[] AS tags,
    doc::json AS doc
  FROM public.tagged
),
e AS (
  SELECT
    tagged.id AS id,
    tagged.tags AS tags,
    tagged.doc AS doc,
    exploded.item AS item,
    exploded.place::integer AS place
  FROM tagged
  CROSS JOIN LATERAL json_array_elements(CASE WHEN json_typeof(tagged.doc) = 'array' THEN tagged.doc END) WITH ORDINALITY AS exploded (item, place)
),
s AS (
  SELECT
    id,
    item,
    place,
    item IS NULL AS gone
  FROM e
)
SELECT
  id::integer AS id,
  item::json AS item,
  place::integer AS place,
  gone::boolean AS gone
FROM s
