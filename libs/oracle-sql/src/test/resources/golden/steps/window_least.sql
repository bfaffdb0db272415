WITH words AS (
  SELECT
    (word::text) COLLATE ucs_basic AS word
  FROM public.words
),
least AS (
  SELECT
    word,
    min(word COLLATE ucs_basic) OVER w1 AS a,
    max(word COLLATE ucs_basic) OVER w1 AS z
  FROM words
  WINDOW
    w1 AS (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
),
one AS (
  SELECT DISTINCT
    word,
    a,
    z
  FROM least
),
slim AS (
  SELECT
    a,
    z
  FROM one
  GROUP BY 1, 2
)
SELECT
  a::text AS a,
  z::text AS z
FROM slim
