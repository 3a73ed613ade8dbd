"""What may not break, under load and by random walks; short here, long by `make soak`."""
