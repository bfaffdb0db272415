WITH words AS (
  SELECT
    (word::text) COLLATE ucs_basic AS word
  FROM public.words
),
ordered AS (
  SELECT
    word,
    row_number() OVER w1 AS n
  FROM words
  WINDOW
    w1 AS (ORDER BY word COLLATE ucs_basic DESC NULLS LAST)
)
SELECT
  word::text AS word,
  n::bigint AS n
FROM ordered
