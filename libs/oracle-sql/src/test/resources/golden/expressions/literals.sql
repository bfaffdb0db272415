5
(-5)::integer
(-2147483648)::integer
(-9223372036854775808)::bigint
12.50
(-12.50)::numeric(4, 2)
3::numeric(1, 0)
'1.5E300'::double precision
'it''s'
'two
lines'
('a' || chr(92) || '')
('a' || chr(92) || '''b' || chr(92) || '' || chr(92) || '''')
'ünï 🦊'
TRUE
'2024-01-31'::date
'2024-01-31 10:00:00'::timestamp
'2024-01-31 10:00:00+00'::timestamptz
'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'::uuid
'{"a":1}'::json
NULL::numeric(5, 1)

