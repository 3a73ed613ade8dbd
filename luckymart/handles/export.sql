-- name: handles
SELECT handle, status, chosen_at, kept_until, created_at FROM handles WHERE user_id = :user_id ORDER BY created_at;
