"""Shipping prizes: people's addresses, requests, carriers, deliveries.

A shipment is REQUESTED → SHIPPED → DELIVERED, or CANCELLED by the winner before it is sent, or by
staff with a reason, also when it is lost or comes back. Its prize is SHIPPING meanwhile, then
DELIVERED or PENDING again. A shipment keeps a copy of the address, so that people can change and
delete theirs. No money moves here.
"""
