-- A small online shop, for the demo: 2,000 customers, 10,000 orders, 30,000 order lines.
-- Every value is computed from its row number, so every load gives the same rows.

CREATE TABLE categories (
  category_id   integer PRIMARY KEY,
  category_name text NOT NULL
);

CREATE TABLE products (
  product_id   integer PRIMARY KEY,
  product_name text NOT NULL,
  category_id  integer REFERENCES categories (category_id),
  unit_price   numeric(10,2) NOT NULL
);

CREATE TABLE customers (
  customer_id   integer PRIMARY KEY,
  customer_name text NOT NULL,
  email         text,
  phone         text,
  country       char(2) NOT NULL,
  created_at    timestamp NOT NULL
);

CREATE TABLE orders (
  order_id     integer PRIMARY KEY,
  customer_id  integer NOT NULL REFERENCES customers (customer_id),
  status       text NOT NULL CHECK (status IN ('pending', 'paid', 'shipped', 'delivered', 'cancelled')),
  order_date   timestamp NOT NULL,
  total_amount numeric(12,2) NOT NULL
);

CREATE TABLE order_items (
  order_item_id integer PRIMARY KEY,
  order_id      integer NOT NULL REFERENCES orders (order_id),
  product_id    integer NOT NULL REFERENCES products (product_id),
  quantity      integer NOT NULL,
  line_total    numeric(12,2) NOT NULL
);

COMMENT ON TABLE orders IS 'one row an order; total_amount is the sum of its lines';

INSERT INTO categories
SELECT i, (ARRAY['Books', 'Garden', 'Kitchen', 'Lighting', 'Music', 'Outdoor', 'Shoes', 'Toys'])[i]
FROM generate_series(1, 8) AS i;

INSERT INTO products
SELECT i, 'Product ' || i, CASE WHEN i % 25 = 0 THEN NULL ELSE 1 + i * 7 % 8 END, 5 + i * 37 % 19900 / 100.0
FROM generate_series(1, 200) AS i;

INSERT INTO customers
SELECT i,
       (ARRAY['Ada', 'Bo', 'Cleo', 'Dario', 'Elif', 'Femi', 'Gita', 'Hugo'])[1 + i % 8] || ' '
         || (ARRAY['Abe', 'Berg', 'Costa', 'Diaz', 'Eriks', 'Fox', 'Grau'])[1 + i % 7] || ' ' || i,
       CASE WHEN i % 11 = 0 THEN NULL WHEN i % 41 = 0 THEN 'not an address' ELSE 'customer' || i || '@example.com' END,
       CASE WHEN i % 9 = 0 THEN NULL ELSE '+00 ' || (100000 + i * 7919 % 900000) END,
       (ARRAY['DE', 'ES', 'FR', 'IN', 'NG', 'US'])[1 + i % 6],
       timestamp '2023-01-01' + i * interval '7 hours 13 minutes'
FROM generate_series(1, 2000) AS i;

INSERT INTO orders
SELECT i, 1 + i * 131 % 1900,
       (ARRAY['pending', 'paid', 'shipped', 'delivered', 'delivered', 'cancelled'])[1 + i * 17 % 6],
       timestamp '2024-01-01' + i * interval '51 minutes', 0
FROM generate_series(1, 10000) AS i;

INSERT INTO order_items
SELECT i, 1 + i * 7 % 10000, p.product_id, 1 + i % 4, (1 + i % 4) * p.unit_price
FROM generate_series(1, 30000) AS i
JOIN products AS p ON p.product_id = 1 + i * 53 % 200;

UPDATE orders AS o SET total_amount = s.amount
FROM (SELECT order_id, sum(line_total) AS amount FROM order_items GROUP BY order_id) AS s
WHERE s.order_id = o.order_id;

ANALYZE;
