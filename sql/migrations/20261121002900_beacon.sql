-- migrate:up

-- The drand chains by whose rounds lotteries are drawn: quicknet, and in trials a local one.
CREATE TABLE drand_chains (
    public_key bytea PRIMARY KEY CHECK (length(public_key) = 96),
    chain_hash bytea NOT NULL UNIQUE CHECK (length(chain_hash) = 32),
    genesis_seconds bigint NOT NULL CHECK (genesis_seconds >= 0),
    period_seconds integer NOT NULL CHECK (period_seconds > 0),
    -- a round counts if the seal was published so long before its time
    notice_seconds integer NOT NULL CHECK (notice_seconds >= 0)
);
INSERT INTO drand_chains (public_key, chain_hash, genesis_seconds, period_seconds, notice_seconds) VALUES (
    decode(
        '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec75'
        || '8c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a', 'hex'
    ),
    decode('52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971', 'hex'), 1692803367, 3, 15
);
CREATE TRIGGER drand_chains_append_only BEFORE UPDATE OR DELETE ON drand_chains
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER drand_chains_no_truncate BEFORE TRUNCATE ON drand_chains
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The rounds that a seal has fixed, one after another: the last one counts. A further one is fixed only because the
-- seal was published too late for the one before, and by publish_seal alone.
CREATE TABLE seal_rounds (
    lottery_id uuid NOT NULL REFERENCES seals (lottery_id),
    nth integer NOT NULL CHECK (nth > 0),
    round bigint NOT NULL CHECK (round > 0),
    fixed_at timestamptz NOT NULL,
    -- T(round): from then on its signature exists
    available_at timestamptz NOT NULL,
    -- when the committed seal was there for everybody to read, in time for this round; null while that is not so
    published_at timestamptz,
    -- the transaction that fixed it
    made_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
    PRIMARY KEY (lottery_id, nth),
    CHECK (fixed_at < available_at),
    CHECK (published_at < available_at)
);
CREATE INDEX seal_rounds_anew ON seal_rounds (fixed_at) WHERE nth > 1;
CREATE INDEX seal_rounds_unpublished ON seal_rounds (lottery_id) WHERE published_at IS NULL;

CREATE FUNCTION seal_rounds_guard() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    IF tg_op = 'DELETE' OR OLD.published_at IS NOT NULL OR NEW.published_at IS NULL
       OR (NEW.lottery_id, NEW.nth, NEW.round, NEW.fixed_at, NEW.available_at, NEW.made_in)
       IS DISTINCT FROM (OLD.lottery_id, OLD.nth, OLD.round, OLD.fixed_at, OLD.available_at, OLD.made_in) THEN
        RAISE EXCEPTION 'the rounds of a seal are append only' USING ERRCODE = 'LM100';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER seal_rounds_guard BEFORE UPDATE OR DELETE ON seal_rounds
FOR EACH ROW EXECUTE FUNCTION seal_rounds_guard();
CREATE TRIGGER seal_rounds_no_truncate BEFORE TRUNCATE ON seal_rounds
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The first round whose time is not before the moment.
CREATE FUNCTION drand_round_from(p_chain drand_chains, p_moment timestamptz) RETURNS bigint
LANGUAGE sql STABLE
AS $$
    SELECT (greatest(
        ceil((extract(EPOCH FROM p_moment) - p_chain.genesis_seconds) / p_chain.period_seconds), 0
    ) + 1)::bigint
$$;
CREATE FUNCTION drand_time_of(p_chain drand_chains, p_round bigint) RETURNS timestamptz
LANGUAGE sql STABLE
AS $$
    SELECT to_timestamp(p_chain.genesis_seconds + p_chain.period_seconds * (p_round - 1))
$$;

