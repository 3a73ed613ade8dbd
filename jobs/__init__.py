"""When things happen: the whole timetable."""
