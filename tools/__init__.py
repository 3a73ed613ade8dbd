"""What the Makefile and the tests need: generated files, and programs of other projects."""
