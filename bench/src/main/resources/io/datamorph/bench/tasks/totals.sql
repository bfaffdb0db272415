SELECT c.customer_id, c.full_name, c.region, count(*) AS order_count, sum(o.amount) AS revenue
FROM orders AS o
JOIN customers AS c ON c.customer_id = o.customer_id
WHERE o.status = 'paid' AND o.placed_at >= '2024-03-01'
GROUP BY c.customer_id, c.full_name, c.region
HAVING count(*) >= 3
