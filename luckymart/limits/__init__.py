"""What one person of staff lets out, added up over every door in any 24 hours.

A door is a decision of staff that gives value away: a credit, a withdrawal, a prize. Each calls
`let_out` before it posts; a row of `staff_outflows` for each who decides, which nobody changes,
counts it. Beyond a limit the decision takes two people, beyond the next an owner among them.
No money moves here.
"""
