SELECT DISTINCT ON (customer_id, status)
  customer_id, status, order_id,
  CASE WHEN amount >= 400 THEN 'large' WHEN amount >= 100 THEN 'medium' ELSE 'small' END AS size,
  coalesce(note, 'none') AS remark
FROM orders
ORDER BY customer_id, status, placed_at DESC, order_id DESC
