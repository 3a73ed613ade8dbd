"""What the guards of money refuse: deposits, withdrawals, orders, bonuses, debts."""

from typing import Final

from tests.privileges.probes import Attack, Effect, Probe

_STAFF, _ORDERS, _BONUSES, _DEPOSITS, _WITHDRAWALS = "LM150", "LM151", "LM110", "LM130", "LM120"

MONEY_GUARDS: Final[dict[str, dict[str, list[Probe]]]] = {
    "bonuses": {
        "bonuses_guard": [
            Attack(
                _BONUSES,
                """
                DELETE FROM bonuses;
                INSERT INTO bonuses (
                    user_id, deposit_id, source_amount, rate, amount, currency, expires_at, status
                ) VALUES (
                    {player}, {deposit}, 10, 0.5, 5, 'TJS', now() + interval '1 day', 'EXPIRED'
                )
                """,
            ),
            Attack(
                _BONUSES,
                """
                UPDATE bonuses SET status = 'EXPIRED';
                UPDATE bonuses
                SET status = 'ACTIVE', transaction_id = {event}, activated_at = now(),
                    activated_by = 'TICKET_PURCHASE'
                """,
            ),
            Attack(
                _BONUSES,
                """
                UPDATE bonuses SET status = 'VOID', void_reason = 'WITHDRAWAL';
                UPDATE bonuses SET status = 'PENDING'
                """,
            ),
            Attack(
                _BONUSES,
                """
                UPDATE bonuses
                SET status = 'ACTIVE', transaction_id = {event}, activated_at = now(),
                    activated_by = 'TICKET_PURCHASE';
                UPDATE bonuses
                SET status = 'VOID', transaction_id = {order}, reversal_transaction_id = {event}
                """,
            ),
            Attack(
                _BONUSES,
                "UPDATE bonuses SET amount = 500, status = 'EXPIRED'",
            ),
        ],
    },
    "commissions": {
        "commissions_guard": [
            Attack(
                _BONUSES,
                """
                UPDATE commissions SET status = 'VOID';
                UPDATE commissions SET status = 'PAID', paid_at = now()
                """,
            ),
        ],
    },
    "currencies": {
        "currencies_open_system_wallets": [
            Effect(
                "INSERT INTO currencies (code, name, symbol, scale) "
                "VALUES ('USD', 'Dollar', '$', 2)",
                "SELECT count(*) > 0 FROM wallets WHERE currency = 'USD'",
            ),
        ],
    },
    "debts": {
        "debts_guard": [
            Attack(
                _STAFF,
                "INSERT INTO debts (user_id, wallet_type, currency, amount, paid, transaction_id) "
                "VALUES ({player}, 'LUCKY_COIN', 'TJS', 5, 4, {order})",
            ),
            Attack(
                _STAFF,
                """
                UPDATE debts
                SET status = 'FORGIVEN', forgiven_by_id = {boss}, forgiven_reason = 'x',
                    ended_at = now();
                UPDATE debts
                SET status = 'OPEN', forgiven_by_id = NULL, forgiven_reason = NULL, ended_at = NULL
                """,
            ),
            Attack(_STAFF, "UPDATE debts SET amount = 1"),
        ],
    },
    "deposits": {
        "deposits_guard": [
            Attack(
                _DEPOSITS,
                """
                UPDATE deposits SET status = 'REJECTED';
                UPDATE deposits
                SET status = 'APPROVED', transaction_id = {event}, credited_amount = 10
                """,
            ),
            Attack(
                _DEPOSITS,
                """
                UPDATE deposits
                SET method = 'STARS', stars = 1, payment_config_id = NULL, account = NULL,
                    status = 'EXPIRED';
                UPDATE deposits SET status = 'PENDING'
                """,
            ),
            Attack(
                _DEPOSITS,
                """
                UPDATE deposits
                SET status = 'APPROVED', transaction_id = {event}, credited_amount = 10;
                UPDATE deposits SET credited_amount = 9
                """,
            ),
            Attack(
                _DEPOSITS,
                """
                UPDATE deposits
                SET method = 'STARS', stars = 1, payment_config_id = NULL, account = NULL,
                    status = 'PAID', transaction_id = {event}, credited_amount = 10,
                    telegram_payment_charge_id = 'x', paid_payload = 'x', paid_at = now();
                UPDATE deposits SET telegram_payment_charge_id = 'y'
                """,
            ),
        ],
    },
    "orders": {
        "orders_guard": [Attack(_ORDERS, "UPDATE orders SET status = 'PENDING'")],
        "orders_have_their_money": [
            Attack(_ORDERS, "UPDATE orders SET status = 'REFUNDED' WHERE id = {order}"),
        ],
    },
    "withdrawal_approvals": {
        "withdrawal_approvals_guard": [
            Attack(
                _WITHDRAWALS,
                "INSERT INTO withdrawal_approvals (withdrawal_id, admin_id) "
                "VALUES ({withdrawal}, {player})",
            ),
        ],
        "withdrawal_approvals_wait_guard": [
            Attack(
                _WITHDRAWALS,
                "INSERT INTO withdrawal_approvals (withdrawal_id, admin_id) "
                "VALUES ({withdrawal}, {clerk})",
            ),
        ],
    },
    "withdrawals": {
        "withdrawals_account_guard": [
            Attack(
                _WITHDRAWALS, "UPDATE withdrawals SET account_hash = sha256('other')", by_login=True
            ),
            Attack(
                _WITHDRAWALS,
                """
                UPDATE users SET referred_by_id = {boss} WHERE id = {player};
                UPDATE withdrawals SET status = 'APPROVED', approved_at = now()
                """,
            ),
        ],
        "withdrawals_guard": [
            Attack(
                _WITHDRAWALS,
                "INSERT INTO withdrawals (user_id, order_id, amount, fee, currency, method, "
                "account_sealed, account_masked, approvals_needed, status, approved_at) "
                "VALUES ({player}, {order}, 10, 1, 'TJS', 'BANK_CARD', 'x', 'x', 2, 'APPROVED', "
                "now())",
            ),
            Attack(_WITHDRAWALS, "UPDATE withdrawals SET amount = 1000"),
            Attack(_WITHDRAWALS, "UPDATE withdrawals SET approved_at = now()"),
            Attack(
                _WITHDRAWALS,
                """
                UPDATE withdrawals SET status = 'CANCELLED', ended_at = now();
                UPDATE withdrawals SET status = 'PENDING', ended_at = NULL
                """,
            ),
            Attack(
                _WITHDRAWALS,
                "UPDATE withdrawals SET status = 'APPROVED', approved_at = now()",
            ),
            Attack(
                _WITHDRAWALS,
                """
                INSERT INTO withdrawal_approvals VALUES ({withdrawal}, {clerk});
                UPDATE withdrawals SET status = 'APPROVED', approved_at = now();
                UPDATE withdrawals SET status = 'PAID', reference = 'x', ended_at = now(),
                    decided_by_id = {player}
                """,
            ),
            Attack(
                _WITHDRAWALS,
                """
                INSERT INTO withdrawal_approvals VALUES ({withdrawal}, {clerk});
                UPDATE withdrawals SET status = 'APPROVED', approved_at = now();
                UPDATE withdrawals SET status = 'PAID', reference = 'x', ended_at = now(),
                    decided_by_id = {boss}
                """,
            ),
        ],
        "withdrawals_no_deletion": [Attack("LM100", "DELETE FROM withdrawals")],
        "withdrawals_no_truncate": [Attack("LM100", "TRUNCATE withdrawals CASCADE")],
        "withdrawals_wait_guard": [
            Attack(_WITHDRAWALS, "UPDATE withdrawals SET wait_until = now()"),
            Attack(
                _WITHDRAWALS,
                "UPDATE withdrawals SET status = 'APPROVED', approved_at = now()",
            ),
        ],
    },
}
