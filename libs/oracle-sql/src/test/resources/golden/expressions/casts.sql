d::integer
round('2.5'::double precision::text::numeric)::integer
round('-2.5'::double precision::text::numeric)::bigint
(-12.9)::numeric(3, 1)::bigint
d::numeric(11, 1)
0.125::numeric(3, 2)
0.1000000000000000056::numeric(20, 19)
(CASE WHEN abs(f) = 'Infinity' OR f = 'NaN' THEN 'not finite' ELSE f::text END)::numeric(20, 1)::double precision
(CASE WHEN abs('123456789012345.67'::double precision) = 'Infinity' OR '123456789012345.67'::double precision = 'NaN' THEN 'not finite' ELSE '123456789012345.67'::double precision::text END)::numeric(20, 2)
b::integer::integer
b::text
d::text
(tz AT TIME ZONE 'UTC')::text
(tz AT TIME ZONE 'UTC')::date
(tz AT TIME ZONE 'UTC')
("day"::timestamp AT TIME ZONE 'UTC')
(at AT TIME ZONE 'UTC')
at::date
coalesce(substring(('2024-02-29') COLLATE ucs_basic, '^\s*((?:(?!0000)[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29))\s*$')::date, ('no date: ' || '2024-02-29')::date)

