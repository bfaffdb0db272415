i = 7
i <> 7
d <= 12.5
i >= NULL::integer
i IN (1, 7)
i IN (1, NULL::integer)
b OR NULL::boolean
b AND NULL::boolean
NOT (b)
i IS NULL
i IS NOT NULL
s LIKE 'Ä%r'
s LIKE 'ä%'
lower(s COLLATE unicode) LIKE 'ä%r'
'50%_' LIKE '50\%\_'

