-- Sample database "freight": sea freight between ports. Every value follows from its row number.

SET client_min_messages = warning;
DROP TABLE IF EXISTS quotes_web, quotes_phone, tracking_events, containers, shipments, carriers, ports, carrier_summary CASCADE;

CREATE TABLE ports (
  port_id      integer PRIMARY KEY,
  port_code    text NOT NULL UNIQUE,
  port_name    text NOT NULL,
  country_code char(2) NOT NULL
);

CREATE TABLE carriers (
  carrier_id   integer PRIMARY KEY,
  carrier_name text NOT NULL,
  rating       numeric(3,1),
  is_alliance  boolean NOT NULL
);

CREATE TABLE shipments (
  shipment_no    text PRIMARY KEY,
  carrier_id     integer NOT NULL REFERENCES carriers (carrier_id),
  origin_port_id integer NOT NULL REFERENCES ports (port_id),
  dest_port_id   integer NOT NULL REFERENCES ports (port_id),
  booked_at      timestamp NOT NULL,
  departed_at    timestamp,
  arrived_at     timestamp,
  wt_kg          numeric(10,1) NOT NULL,
  freight_cost   numeric(12,2) NOT NULL,
  status         text NOT NULL
);

CREATE TABLE containers (
  container_id   integer PRIMARY KEY,
  shipment_no    text NOT NULL REFERENCES shipments (shipment_no),
  container_type text NOT NULL,
  teu            integer NOT NULL,
  contents       text
);

CREATE TABLE tracking_events (   -- scans arrive twice now and then
  shipment_no text NOT NULL,
  event_type  text NOT NULL,
  event_at    timestamp NOT NULL,
  received_at timestamp NOT NULL,
  location    text
);

CREATE TABLE quotes_web (
  quote_id  integer PRIMARY KEY,
  client    text NOT NULL,
  qty       integer NOT NULL,
  price     numeric(10,2) NOT NULL,
  quoted_on date NOT NULL
);

CREATE TABLE quotes_phone (
  quote_id  integer PRIMARY KEY,
  client    text NOT NULL,
  qty       integer NOT NULL,
  price     numeric(10,2) NOT NULL,
  quoted_on date NOT NULL
);

CREATE TABLE carrier_summary (   -- an existing target, filled by an earlier load
  carrier_id     integer PRIMARY KEY,
  carrier_name   text NOT NULL,
  shipment_count bigint NOT NULL
);

COMMENT ON COLUMN tracking_events.shipment_no IS 'refers to shipments.shipment_no';
COMMENT ON COLUMN shipments.wt_kg IS 'gross weight in kilograms';

INSERT INTO ports VALUES
  (1, 'NLRTM', 'Rotterdam', 'NL'), (2, 'DEHAM', 'Hamburg', 'DE'), (3, 'BEANR', 'Antwerp', 'BE'), (4, 'SGSIN', 'Singapore', 'SG'),
  (5, 'CNSHA', 'Shanghai', 'CN'), (6, 'USNYC', 'New York', 'US'), (7, 'CNNGB', 'Ningbo', 'CN'), (8, 'BRSSZ', 'Santos', 'BR');

INSERT INTO carriers VALUES
  (1, 'Blue Line', 4.2, true), (2, 'Norsk Sea', 3.9, false), (3, 'Pacific Star', NULL, true), (4, 'Delta Cargo', 4.7, true),
  (5, 'Cape Lines', 2.8, false), (6, 'Quiet Waters', NULL, false);

INSERT INTO shipments
SELECT 'SH' || lpad(i::text, 5, '0'), 1 + i * 7 % 5, 1 + i * 3 % 8, 1 + (i * 3 + 1 + i % 5) % 8, b,
       CASE WHEN i % 10 = 9 THEN NULL ELSE b + (1 + i % 6) * interval '1 day' + i % 20 * interval '1 hour' END,
       CASE WHEN i % 10 IN (8, 9) THEN NULL ELSE b + (12 + i * 11 % 30) * interval '1 day' + i % 17 * interval '1 hour' END,
       1000 + i * 337 % 24000, 900 + i * 413 % 15000 + 0.5,
       CASE i % 10 WHEN 9 THEN 'booked' WHEN 8 THEN 'in transit' WHEN 7 THEN 'lost' ELSE 'delivered' END
FROM (SELECT i, timestamp '2023-03-01 06:00' + i * 211 % 640 * interval '1 day' + i * 37 % 700 * interval '1 minute' AS b
      FROM generate_series(1, 1500) AS i) AS s;

INSERT INTO containers
SELECT i, 'SH' || lpad((1 + i * 5 % 1400)::text, 5, '0'), (ARRAY['dry','dry','reefer','tank'])[1 + i * 7 % 4], 1 + i % 2,
       CASE WHEN i % 13 = 0 THEN NULL ELSE (ARRAY['coffee','steel','toys','fish','oil'])[1 + i * 3 % 5] END
FROM generate_series(1, 2600) AS i;

INSERT INTO tracking_events
SELECT 'SH' || lpad((1 + k * 3 % 1450)::text, 5, '0'), (ARRAY['gate in','loaded','customs','discharged'])[1 + k * 5 % 4], t,
       t + (i % 9 * 10 + i % 2) * interval '1 minute',
       CASE WHEN i % 12 = 0 THEN NULL ELSE (ARRAY['yard','quay','vessel'])[1 + k % 3] END
FROM (SELECT i, i - i / 10 AS k, timestamp '2023-03-03 00:00' + (i - i / 10) * 173 % 900000 * interval '1 minute' AS t
      FROM generate_series(1, 4000) AS i) AS s;

INSERT INTO quotes_web
SELECT i, 'client ' || i * 7 % 40, 1 + i % 9, 100 + i * 77 % 900, date '2024-01-01' + i % 180 FROM generate_series(1, 300) AS i;
INSERT INTO quotes_phone
SELECT i + 250, 'client ' || (i + 250) * 7 % 40, 1 + i % 5, 80 + i * 59 % 700, date '2024-02-01' + i % 120 FROM generate_series(1, 200) AS i;

INSERT INTO carrier_summary VALUES (1, 'Blue Line old', 5), (90, 'Closed Carrier', 12);
ANALYZE;
