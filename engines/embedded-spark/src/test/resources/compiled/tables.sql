create table visits (
  visit integer not null, city text, person text, day date, fee numeric(10,2), weight double precision,
  at timestamp, seen timestamptz, tag uuid, ok boolean, big bigint);
insert into visits values
  (1, 'Rome', 'ann', '2024-01-03', 10.00, 1.5, '2024-01-03 10:00', '2024-01-03 10:00+00', '00000000-0000-0000-0000-000000000001', true, 9223372036854775807),
  (2, 'Rome', 'bob', '2024-01-01', 20.00, 'NaN', '2024-01-03 10:00', null, '00000000-0000-0000-0000-00000000000a', false, -9223372036854775808),
  (3, 'Rome', null, '2024-01-02', null, null, null, '2024-01-01 10:00+00', null, null, null),
  (4, 'Rome', 'Zoe', null, -5.00, -0.5, '2023-12-31 23:59:59.999999', '2024-01-02 10:00+00', 'ffffffff-0000-0000-0000-000000000000', true, 0),
  (5, 'Rome', 'bob', '2024-01-01', 20.00, 1e300, '2024-01-04 10:00', '2024-01-05 10:00+00', null, false, 5),
  (6, 'Oslo', null, '2024-01-05', null, null, null, null, null, null, null),
  (7, null, 'éa', '2024-01-05', 1.00, 0, null, null, null, null, 1),
  (8, null, 'éab', null, 1.00, -0.0, null, null, null, null, 2),
  (9, null, '', '2024-01-06', 2.00, 0, null, null, null, null, 3);
create table no_visits (like visits);
create table sales (
  sale integer not null, shop text, day date, amount numeric(12,2), pieces integer, big bigint, weight double precision,
  paid boolean);
insert into sales values
  (1, 'a', '2024-01-01', 10.00, 1, 1, 1.5, true), (2, 'a', '2024-01-01', 20.00, 2, 2, -0.0, false),
  (3, 'a', '2024-01-02', null, null, null, null, null), (4, 'a', null, 5.05, 4, 4, 'NaN', true),
  (5, 'a', '2024-01-03', 0.01, 5, 5, 0.0, true), (6, 'b', '2024-01-01', -1.00, 6, 6, 2.5, true),
  (7, null, '2024-01-01', 3.33, 7, 7, 1, null), (8, null, '2024-01-02', 6.67, 8, 8, 2, false);
create table no_sales (like sales);
create table left_rows (a integer, b text, c numeric(10,2));
insert into left_rows values (1, 'x', 1.00), (1, 'x', 1.00), (1, 'x', 1.00), (2, null, null), (2, null, null), (3, 'y', 3.00), (null, null, null);
create table right_rows (b text, c numeric(6,1), a bigint);
insert into right_rows values ('x', 1.0, 1), ('x', 1.0, 1), (null, null, 2), (null, null, 2), (null, null, 2), ('z', 4.0, 4), (null, null, null);
create table third_rows (a smallint, b varchar(5), c integer);
insert into third_rows values (1, 'x', 1), (2, null, null), (2, null, null);
create table quarters (shop text, q1 integer, q2 bigint, q3 numeric(8,2));
insert into quarters values ('a', 1, 2, 3.50), ('b', null, null, null), ('c', null, 5, null), ('a', 1, 2, 3.50);
create table carts (id integer, tags text[], items jsonb, raw json);
insert into carts values
  (1, array['x', null, 'y'], '["a", 1, 1.10, 0.12345678901234567890123, null, {"b": [1, "x\"],y"], "c": null}, "1", true, [1, 2], [], "é\n\u0001"]', ' [ 1 ,
   {"z":1, "a":[ ]} , "]" ]'),
  (2, '{}', '[]', '[ ]'), (3, null, null, null), (4, array['z'], '{"a": [1]}', '"[1]"'), (5, null, '3', 'null'), (6, null, '[[]]', '[null]');
