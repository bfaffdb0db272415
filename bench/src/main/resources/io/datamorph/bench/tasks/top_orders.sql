SELECT customer_id, place, order_id, amount, placed_at
FROM (
  SELECT *, row_number() OVER (PARTITION BY customer_id ORDER BY amount DESC, order_id) AS place
  FROM orders
) AS ranked
WHERE place <= 3
