"""What takes two people: one member of staff proposes a command, another approves it.

States: PENDING → DONE (another person approved and the command ran), REJECTED (another person
said why), WITHDRAWN (by its proposer) or EXPIRED (after three days). A feature registers each such
command as a Kind; `act` runs it, or proposes it where the command says that one person is too few.
No money moves here: it moves in the command, which runs in the approval's transaction.
"""
