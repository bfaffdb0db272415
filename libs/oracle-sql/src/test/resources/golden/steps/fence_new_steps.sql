WITH tagged AS (
  SELECT
    id::integer AS id,
    tags::text[] AS tags,
    doc::json AS doc
  FROM public.tagged
),
e AS MATERIALIZED (
  SELECT
    tagged.id AS id,
    tagged.tags AS tags,
    tagged.doc AS doc,
    exploded.item AS tag
  FROM tagged
  CROSS JOIN LATERAL unnest(tagged.tags) WITH ORDINALITY AS exploded (item, place)
),
d AS (
  SELECT
    id,
    tags,
    doc,
    tag
  FROM e
  WHERE ((12::numeric(2, 0)::numeric(60, 22) / (id - 3)::numeric(10, 0))::numeric(38, 10)) > 11::numeric(38, 10)
),
s AS (
  SELECT
    id,
    tag
  FROM d
)
SELECT
  id::integer AS id,
  tag::text AS tag
FROM s