-- A lottery is drawn by a chain that is known here, or by a key of 32 bytes.
CREATE FUNCTION lotteries_guard_source() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    IF NEW.entropy_source = 'drand' AND NOT EXISTS (
        SELECT FROM drand_chains WHERE public_key = NEW.entropy_public_key
    ) OR NEW.entropy_source = 'ecvrf' AND length(NEW.entropy_public_key) <> 32 THEN
        RAISE EXCEPTION 'this is no key of %', NEW.entropy_source USING ERRCODE = 'LM140';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER lotteries_guard_source BEFORE INSERT OR UPDATE OF entropy_source, entropy_public_key ON lotteries
FOR EACH ROW EXECUTE FUNCTION lotteries_guard_source();

-- A seal says what its lottery says, and of drand the round that follows from its time.
CREATE FUNCTION seals_guard() RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
    lottery lotteries;
    chain drand_chains;
BEGIN
    SELECT * INTO lottery FROM lotteries WHERE id = NEW.lottery_id FOR NO KEY UPDATE;
    IF lottery.status NOT IN ('ACTIVE', 'SOLD_OUT') OR NEW.sealed_at > clock_timestamp()
       OR (NEW.spec, NEW.source, NEW.tickets, NEW.winners) IS DISTINCT FROM
          (lottery.spec, lottery.entropy_source, lottery.sold_tickets, lottery.winners_count) THEN
        RAISE EXCEPTION 'this is no seal of lottery %', NEW.lottery_id USING ERRCODE = 'LM140';
    END IF;
    IF NEW.source = 'drand' THEN
        SELECT * INTO chain FROM drand_chains WHERE public_key = lottery.entropy_public_key;
        IF NEW.round <> drand_round_from(chain, NEW.sealed_at + make_interval(secs => lottery.draw_delay_seconds)) THEN
            RAISE EXCEPTION 'round % does not follow from the time of the seal', NEW.round USING ERRCODE = 'LM140';
        END IF;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER seals_guard BEFORE INSERT ON seals FOR EACH ROW EXECUTE FUNCTION seals_guard();

CREATE FUNCTION seals_fix_round() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    INSERT INTO seal_rounds (lottery_id, nth, round, fixed_at, available_at)
    SELECT NEW.lottery_id, 1, NEW.round, NEW.sealed_at, drand_time_of(c, NEW.round)
    FROM lotteries AS l INNER JOIN drand_chains AS c ON c.public_key = l.entropy_public_key
    WHERE l.id = NEW.lottery_id;
    RETURN NULL;
END
$$;
CREATE TRIGGER seals_fix_round AFTER INSERT ON seals
FOR EACH ROW WHEN (NEW.source = 'drand') EXECUTE FUNCTION seals_fix_round();

-- Says of a committed seal that it is published, or fixes a new round where that comes too late; answers the round
-- that counts, null where there is none. Whoever calls it has no choice: the clock decides, and where a round was
-- published in time, nothing ever changes. In the transaction of the seal itself it does nothing, for that is not
-- published before it commits.
CREATE FUNCTION publish_seal(p_lottery_id uuid) RETURNS seal_rounds
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    lottery lotteries;
    chain drand_chains;
    latest seal_rounds;
    moment timestamptz;
BEGIN
    SELECT * INTO lottery FROM lotteries WHERE id = p_lottery_id FOR NO KEY UPDATE;
    SELECT * INTO latest FROM seal_rounds AS r WHERE r.lottery_id = p_lottery_id ORDER BY r.nth DESC LIMIT 1;
    IF latest.nth IS NULL OR latest.published_at IS NOT NULL OR lottery.status IS DISTINCT FROM 'DRAWING'
       OR latest.made_in = pg_current_xact_id() THEN
        RETURN latest;
    END IF;
    SELECT * INTO chain FROM drand_chains WHERE public_key = lottery.entropy_public_key;
    moment := clock_timestamp();
    IF latest.available_at - moment >= make_interval(secs => chain.notice_seconds) THEN
        UPDATE seal_rounds AS r SET published_at = moment
        WHERE r.lottery_id = p_lottery_id AND r.nth = latest.nth RETURNING * INTO latest;
    ELSE
        latest.nth := latest.nth + 1;
        latest.round := drand_round_from(chain, moment + make_interval(secs => lottery.draw_delay_seconds));
        latest.fixed_at := moment;
        latest.available_at := drand_time_of(chain, latest.round);
        INSERT INTO seal_rounds (lottery_id, nth, round, fixed_at, available_at)
        VALUES (p_lottery_id, latest.nth, latest.round, latest.fixed_at, latest.available_at);
        UPDATE lotteries SET draw_time = latest.available_at WHERE id = p_lottery_id;
    END IF;
    RETURN latest;
