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
    exploded.item AS tag,
    exploded.place::integer AS place
  FROM tagged
  LEFT JOIN LATERAL unnest(tagged.tags) WITH ORDINALITY AS exploded (item, place) ON TRUE
),
s AS (
  SELECT
    id,
    tag,
    place,
    tags
  FROM e
)
SELECT
  id::integer AS id,
  tag::text AS tag,
  place::integer AS place,
  tags::text[] AS tags
FROM s
