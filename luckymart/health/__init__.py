"""Whether a process can do its work: is the database there, at the right version, do the jobs run.

No states, no money.
"""
