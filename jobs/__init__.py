"""When things happen. timetable.py shows all of it on one screen.

Any number of processes may run; one of them leads (leader.py) and does all the work. What is due is
read from the database, so nothing is missed by a restart or a change of leader.
"""
