"""Parse YAML into nodes with line and column, or into problems that an editor can fix.

In: the bytes of a file. Out: a tree of plain nodes, each with its place in the file, and the text
of an edited file, in which everything else is the same byte for byte.
"""
