-- migrate:up

-- A prize of money that does not fit into its winner's wallet waits until staff end that. It is never shipped or sold.
ALTER TABLE prizes DROP CONSTRAINT prizes_check;
ALTER TABLE prizes ADD CONSTRAINT prizes_check CHECK (
    CASE prize_type
        WHEN 'PHYSICAL' THEN status <> 'CREDITED'
        ELSE status IN ('PENDING', 'CREDITED', 'CONVERTED', 'CLOSED')
    END
);

-- migrate:down

ALTER TABLE prizes DROP CONSTRAINT prizes_check;
ALTER TABLE prizes ADD CONSTRAINT prizes_check CHECK ((prize_type = 'PHYSICAL') = (status <> 'CREDITED'));
