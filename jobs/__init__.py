"""When things happen: the whole timetable is on one screen, in timetable.py.

Any number of processes may run; one of them leads (leader.py) and does everything here. What is due
is read from the database, so a restart or a change of leaders misses nothing.
"""
