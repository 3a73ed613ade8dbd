-- feature: draws

-- A result follows from its seal: the source, key and round that were fixed, and the seed derived from them.
-- The source's signature itself is verified before the insert, and by everyone afterwards.
CREATE FUNCTION lottery_results_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
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
