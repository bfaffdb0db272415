create table "Customers" ("Customer Id" integer primary key, name text);
insert into "Customers" values (1, 'Ann'), (2, E'Bob\tB'), (3, '\N');
create table orders (id integer, customer_id integer, amount numeric(10,2));
insert into orders values (1, 1, 10.00), (2, 1, 20.00), (3, 3, 5.25), (4, null, null);
create schema datamorph_staging;
create table datamorph_staging.totals (orders bigint, customer_id integer, name text, total numeric(38,2));
create table kinds (
  b boolean, si smallint, i integer, bi bigint, n numeric(20,4), free numeric, r real, d double precision, t text,
  v varchar(10), c char(3), day date, at timestamp, seen timestamptz, u uuid, bytes bytea, words text[],
  numbers integer[]);
insert into kinds values
  (true, 1, -2, 9007199254740993, 1234567890123456.7891, 0.1, 1.5, 'NaN', E'a\\b"c''d', 'v', 'c', '2024-02-29',
   '2024-02-29 13:45:10.123456', '2024-02-29 13:45:10.5+02', '6d0d9a0e-0000-4000-8000-000000000001', '\x00ff5c0a',
   array['x', null, 'y,"{}\'], array[1, null]),
  (null, null, null, null, null, null, null, null, '', null, null, '0001-01-01', '9999-12-31 23:59:59.999999', null,
   null, null, null, null);
create table datamorph_staging.kinds (like kinds);
