"""Who may do what, and the log of what they did.

Roles bundle permissions (tables `roles`, `role_permissions`); `admins` says who has which. Every
write by staff is one row of `admin_logs` in the transaction of that write. No money moves here.
"""
