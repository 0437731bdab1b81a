"""Layout of drawings at build time: the position of each line, mark and name.

In: the library. Out: places and words in plain data, which templates write as SVG.
"""
