-- migrate:up

-- Of which publication a post was: a lottery that was taken back is posted again when it is published anew. NULL, by
-- processes of before, counts for any.
ALTER TABLE channel_posts ADD COLUMN published_at timestamptz;
UPDATE channel_posts AS p SET published_at = coalesce(l.published_at, '-infinity')
FROM lotteries AS l WHERE l.id = p.lottery_id;
GRANT INSERT (published_at), UPDATE (published_at, created_at) ON channel_posts TO luckymart_app;

-- migrate:down

REVOKE UPDATE (created_at) ON channel_posts FROM luckymart_app;
ALTER TABLE channel_posts DROP COLUMN published_at;
