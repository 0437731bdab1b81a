"""Written language: what is unseen, what reads the same, where words end, what order names have."""
