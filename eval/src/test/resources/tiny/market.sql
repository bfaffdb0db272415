-- A market with a few customers and orders.
\set ON_ERROR_STOP on
\if :{?scale}
\else
  \set scale 1
\endif

BEGIN;
DROP TABLE IF EXISTS orders, customers CASCADE;
CREATE TABLE customers (
  customer_id integer PRIMARY KEY,
  name text NOT NULL
);
CREATE TABLE orders (
  order_id integer PRIMARY KEY,
  customer_id integer NOT NULL REFERENCES customers (customer_id),
  total_amount numeric(10, 2) NOT NULL
);
INSERT INTO customers SELECT i, 'customer ' || i FROM generate_series(1, 20 * :scale) AS i;
INSERT INTO orders SELECT i, 1 + i % 15, i * 1.25 FROM generate_series(1, 60 * :scale) AS i;
COMMIT;
ANALYZE;
