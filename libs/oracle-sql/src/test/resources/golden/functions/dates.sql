extract(year FROM '2024-12-30'::date)::integer
extract(quarter FROM '2024-12-30'::date)::integer
extract(month FROM ('2024-02-29 23:30:00-05'::timestamptz AT TIME ZONE 'UTC'))::integer
extract(day FROM ('2024-02-29 23:30:00-05'::timestamptz AT TIME ZONE 'UTC'))::integer
extract(hour FROM ('2024-02-29 23:30:00-05'::timestamptz AT TIME ZONE 'UTC'))::integer
extract(minute FROM '2024-02-29 13:45:07.9'::timestamp)::integer
floor(extract(second FROM '2024-02-29 13:45:07.9'::timestamp))::integer
extract(isodow FROM '2024-12-30'::date)::integer
extract(isodow FROM '2024-12-29'::date)::integer
extract(doy FROM '2024-12-30'::date)::integer
extract(week FROM '2024-12-30'::date)::integer
date_trunc('month', '2024-12-30'::date::timestamp)::date
date_trunc('week', '2024-12-29'::date::timestamp)::date
date_trunc('hour', '2024-02-29 13:45:07.9'::timestamp)
(date_trunc('day', ('2024-02-29 23:30:00-05'::timestamptz AT TIME ZONE 'UTC')) AT TIME ZONE 'UTC')
('2024-12-30'::date + (-5)::integer)
('2024-01-31'::date::timestamp + 1 * interval '1 month')::date
('2024-02-29 13:45:07.9'::timestamp + (-3)::integer * interval '1 month')
('2024-12-27'::date - '2024-12-30'::date)

