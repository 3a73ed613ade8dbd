-- migrate:up

-- Draws by the shop's own key that could not be made and were given up: why, and by whom. Everyone was refunded.
CREATE TABLE draw_voids (
    lottery_id uuid PRIMARY KEY REFERENCES lotteries (id),
    reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    proposed_by_id uuid NOT NULL REFERENCES users (id),
    approved_by_id uuid REFERENCES users (id),
    created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX draw_voids_proposed_by_id ON draw_voids (proposed_by_id);
CREATE INDEX draw_voids_approved_by_id ON draw_voids (approved_by_id);
CREATE TRIGGER draw_voids_append_only BEFORE UPDATE OR DELETE ON draw_voids
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER draw_voids_no_truncate BEFORE TRUNCATE ON draw_voids
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE draw_voids ENABLE ROW LEVEL SECURITY;
CREATE POLICY app ON draw_voids TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
GRANT SELECT, INSERT (lottery_id, reason, proposed_by_id, approved_by_id) ON draw_voids TO luckymart_app;

-- A draw by the shop's own key is given up when it has been due for 72 hours, as with a beacon, and by two people who
-- may draw; by one where nobody else decides.
CREATE FUNCTION draw_voids_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM lotteries AS l
        INNER JOIN seals AS s ON s.lottery_id = l.id AND s.source = 'ecvrf'
        WHERE
            l.id = NEW.lottery_id AND l.status = 'DRAWING'
            AND s.sealed_at + make_interval(secs => l.draw_delay_seconds) + interval '72 hours' <= clock_timestamp()
    ) THEN
        RAISE EXCEPTION 'the draw of lottery % is not given up', NEW.lottery_id USING ERRCODE = 'LM140';
    END IF;
    IF NOT staff_may(NEW.proposed_by_id, 'draws.write') OR NEW.approved_by_id = NEW.proposed_by_id
       OR NEW.approved_by_id IS NULL AND NOT decides_alone(NEW.proposed_by_id)
       OR NEW.approved_by_id IS NOT NULL AND NOT staff_may(NEW.approved_by_id, 'draws.write') THEN
        RAISE EXCEPTION 'two people with draws.write give a draw up' USING ERRCODE = 'LM140';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER draw_voids_guard BEFORE INSERT ON draw_voids FOR EACH ROW EXECUTE FUNCTION draw_voids_guard();

-- From the seal on, a lottery repeats its seal and its result. It ends in its one draw, or because the beacon never
-- came, or because people gave up a draw that had failed for three days: nobody who knows the outcome can choose.
CREATE OR REPLACE FUNCTION lotteries_guard_draw() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
DECLARE
    result lottery_results;
    seal seals;
    is_right boolean;
BEGIN
    IF OLD.status = 'DRAWING' AND NEW.status = 'CANCELLED' AND NOT drand_is_void(NEW.id)
       AND NOT EXISTS (SELECT FROM draw_voids AS v WHERE v.lottery_id = NEW.id) THEN
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

-- migrate:down

-- From the seal on, a lottery repeats its seal and its result. It ends in its one draw, or because the beacon never
-- came: nobody who knows the outcome can cancel it.
CREATE OR REPLACE FUNCTION lotteries_guard_draw() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
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

DROP TABLE draw_voids;
DROP FUNCTION draw_voids_guard();
