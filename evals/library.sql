-- Sample database "library": a city library. Every value follows from its row number, so each load gives the same rows.

SET client_min_messages = warning;
DROP TABLE IF EXISTS fines, loans, copies, books, authors, members, branches CASCADE;

CREATE TABLE branches (
  branch_id   integer PRIMARY KEY,
  branch_name text NOT NULL,
  city        text NOT NULL,
  opened_on   date NOT NULL
);

CREATE TABLE members (
  member_id      integer PRIMARY KEY,
  full_name      text NOT NULL,
  email          text,
  joined_on      date NOT NULL,
  membership     text NOT NULL,
  is_blocked     boolean NOT NULL,
  home_branch_id integer REFERENCES branches (branch_id)
);

CREATE TABLE authors (
  author_id   integer PRIMARY KEY,
  author_name text NOT NULL,
  country     text
);

CREATE TABLE books (
  book_id        integer PRIMARY KEY,
  title          text NOT NULL,
  genre          text,
  published_year integer NOT NULL,
  language       text NOT NULL,
  author_id      integer NOT NULL REFERENCES authors (author_id)
);

CREATE TABLE copies (
  copy_id     integer PRIMARY KEY,
  book_id     integer NOT NULL REFERENCES books (book_id),
  branch_id   integer NOT NULL REFERENCES branches (branch_id),
  condition   text NOT NULL,
  acquired_on date NOT NULL,
  price       numeric(8,2)
);

CREATE TABLE loans (
  loan_id     integer PRIMARY KEY,
  copy_id     integer NOT NULL REFERENCES copies (copy_id),
  member_id   integer NOT NULL REFERENCES members (member_id),
  borrowed_at timestamp NOT NULL,
  due_on      date NOT NULL,
  returned_at timestamp
);

CREATE TABLE fines (
  fine_id   integer PRIMARY KEY,
  loan_id   integer NOT NULL REFERENCES loans (loan_id),
  amount    numeric(8,2) NOT NULL,
  issued_on date NOT NULL,
  paid      boolean NOT NULL
);

COMMENT ON COLUMN copies.condition IS 'new, good, worn or damaged';
COMMENT ON COLUMN books.published_year IS 'year of first publication';

INSERT INTO branches VALUES
  (1, 'Central', 'Porto', '1984-05-01'), (2, 'Harbour', 'Porto', '1999-09-12'), (3, 'Hillside', 'Braga', '2005-03-20'),
  (4, 'Station', 'Coimbra', '2011-10-02'), (5, 'Riverbank', 'Aveiro', '2021-01-15');

INSERT INTO members
SELECT i,
       (ARRAY['Ana','Bruno','Carla','Duarte','Eva','Filipe','Gil','Helena'])[1 + i * 5 % 8] || ' ' ||
       (ARRAY['Silva','Costa','Pinto','Rocha','Sousa','Lopes','Matos'])[1 + i * 3 % 7],
       CASE WHEN i % 9 = 0 THEN NULL ELSE 'm' || i || '@' || (ARRAY['post.example','mail.example'])[1 + i % 2] END,
       date '2018-01-10' + (i * 37 % 2200),
       (ARRAY['basic','basic','student','premium'])[1 + i * 7 % 4],
       i % 23 = 0,
       CASE WHEN i % 8 = 0 THEN NULL ELSE 1 + i * 11 % 4 END
FROM generate_series(1, 300) AS i;

INSERT INTO authors
SELECT i, (ARRAY['A. Vale','B. Moor','C. Quinn','D. Ferro','E. Lindt'])[1 + i % 5] || ' ' || i,
       CASE WHEN i % 6 = 0 THEN NULL ELSE (ARRAY['PT','BR','GB','FR'])[1 + i * 3 % 4] END
FROM generate_series(1, 60) AS i;

INSERT INTO books
SELECT i, 'Book ' || i, CASE WHEN i % 17 = 0 THEN NULL ELSE (ARRAY['crime','poetry','history','children','science'])[1 + i * 7 % 5] END,
       1950 + i * 13 % 75, (ARRAY['Portuguese','Portuguese','English','French'])[1 + i * 5 % 4], 1 + i * 29 % 55
FROM generate_series(1, 240) AS i;

INSERT INTO copies
SELECT i, 1 + i * 17 % 230, 1 + i * 7 % 5, (ARRAY['new','good','good','worn','damaged'])[1 + i * 3 % 5],
       date '2015-02-01' + (i * 53 % 3000), CASE WHEN i % 19 = 0 THEN NULL ELSE (500 + i * 91 % 4000) / 100.0 END
FROM generate_series(1, 500) AS i;

INSERT INTO loans
SELECT i, 1 + i * 31 % 470, 1 + i * 13 % 260,
       timestamp '2022-06-01 09:00' + ((i * 331 % 900) * interval '1 day') + ((i * 17 % 540) * interval '1 minute'),
       date '2022-06-01' + (i * 331 % 900) + 21,
       CASE WHEN i % 12 = 0 THEN NULL
            ELSE timestamp '2022-06-01 10:00' + ((i * 331 % 900 + 3 + i * 19 % 28) * interval '1 day') + ((i * 7 % 500) * interval '1 minute') END
FROM generate_series(1, 3000) AS i;

INSERT INTO fines
SELECT i, i * 11 % 3000 + 1, (50 + i * 35 % 900) / 100.0, date '2022-08-01' + (i * 43 % 850), i % 3 <> 0
FROM generate_series(1, 400) AS i;
ANALYZE;
