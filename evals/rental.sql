-- Sample database "rental": films for hire, with singular table names. Every value follows from its row number.

SET client_min_messages = warning;
DROP TABLE IF EXISTS payment, rental, inventory, customer, store, film_category, category, film CASCADE;

CREATE TABLE film (
  film_id      integer PRIMARY KEY,
  title        text NOT NULL,
  release_year integer NOT NULL,
  rating       text,
  rental_rate  numeric(4,2) NOT NULL,
  length_min   integer,
  features     text[]
);

CREATE TABLE category (
  category_id integer PRIMARY KEY,
  name        text NOT NULL
);

CREATE TABLE film_category (
  film_id     integer NOT NULL REFERENCES film (film_id),
  category_id integer NOT NULL REFERENCES category (category_id),
  PRIMARY KEY (film_id, category_id)
);

CREATE TABLE store (
  store_id integer PRIMARY KEY,
  city     text NOT NULL
);

CREATE TABLE customer (
  customer_id integer PRIMARY KEY,
  first_name  text NOT NULL,
  last_name   text NOT NULL,
  email       text,
  store_id    integer NOT NULL REFERENCES store (store_id),
  active      boolean NOT NULL,
  create_date date NOT NULL
);

CREATE TABLE inventory (
  inventory_id integer PRIMARY KEY,
  film_id      integer NOT NULL REFERENCES film (film_id),
  store_id     integer NOT NULL REFERENCES store (store_id)
);

CREATE TABLE rental (
  rental_id    integer PRIMARY KEY,
  rental_date  timestamp NOT NULL,
  inventory_id integer NOT NULL REFERENCES inventory (inventory_id),
  customer_id  integer NOT NULL REFERENCES customer (customer_id),
  return_date  timestamp
);

CREATE TABLE payment (
  payment_id   integer PRIMARY KEY,
  customer_id  integer NOT NULL REFERENCES customer (customer_id),
  rental_id    integer REFERENCES rental (rental_id),
  amount       numeric(6,2) NOT NULL,
  payment_date timestamp NOT NULL
);

INSERT INTO film
SELECT i, (ARRAY['Silent','Golden','Last','Lost'])[1 + i % 4] || ' ' || (ARRAY['River','Street','Winter'])[1 + i % 3] || ' ' || i, 1980 + i * 7 % 45,
       CASE WHEN i % 13 = 0 THEN NULL ELSE (ARRAY['G','PG','PG-13','R'])[1 + i * 3 % 4] END, (ARRAY[0.99, 2.99, 4.99])[1 + i * 5 % 3],
       CASE WHEN i % 16 = 0 THEN NULL ELSE 60 + i * 17 % 130 END,
       CASE WHEN i % 7 = 0 THEN NULL WHEN i % 7 = 1 THEN ARRAY['trailers','commentary'] ELSE ARRAY['trailers'] END
FROM generate_series(1, 200) AS i;

INSERT INTO category VALUES (1, 'Action'), (2, 'Drama'), (3, 'Comedy'), (4, 'Family'), (5, 'Horror'), (6, 'Western');
INSERT INTO film_category
SELECT i, 1 + i * 3 % 5 FROM generate_series(1, 195) AS i UNION SELECT i, 1 + (i * 3 + 1) % 5 FROM generate_series(1, 195, 6) AS i;
INSERT INTO store VALUES (1, 'Leeds'), (2, 'York'), (3, 'Hull');

INSERT INTO customer
SELECT i, (ARRAY['Tom','Una','Vic','Wes'])[1 + i % 4], (ARRAY['Ash','Bell','Cole'])[1 + i * 5 % 3],
       CASE WHEN i % 12 = 0 THEN NULL WHEN i % 31 = 0 THEN 'c' || i || 'mail.example' ELSE 'C' || i || '@mail.example' END,
       1 + i % 2, i % 9 <> 0, date '2020-01-01' + i * 29 % 1400
FROM generate_series(1, 220) AS i;

INSERT INTO inventory SELECT i, 1 + i * 7 % 185, 1 + i % 2 FROM generate_series(1, 420) AS i;

INSERT INTO rental
SELECT i, t, 1 + i * 13 % 400, 1 + i * 7 % 200, CASE WHEN i % 18 = 0 THEN NULL ELSE t + (1 + i * 5 % 12) * interval '1 day' END
FROM (SELECT i, timestamp '2023-05-01 10:00' + i * 97 % 500 * interval '1 day' + i * 41 % 600 * interval '1 minute' AS t FROM generate_series(1, 2500) AS i) AS s;

INSERT INTO payment
SELECT i, 1 + i * 7 % 200, CASE WHEN i % 50 = 0 THEN NULL ELSE i END, (99 + i * 100 % 700) / 100.0, timestamp '2023-05-02 12:00' + i * 97 % 500 * interval '1 day'
FROM generate_series(1, 2400) AS i;
ANALYZE;
