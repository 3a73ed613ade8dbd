"""What people ask staff about their payments (/paysupport), and the answers.

OPEN → ANSWERED or CLOSED. The table is payment_requests. No money moves here.
"""
