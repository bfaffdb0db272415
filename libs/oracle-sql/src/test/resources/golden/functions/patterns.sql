(('ada@example.org') COLLATE ucs_basic ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$')
(('ada@example.org
') COLLATE ucs_basic ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$')
(('ada@example') COLLATE ucs_basic ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$')
(('a b@example.org') COLLATE ucs_basic ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$')
(('x42') COLLATE ucs_basic ~ '\d{2}')
(('٣') COLLATE ucs_basic ~ '\d')
(('ä') COLLATE ucs_basic ~ '^\w$')
(('a
b') COLLATE ucs_basic ~ 'a.b')
(('a.b') COLLATE ucs_basic ~ 'a[.$]b')
((NULL::text) COLLATE ucs_basic ~ 'a')
regexp_replace(('12-3') COLLATE ucs_basic, '[0-9]+', '#', 'g')
regexp_replace(('axb') COLLATE ucs_basic, 'x', '&', 'g')

