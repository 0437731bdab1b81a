"""What is drawn when the site is built: where each line, mark and name of a drawing stands."""
