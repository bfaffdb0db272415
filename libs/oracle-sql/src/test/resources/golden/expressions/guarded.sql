CASE WHEN ((0 <> 0)) IS FALSE THEN FALSE ELSE (0 <> 0) AND (((i::numeric(60, 22) / 0)::numeric(38, 10)) > 1) END

