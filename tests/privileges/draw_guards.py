"""What the guards of lotteries, tickets, draws, prizes and the market refuse."""

from typing import Final

from tests.privileges.probes import Attack, Effect, Probe

_DRAWS, _SEALED = "LM140", "LM104"

DRAW_GUARDS: Final[dict[str, dict[str, list[Probe]]]] = {
    "drand_chains": {
        "drand_chains_guard": [
            Attack(
                _DRAWS,
                "INSERT INTO drand_chains "
                "(public_key, chain_hash, genesis_seconds, period_seconds, notice_seconds) "
                "VALUES (decode(repeat('08', 96), 'hex'), sha256('mine'), 1, 3, 15)",
                by_login=True,
            ),
        ],
    },
    "draw_voids": {
        "draw_voids_guard": [
            Attack(
                _DRAWS,
                """
                INSERT INTO admins (user_id, role_code) VALUES ({friend}, 'content');
                INSERT INTO draw_voids (lottery_id, reason, proposed_by_id, approved_by_id)
                VALUES ({sealed}, 'unwelcome', {boss}, {friend})
                """,
            ),
            Attack(
                _DRAWS,
                """
                UPDATE seals SET sealed_at = now() - interval '4 days';
                INSERT INTO draw_voids (lottery_id, reason, proposed_by_id)
                VALUES ({sealed}, 'the key is lost', {boss})
                """,
            ),
        ],
    },
    "lotteries": {
        "lotteries_guard": [
            Attack("LM102", "UPDATE lotteries SET status = 'UPCOMING' WHERE id = {selling}"),
            Attack(
                "LM103",
                "UPDATE lotteries SET published_at = NULL, status = 'UPCOMING' "
                "WHERE id = {selling}",
            ),
            Attack(
                "LM103",
                """
                UPDATE lotteries SET sold_tickets = 0 WHERE id = {selling};
                UPDATE lotteries SET published_at = NULL, status = 'UPCOMING' WHERE id = {selling};
                UPDATE lotteries SET prize_value = 1e12 - 1, min_tickets = 2, winners_count = 2
                WHERE id = {selling};
                UPDATE lotteries SET published_at = now() WHERE id = {selling}
                """,
            ),
            Attack("LM103", "UPDATE lotteries SET ticket_price = 2 WHERE id = {selling}"),
            Attack(
                "LM103",
                "UPDATE lotteries SET end_time = end_time + interval '1 hour' WHERE id = {selling}",
                by_login=True,
            ),
        ],
        "lotteries_guard_draw": [
            Attack(
                _DRAWS,
                "UPDATE lotteries SET status = 'CANCELLED', cancelled_at = now() "
                "WHERE id = {sealed}",
            ),
            Attack(
                _DRAWS,
                """
                UPDATE lotteries SET status = 'DRAWING' WHERE id = {by_beacon};
                UPDATE lotteries SET draw_time = now() WHERE id = {by_beacon}
                """,
            ),
            Attack(
                _DRAWS,
                "UPDATE lotteries SET winning_user_id = {thief} WHERE id = {selling}",
            ),
        ],
        "lotteries_guard_refunded": [
            Attack(
                "LM103",
                "UPDATE lotteries SET refunded_at = now() WHERE id = {sealed}",
                by_login=True,
            ),
        ],
        "lotteries_guard_source": [
            Attack(
                _DRAWS,
                "UPDATE lotteries SET entropy_public_key = decode(repeat('08', 96), 'hex') "
                "WHERE id = {by_beacon}",
            ),
        ],
        "lotteries_use_pictures": [
            Effect(
                """
                DELETE FROM lottery_pictures;
                UPDATE lotteries
                SET image_url = 'https://shop.example/' || repeat('0', 32) || '.jpg'
                WHERE id = {selling}
                """,
                "SELECT count(*) = 1 FROM lottery_pictures",
            ),
        ],
    },
    "lottery_results": {
        "lottery_results_guard": [
            Attack(
                _DRAWS,
                "INSERT INTO lottery_results (lottery_id, context, public_key, output, proof, "
                "seed, winners, available_at) SELECT {sealed}, entropy_public_key, "
                "entropy_public_key, 'x', 'x', sha256('mine'), '[1]', now() "
                "FROM lotteries WHERE id = {sealed}",
            ),
        ],
    },
    "lottery_salts": {
        "lottery_salts_append_only": [
            Attack("LM100", "UPDATE lottery_salts SET salt_key = sha256('mine')"),
        ],
    },
    "prizes": {
        "prizes_guard": [
            Attack("LM112", "UPDATE prizes SET status = 'DELIVERED'"),
        ],
        "prizes_guard_winner": [
            Attack(
                _DRAWS,
                "INSERT INTO prizes (user_id, lottery_id, ticket_id, rank, prize_type, "
                "prize_value, currency, status) "
                "VALUES ({player}, {selling}, {ticket}, 1, 'PHYSICAL', 9, 'TJS', 'PENDING')",
            ),
        ],
    },
    "resales": {
        "resales_guard": [
            Attack(
                "LM106",
                """
                UPDATE resales
                SET status = 'REFUNDED', buyer_id = {friend}, order_id = {order},
                    wallet_type = 'BALANCE', sold_at = now(), refunded_at = now(),
                    refunded_from = 'ESCROW'
                """,
            ),
            Attack("LM106", "UPDATE resales SET price = 2"),
        ],
        "resales_guard_listing": [
            Attack(
                "LM106",
                """
                UPDATE tickets SET paid_with = 'BONUS';
                DELETE FROM resales;
                INSERT INTO resales (seller_id, lottery_id, ticket_id, price, fee, currency)
                VALUES ({player}, {selling}, {ticket}, 1, 0, 'TJS')
                """,
            ),
        ],
    },
    "seal_rounds": {
        "seal_rounds_guard": [
            Attack("LM100", "UPDATE seal_rounds SET round = 8, published_at = now()"),
            Attack("LM100", "DELETE FROM seal_rounds"),
        ],
        "seal_rounds_no_truncate": [Attack("LM100", "TRUNCATE seal_rounds CASCADE")],
    },
    "seals": {
        "seals_fix_round": [
            Effect(
                "INSERT INTO seals (lottery_id, spec, source, root, tickets, winners, round, "
                "block_roots, sealed_at) VALUES ({by_beacon}, 'luckymart/draw/v1', 'drand', "
                "sha256('root'), 1, 1, 9, sha256('block'), 'epoch')",
                "SELECT count(*) = 1 FROM seal_rounds WHERE lottery_id = {by_beacon}",
            ),
        ],
        "seals_guard": [
            Attack(
                _DRAWS,
                "INSERT INTO seals (lottery_id, spec, source, root, tickets, winners, "
                "block_roots, sealed_at) VALUES ({selling}, 'luckymart/draw/v1', 'ecvrf', "
                "sha256('root'), 2, 1, sha256('block'), now())",
            ),
            Attack(
                _DRAWS,
                "INSERT INTO seals (lottery_id, spec, source, root, tickets, winners, round, "
                "block_roots, sealed_at) VALUES ({by_beacon}, 'luckymart/draw/v1', 'drand', "
                "sha256('root'), 1, 1, 9, sha256('block'), now())",
            ),
        ],
    },
    "tickets": {
        "tickets_guard_change": [
            Attack(_SEALED, "UPDATE tickets SET user_id = {thief} WHERE id = {sealed_ticket}"),
            Attack(_SEALED, "DELETE FROM tickets WHERE id = {sealed_ticket}"),
        ],
        "tickets_guard_inserts": [
            Attack(
                _SEALED,
                "INSERT INTO tickets (lottery_id, user_id, order_id, number, paid_with) "
                "VALUES ({sealed}, {thief}, {sealed_order}, 1000001, 'BALANCE')",
            ),
        ],
        "tickets_guard_makers": [
            Attack(
                "LM160",
                "INSERT INTO tickets (lottery_id, user_id, order_id, number, paid_with) "
                "VALUES ({selling}, {clerk}, {order}, 1000001, 'BALANCE')",
            ),
        ],
        "tickets_guard_new_owner": [
            Attack("LM160", "UPDATE tickets SET user_id = {clerk} WHERE id = {ticket}"),
        ],
        "tickets_guard_result": [
            Attack(
                _DRAWS,
                "UPDATE tickets SET is_winning = TRUE, prize_rank = 1, status = 'WON' "
                "WHERE id = {sealed_ticket}",
            ),
        ],
        "tickets_no_truncate": [Attack("LM100", "TRUNCATE tickets CASCADE")],
    },
}