END
$$;

-- What a beacon's signature decides, and when: the round that counts, published in time, for 72 hours.
CREATE FUNCTION drand_may_draw(p_lottery_id uuid) RETURNS boolean
LANGUAGE sql STABLE
AS $$
    SELECT coalesce(
        (
            SELECT r.published_at IS NOT NULL AND clock_timestamp() >= r.available_at
                   AND clock_timestamp() < r.available_at + interval '72 hours'
            FROM seal_rounds AS r WHERE r.lottery_id = p_lottery_id ORDER BY r.nth DESC LIMIT 1
        ), FALSE
    )
$$;
CREATE FUNCTION drand_is_void(p_lottery_id uuid) RETURNS boolean
LANGUAGE sql STABLE
AS $$
    SELECT coalesce(
        (
            SELECT r.published_at IS NOT NULL AND clock_timestamp() >= r.available_at + interval '72 hours'
            FROM seal_rounds AS r WHERE r.lottery_id = p_lottery_id ORDER BY r.nth DESC LIMIT 1
        ), FALSE
    )
$$;

-- A result belongs to its seal: the source, the key and the round that were fixed, the seed that follows from them.
-- (That the output is the source's own is verified before it comes here, and by everybody after.)
CREATE FUNCTION lottery_results_guard() RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
    lottery lotteries;
    seal seals;
    latest seal_rounds;
    chain drand_chains;
    seed bytea;
BEGIN
    SELECT * INTO lottery FROM lotteries WHERE id = NEW.lottery_id;
    SELECT * INTO seal FROM seals WHERE lottery_id = NEW.lottery_id;
    SELECT * INTO latest FROM seal_rounds WHERE lottery_id = NEW.lottery_id ORDER BY nth DESC LIMIT 1;
    SELECT * INTO chain FROM drand_chains WHERE public_key = lottery.entropy_public_key;
    seed := sha256(
        'luckymart/draw/v1'::bytea || '\x00'::bytea
        || CASE seal.source WHEN 'drand' THEN '\x01'::bytea ELSE '\x02'::bytea END
        || NEW.context || int8send(coalesce(latest.round, 0)) || NEW.output
        || uuid_send(NEW.lottery_id) || seal.root || int4send(seal.tickets) || int4send(seal.winners)
    );
    IF lottery.status <> 'DRAWING' OR NEW.public_key <> lottery.entropy_public_key
       OR NEW.context <> coalesce(chain.chain_hash, lottery.entropy_public_key)
       OR NEW.seed IS DISTINCT FROM seed OR jsonb_array_length(NEW.winners) <> seal.winners
       OR seal.source = 'drand' AND (
           NOT drand_may_draw(NEW.lottery_id) OR NEW.available_at <> latest.available_at OR NEW.proof <> NEW.output
       ) THEN
        RAISE EXCEPTION 'this does not follow from the seal of lottery %', NEW.lottery_id USING ERRCODE = 'LM140';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER lottery_results_guard BEFORE INSERT ON lottery_results
FOR EACH ROW EXECUTE FUNCTION lottery_results_guard();

-- From the seal on a lottery says what its seal and its result say. It ends in its draw, once, or with a beacon
-- that did not come: nobody who knows the outcome can cancel it.
CREATE FUNCTION lotteries_guard_draw() RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
    result lottery_results;
    seal seals;
    is_right boolean;
BEGIN
    IF OLD.status = 'DRAWING' AND NEW.status = 'CANCELLED' AND NOT drand_is_void(NEW.id) THEN
        RAISE EXCEPTION 'lottery % is sealed: it is drawn', NEW.id USING ERRCODE = 'LM140';
    END IF;
    IF NEW.draw_time IS DISTINCT FROM OLD.draw_time AND OLD.entropy_source = 'drand'
       AND NEW.draw_time IS DISTINCT FROM (
           SELECT r.available_at FROM seal_rounds AS r WHERE r.lottery_id = NEW.id ORDER BY r.nth DESC LIMIT 1
       ) THEN
        RAISE EXCEPTION 'lottery % is drawn by its round', NEW.id USING ERRCODE = 'LM140';
    END IF;
    IF (
        NEW.winning_numbers, NEW.winning_ticket_number, NEW.winning_user_id, NEW.vrf_seed, NEW.vrf_proof,
        NEW.vrf_timestamp, NEW.draw_algorithm_data, NEW.actual_draw_time
    ) IS NOT DISTINCT FROM (
        OLD.winning_numbers, OLD.winning_ticket_number, OLD.winning_user_id, OLD.vrf_seed, OLD.vrf_proof,
        OLD.vrf_timestamp, OLD.draw_algorithm_data, OLD.actual_draw_time
    ) AND (NEW.status <> 'COMPLETED' OR OLD.status = 'COMPLETED') THEN
        RETURN NEW;
    END IF;
    SELECT * INTO result FROM lottery_results WHERE lottery_id = NEW.id;
    SELECT * INTO seal FROM seals WHERE lottery_id = NEW.id;
    is_right := OLD.status = 'DRAWING' AND NEW.status = 'COMPLETED' AND result.lottery_id IS NOT NULL
        AND NEW.vrf_seed = result.seed AND NEW.vrf_proof = result.proof AND NEW.vrf_timestamp = result.available_at
        AND NEW.winning_numbers = (
            SELECT jsonb_agg(w -> 'ticket_number' ORDER BY (w ->> 'rank')::integer)
            FROM jsonb_array_elements(result.winners) AS w
        )
        AND NEW.winning_ticket_number = (NEW.winning_numbers ->> 0)::integer
        AND NEW.winning_user_id = (
            SELECT t.user_id FROM tickets AS t
            WHERE t.lottery_id = NEW.id AND t.number = NEW.winning_ticket_number
        )
        AND NEW.draw_algorithm_data -> 'winners' = result.winners
        AND NEW.draw_algorithm_data ->> 'seed' = encode(result.seed, 'hex')
        AND NEW.draw_algorithm_data -> 'seal' ->> 'root' = encode(seal.root, 'hex')
        AND NEW.draw_algorithm_data -> 'entropy' ->> 'output' = encode(result.output, 'hex');
    IF is_right IS DISTINCT FROM TRUE THEN
        RAISE EXCEPTION 'the result of lottery % is what was drawn', NEW.id USING ERRCODE = 'LM140';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER lotteries_guard_draw BEFORE UPDATE ON lotteries
FOR EACH ROW WHEN (
    OLD.status IN ('DRAWING', 'COMPLETED', 'CANCELLED') OR NEW.status = 'COMPLETED'
    OR NEW.winning_numbers IS NOT NULL OR NEW.winning_ticket_number IS NOT NULL OR NEW.winning_user_id IS NOT NULL
    OR NEW.vrf_seed IS NOT NULL OR NEW.vrf_proof IS NOT NULL OR NEW.vrf_timestamp IS NOT NULL
    OR NEW.draw_algorithm_data IS NOT NULL OR NEW.actual_draw_time IS NOT NULL
)
EXECUTE FUNCTION lotteries_guard_draw();

-- A ticket wins because the result says so, with that rank, and stays what it is.
CREATE FUNCTION tickets_guard_result() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    IF NEW.is_winning AND NOT OLD.is_winning AND NEW.status = 'WON' AND EXISTS (
        SELECT FROM lottery_results AS r
        WHERE r.lottery_id = NEW.lottery_id AND r.winners @> jsonb_build_array(
            jsonb_build_object('ticket_number', NEW.number, 'rank', NEW.prize_rank)
        )
    ) THEN
        RETURN NEW;
    END IF;
    IF NOT OLD.is_winning AND NOT NEW.is_winning AND NEW.status = 'REFUNDED' AND EXISTS (
        SELECT FROM lotteries AS l WHERE l.id = NEW.lottery_id AND l.status = 'CANCELLED'
    ) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'ticket % is what its draw or its refund made it', NEW.id USING ERRCODE = 'LM140';
END
$$;
CREATE TRIGGER tickets_guard_result BEFORE UPDATE OF status, is_winning, prize_rank ON tickets
FOR EACH ROW WHEN (
    (NEW.status, NEW.is_winning, NEW.prize_rank) IS DISTINCT FROM (OLD.status, OLD.is_winning, OLD.prize_rank)
)
EXECUTE FUNCTION tickets_guard_result();

-- A prize belongs to a winning ticket, and first to the ticket's owner.
CREATE FUNCTION prizes_guard_winner() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM tickets AS t
        WHERE t.id = NEW.ticket_id AND t.lottery_id = NEW.lottery_id AND t.is_winning AND t.prize_rank = NEW.rank
          AND (t.user_id = NEW.user_id OR EXISTS (
              SELECT FROM prizes AS p WHERE p.ticket_id = NEW.ticket_id AND p.status = 'RESOLD'
          ))
    ) THEN
        RAISE EXCEPTION 'ticket % has not won this prize', NEW.ticket_id USING ERRCODE = 'LM140';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER prizes_guard_winner AFTER INSERT ON prizes FOR EACH ROW EXECUTE FUNCTION prizes_guard_winner();

