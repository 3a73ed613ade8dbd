"""An overview for staff: the shop's figures, a person's card, checks of the ledger.

The timetable counts each finished hour once (`dashboard_hours`); the current figures are counted on
request, so a request costs the same after years. Days begin at midnight in the shop's time zone.
The figures are for orientation: the ledger's check is authoritative. No money moves here.
"""
