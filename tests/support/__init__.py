"""What every feature's tests need: a database each, people, money, lotteries, signed init data."""
