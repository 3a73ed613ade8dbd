"""What the shop changes while it runs: limits, rates, fees, contacts.

Each change is a row of `shop_settings`, a version; the environment only gives the first values. A
change that lets more money out takes two owners (`doors`) and holds from a day later. One that lets
less out holds at once, by any one owner, and cancels one still to come. What began under a value
ends under it: amounts, fees and terms are kept with what they were promised for. No money moves
here.
"""
