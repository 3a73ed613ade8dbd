-- migrate:up

-- The bonus knows its deposit by name since before deposits were a table.
ALTER TABLE bonuses ADD FOREIGN KEY (deposit_id) REFERENCES deposits (id);

-- migrate:down

ALTER TABLE bonuses DROP CONSTRAINT bonuses_deposit_id_fkey;
