drop table if exists order_items, orders, products, customers cascade;

create table customers (
  customer_id integer primary key,
  first_name  text not null,
  last_name   text not null,
  email       text,
  city        text not null,
  signed_up   date not null
);

create table products (
  product_id   integer primary key,
  product_name text not null,
  category     text not null,
  unit_price   numeric(10,2) not null
);

create table orders (
  order_id    integer primary key,
  customer_id integer not null references customers,
  ordered_at  timestamp with time zone not null,
  status      text not null,
  total       numeric(12,2)
);

create table order_items (
  order_id   integer not null references orders,
  line       integer not null,
  product_id integer not null references products,
  quantity   integer not null check (quantity > 0),
  unit_price numeric(10,2) not null,
  primary key (order_id, line)
);

comment on table customers is 'Everybody who ever signed up, also without an order';
comment on column orders.total is 'Sum of the lines; empty until the order is confirmed';

insert into customers
select i,
       (array['Ada','Ben','Chloe','Dina','Emil','Fatma','Goran'])[1 + i % 7],
       'Customer ' || i,
       case when i % 9 = 0 then null else 'customer' || i || '@example.org' end,
       (array['Berlin','Lyon','Porto','Krakow','Oslo'])[1 + i % 5],
       date '2024-01-01' + (i * 3) % 500
from generate_series(1, 200) i;

insert into products
select i, 'Product ' || i, (array['Books','Garden','Kitchen','Toys'])[1 + i % 4], 2.5 + (i * 37 % 90)
from generate_series(1, 40) i;

-- Customers 181 to 200 never ordered.
insert into orders
select i,
       1 + (i * 7) % 180,
       timestamptz '2025-01-01 08:00:00+00' + (i * 5) * interval '1 hour',
       (array['NEW','PAID','SHIPPED','CANCELLED'])[1 + i % 4],
       null
from generate_series(1, 1000) i;

insert into order_items
select o.order_id, line, p.product_id, 1 + (o.order_id + line) % 4, p.unit_price
from orders o
cross join lateral generate_series(1, 1 + o.order_id % 3) line
join products p on p.product_id = 1 + (o.order_id * 3 + line) % 40;

-- New orders have no total yet.
update orders o
set total = (select sum(i.quantity * i.unit_price) from order_items i where i.order_id = o.order_id)
where status <> 'NEW';

analyze;
