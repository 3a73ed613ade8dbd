"""What the shop changes while it runs: limits, rates, fees, contacts.

Each change is a row of `shop_settings`, a version; the environment only gives the first values. A
change that lets more money out holds from a day later, and is refused to one person where others
decide about money too. One that lets less out holds at once, and cancels one still to come. What
began under a value ends under it: amounts, fees and terms are kept with what they were promised
for. No money moves here.
"""
