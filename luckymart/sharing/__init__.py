"""Lotteries carried elsewhere: by inline mode, into groups, and in the operator's channel.

What the channel is told (opened, half sold, sealed, drawn, cancelled) is written once a lottery and
kind. No money moves here.
"""
