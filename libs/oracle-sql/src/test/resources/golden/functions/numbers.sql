abs((-7)::integer)
sign('-0.5'::double precision)::integer
round(2.5, 0)::numeric(2, 0)
round((-2.5)::numeric(2, 1), 0)::numeric(2, 0)
round(2.675, 2)::numeric(4, 2)
round(1250::numeric(4, 0), (-2)::integer)::numeric(5, 0)
round('2.5'::double precision::text::numeric, 0)::double precision
round('2.675'::double precision::text::numeric, 2)::double precision
round('NaN'::double precision::text::numeric, 0)::double precision
floor((-2.5)::numeric(2, 1))::numeric(2, 0)
ceil((-2.5)::numeric(2, 1))::numeric(2, 0)
floor('-2.5'::double precision)
mod((-7)::integer, 3)::integer
mod(2.50, 1.00)::numeric(3, 2)
((-7)::integer / 3)::integer
(7::bigint / 2::bigint)::bigint
power('2'::double precision, '3'::double precision)
sqrt('2'::double precision)
exp('0'::double precision)
ln('1'::double precision)

