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
    exploded.item AS tags,
    tagged.doc AS doc,
    exploded.place::integer AS place
  FROM tagged
  CROSS JOIN LATERAL unnest(tagged.tags) WITH ORDINALITY AS exploded (item, place)
),
s AS (
  SELECT
    id,
    tags,
    place
  FROM e
)
SELECT
  id::integer AS id,
  tags::text AS tags,
  place::integer AS place
FROM s
