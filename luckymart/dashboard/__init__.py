"""What staff see at a glance: the figures of the shop, one person's card, checks of the ledger.

The figures of hours that are over are counted once (`dashboard_hours`), by the timetable; younger
ones when somebody asks, so an answer costs the same after years. Days begin where the shop is.
They are for eyes: what is true of money is said by the ledger's check. No money moves here.
"""
