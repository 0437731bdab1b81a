"""What is drawn when the site is built: where each line, mark and name of a drawing is.

In: the library. Out: places and words in plain data, which templates write as SVG.
"""
