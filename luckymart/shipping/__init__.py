"""Prizes on their way: people's addresses, the request, the carrier, the arrival.

States of a shipment: REQUESTED → SHIPPED → DELIVERED, or CANCELLED by its owner before it is sent;
its prize is SHIPPING meanwhile, DELIVERED or PENDING after. A shipment keeps a copy of the address,
so that people change and delete theirs as they like. No money moves here.
"""
