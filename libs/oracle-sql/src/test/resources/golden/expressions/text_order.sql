s COLLATE ucs_basic > 'z'
('a') COLLATE ucs_basic < 'Z'
('B') COLLATE ucs_basic BETWEEN 'A' AND 'a'
greatest(('a') COLLATE ucs_basic, s COLLATE ucs_basic, (NULL::text) COLLATE ucs_basic)
least(('a') COLLATE ucs_basic, ('Z') COLLATE ucs_basic)

