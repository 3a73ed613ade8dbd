-- migrate:up

-- Who decided: a reviewer who comes second reads the name on the card.
CREATE OR REPLACE VIEW showoff_details WITH (security_invoker = TRUE) AS
SELECT
    s.id, s.user_id, u.first_name, u.telegram_username, u.status AS user_status, s.prize_id, p.lottery_id,
    l.title AS lottery_title, l.title_i18n AS lottery_title_i18n, l.image_url AS lottery_image_url,
    l.status AS lottery_status, s.content, s.status, s.likes_count, round(s.reward, c.scale) AS reward, s.currency,
    s.admin_note, s.reviewed_at, s.created_at,
    ARRAY(
        SELECT i.picture_id FROM showoff_pictures AS i WHERE i.showoff_id = s.id ORDER BY i.position
    ) AS picture_ids,
    (SELECT r.first_name FROM users AS r WHERE r.id = s.reviewed_by_id) AS reviewed_by_name
FROM showoffs AS s
INNER JOIN users AS u ON u.id = s.user_id
INNER JOIN prizes AS p ON p.id = s.prize_id
INNER JOIN lotteries AS l ON l.id = p.lottery_id
INNER JOIN currencies AS c ON c.code = s.currency;

-- migrate:down

DROP VIEW showoff_details;
CREATE VIEW showoff_details WITH (security_invoker = TRUE) AS
SELECT
    s.id, s.user_id, u.first_name, u.telegram_username, u.status AS user_status, s.prize_id, p.lottery_id,
    l.title AS lottery_title, l.title_i18n AS lottery_title_i18n, l.image_url AS lottery_image_url,
    l.status AS lottery_status, s.content, s.status, s.likes_count, round(s.reward, c.scale) AS reward, s.currency,
    s.admin_note, s.reviewed_at, s.created_at,
    ARRAY(
        SELECT i.picture_id FROM showoff_pictures AS i WHERE i.showoff_id = s.id ORDER BY i.position
    ) AS picture_ids
FROM showoffs AS s
INNER JOIN users AS u ON u.id = s.user_id
INNER JOIN prizes AS p ON p.id = s.prize_id
INNER JOIN lotteries AS l ON l.id = p.lottery_id
INNER JOIN currencies AS c ON c.code = s.currency;
GRANT SELECT ON showoff_details TO luckymart_app;
