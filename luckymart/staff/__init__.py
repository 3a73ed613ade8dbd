"""Who may do what, and the log of what they did.

Roles bundle permissions (tables `roles`, `role_permissions`); `admins` says who has which, since
when and by whom; losing one is a date there. One owner at least is left, whoever acts at the same
time. Every write by staff is one row of `admin_logs` in the transaction of that write, with what
was before and after. No money moves here.
"""
