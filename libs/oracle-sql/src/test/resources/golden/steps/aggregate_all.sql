WITH nothing AS (
  SELECT
    id::integer AS id
  FROM public.nothing
),
count AS (
  SELECT
    count(*) AS n,
    sum(id)::bigint AS s
  FROM nothing
)
SELECT
  n::bigint AS n,
  s::bigint AS s
FROM count
