CASE WHEN i < 5 THEN 'small' WHEN i > 5 THEN 'large' ELSE 'five' END
CASE WHEN i < 5 THEN 1 END

