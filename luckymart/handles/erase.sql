-- name: handles!
DELETE FROM handles WHERE user_id = :user_id;
