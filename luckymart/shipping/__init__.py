"""Prizes on their way: people's addresses, the request, the carrier, the arrival.

States of a shipment: REQUESTED → SHIPPED → DELIVERED, or CANCELLED before it is sent. No money
moves here.
"""
