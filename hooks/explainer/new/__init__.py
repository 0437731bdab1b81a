"""A new record: what is asked for, what is answered, and where it is written."""
