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

create table log (id integer, amount numeric(12,4), note varchar(20), place char(5), tags text[], body jsonb, at timestamptz);
insert into log values (1, 1.5, 'old', 'ab', '{x}', '{"a": 1}', '2024-01-01 12:00+02'), (1, 1.5, 'old', 'ab', '{x}', '{"a": 1}', '2024-01-01 12:00+02'), (null, null, null, null, null, null, null);
create table log_entries (at timestamptz, id integer, amount numeric(10,2), note text, place text, tags text[], body jsonb);
insert into log_entries values ('2024-02-01 00:00+00', 2, 2.25, 'new', 'cd', '{y,NULL}', '[1.10]'), ('2024-01-01 10:00+00', 1, 1.5, 'old', 'ab', '{x}', '{"a":1}'), (null, null, null, null, null, null, null);
create table no_log (like log);
create table prices (region text, product integer, price numeric(14,2));
insert into prices values ('n', 1, 1.00), ('n', 2, 2.00), (null, 1, 3.00), (null, null, 4.00), ('s', 1, 5.00), ('s', 1, 5.00), ('n', null, 6.00);
create table new_prices (product integer, region text, price integer);
insert into new_prices values (1, 'n', 10), (null, null, 40), (9, 'w', 90), (null, 'n', null);
create table no_prices (like new_prices);

create table people_1 (id integer, name text, note text, since date);
insert into people_1 values
  (1, 'ann', null, '2024-01-01'), (1, 'ann', null, '2024-01-05'), (1, 'anna', null, '2024-01-09'), (1, 'ann', null, '2024-01-12'),
  (2, null, 'x', '2024-01-01'), (2, null, null, '2024-01-02'), (2, null, null, '2024-01-03'), (2, null, 'x', '2024-01-04'),
  (null, 'nobody', null, '2024-01-01'), (3, 'cleo', 'c', '2024-01-20'), (4, 'dan', 'd', '2024-01-01');
create table people_2 (id integer, name text, note text, since date);
insert into people_2 values
  (1, 'andrea', null, '2024-01-03'), (1, 'ann', null, '2023-12-31'), (1, 'anna', null, '2024-01-10'),
  (2, 'bob', null, '2024-01-02'), (4, 'dan', 'd', '2024-01-07'), (5, 'eve', null, '2024-01-07');
create table people_3 (id integer, name text, note text, since date);
insert into people_3 values (1, 'ann', null, '2024-01-12');
create table people_4 (id integer, name text, note text, since date);
insert into people_4 values
  (1, 'ann', null, '2024-01-12'), (2, null, 'x', '2024-01-15'), (4, 'dan', 'd', '2024-02-01'), (5, 'eve', null, '2024-01-14'),
  (6, 'fay', null, '2024-02-01');
create table people_none (like people_1);
