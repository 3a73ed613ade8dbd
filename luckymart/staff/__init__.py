"""Who may do what, and a log of what they did.

Roles bundle permissions (tables `roles`, `role_permissions`). `admins` records who has which role,
since when and granted by whom; revoking one sets a date there. At least one owner always remains,
even under concurrency. Every write by staff adds one row to `admin_logs`, in the same transaction,
with the state before and after.

Staff decide about money only for ten minutes after a code of their authenticator, in the session
or chat where they entered it (luckymart/two_factor); never about their own account, and not alone
about one that shares a card or a referral line with theirs (related.py). No money moves here.
"""
