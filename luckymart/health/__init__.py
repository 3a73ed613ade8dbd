"""Whether a process can do its work: is the database up and migrated, do the jobs run.

No states, no money.
"""
