coalesce(NULL::integer, 2, 3)
nullif(2, 2)
greatest(2, NULL::integer, 3)
least(NULL::integer, NULL::integer)
greatest('NaN'::double precision, 'Infinity'::double precision)

