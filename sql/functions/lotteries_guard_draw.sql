-- feature: draws

-- From the seal on, a lottery repeats its seal and its result. It ends in its one draw, or because the beacon never
-- came, or because people gave up a draw that had failed for three days: nobody who knows the outcome can choose.
CREATE FUNCTION lotteries_guard_draw() RETURNS trigger
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
