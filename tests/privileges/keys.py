"""What each unique index refuses: a copy of an ordinary row, after a change if one is needed.

Primary keys need no line: every table has one.
"""

from typing import Final

KEYS: Final[dict[str, dict[str, str]]] = {
    "admins": {"admins_current": ""},
    "bonuses": {
        "bonuses_deposit_id": "",
        "bonuses_reversal_transaction_id_key": "reversal_transaction_id = {event}",
        "bonuses_transaction_id": "transaction_id = {event}",
        "bonuses_user_type": "",
    },
    "commissions": {"commissions_order_level": ""},
    "debts": {"debts_transaction_id_key": ""},
    "deposits": {
        "deposits_charge": "telegram_payment_charge_id = 'x'",
        "deposits_invoice_payload": "invoice_payload = 'x'",
        "deposits_order_id": "",
        "deposits_reference": "",
        "deposits_refund_transaction_id": "refund_transaction_id = {event}",
        "deposits_transaction_id": "transaction_id = {event}",
    },
    "drand_chains": {"drand_chains_chain_hash_key": ""},
    "exchange_records": {"exchange_records_transaction_id_key": ""},
    "handle_reservations": {"handle_reservations_word_key": ""},
    "handles": {"handles_current": ""},
    "lotteries": {"lotteries_period_key": ""},
    "orders": {"orders_lottery_id": "", "orders_order_number": ""},
    "pictures": {"pictures_path_key": ""},
    "prizes": {"prizes_live_rank": "", "prizes_live_ticket": ""},
    "resales": {
        "resales_listed_prize": "prize_id = {prize}",
        "resales_listed_ticket": "",
        "resales_order_id": "order_id = {order}",
    },
    "second_steps": {"second_steps_user_id_session_id_key": ""},
    "shipments": {"shipments_live_prize": ""},
    "shipping_addresses": {"shipping_addresses_default": ""},
    "shop_settings": {"shop_settings_name_version_key": ""},
    "showoff_pictures": {"showoff_pictures_picture_id_key": ""},
    "showoffs": {
        "showoffs_live": "",
        "showoffs_rewarded": "reward = 1",
        "showoffs_transaction_id_key": "transaction_id = {event}",
    },
    "tickets": {"tickets_lottery_number": ""},
    "user_sessions": {"user_sessions_session_token_key": ""},
    "users": {"users_referral_code_key": "", "users_telegram_id_key": ""},
    "wallet_transactions": {"wallet_transactions_wallet_version": ""},
    "wallets": {
        "wallets_system_account_type_currency_key": "",
        "wallets_user_id_type_currency_key": "",
    },
    "withdrawals": {
        "withdrawals_order_id_key": "",
        "withdrawals_reference": "reference = 'x'",
    },
}

NO_PRIMARY_KEY: Final = {
    "second_steps": "one in the chat has no session; its unique index takes NULL for a value",
}
NO_FOREIGN_KEY: Final = {
    ("admin_logs", "target_id"): "a row of the table that target_type says",
    ("approvals", "target_id"): "a row of the table that target_type says",
    ("staff_outflows", "target_id"): "an event, a withdrawal or a lottery, as door says",
    ("transactions", "related_id"): "a row of the table that related_type says",
    ("dashboard_hours", "currency"): "a figure, which no row is looked up for",
}
"""Columns that are named like another row, and why nothing checks that it is there."""
