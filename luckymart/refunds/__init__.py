"""Unwinding a cancelled lottery: everyone gets back exactly what they paid; no fee is kept.

PAID orders and their tickets become REFUNDED, their commissions VOID; market sales of tickets
become REFUNDED with their orders. Money stays in its wallet type: what the escrow still holds
(tickets, sales before the seal) returns to whoever paid it. A sale that the seal has settled is
reversed at the seller's expense, or at the house's if the seller has too little left. Runs in
batches, one transaction each, and can stop and resume anywhere; `refunded_at` of the lottery marks
the end. docs/decisions/0013 explains the order.
"""
