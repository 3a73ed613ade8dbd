"""What tests of every feature need: a database each, people, money, lotteries, signed init data."""
