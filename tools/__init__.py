"""What the Makefile and the tests need from the machine."""