-- The owner's mark in a leaf is made of his Telegram id.
CREATE FUNCTION users_telegram_id_is_final() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    RAISE EXCEPTION 'the Telegram id of user % is final', OLD.id USING ERRCODE = 'LM140';
END
$$;
CREATE TRIGGER users_telegram_id_is_final BEFORE UPDATE OF telegram_id ON users
FOR EACH ROW WHEN (NEW.telegram_id IS DISTINCT FROM OLD.telegram_id) EXECUTE FUNCTION users_telegram_id_is_final();

ALTER TABLE drand_chains ENABLE ROW LEVEL SECURITY;
ALTER TABLE seal_rounds ENABLE ROW LEVEL SECURITY;
CREATE POLICY app ON drand_chains TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
CREATE POLICY app ON seal_rounds TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
GRANT SELECT, INSERT ON drand_chains TO luckymart_app;
GRANT SELECT ON seal_rounds TO luckymart_app;
GRANT EXECUTE ON FUNCTION drand_round_from(drand_chains, timestamptz), drand_time_of(drand_chains, bigint),
publish_seal(uuid), drand_may_draw(uuid), drand_is_void(uuid) TO luckymart_app;

-- migrate:down

DROP TRIGGER users_telegram_id_is_final ON users;
DROP FUNCTION users_telegram_id_is_final();
DROP TRIGGER prizes_guard_winner ON prizes;
DROP FUNCTION prizes_guard_winner();
DROP TRIGGER tickets_guard_result ON tickets;
DROP FUNCTION tickets_guard_result();
DROP TRIGGER lotteries_guard_draw ON lotteries;
DROP FUNCTION lotteries_guard_draw();
DROP TRIGGER lottery_results_guard ON lottery_results;
DROP FUNCTION lottery_results_guard();
DROP FUNCTION drand_is_void(uuid);
DROP FUNCTION drand_may_draw(uuid);
DROP FUNCTION publish_seal(uuid);
DROP TRIGGER seals_fix_round ON seals;
DROP FUNCTION seals_fix_round();
DROP TRIGGER seals_guard ON seals;
DROP FUNCTION seals_guard();
DROP TRIGGER lotteries_guard_source ON lotteries;
DROP FUNCTION lotteries_guard_source();
DROP FUNCTION drand_time_of(drand_chains, bigint);
DROP FUNCTION drand_round_from(drand_chains, timestamptz);
DROP TABLE seal_rounds;
DROP FUNCTION seal_rounds_guard();
DROP TABLE drand_chains;
