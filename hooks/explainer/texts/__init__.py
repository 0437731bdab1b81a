"""Written language: what is unseen, what reads the same, where words end, and how many they are."""
