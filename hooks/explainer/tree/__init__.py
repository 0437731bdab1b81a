"""YAML text to nodes that know their line and column, or to problems that an editor can mend.

In: the bytes of a file. Out: a tree of plain nodes, each with its place in the file, and the text
of a file anew, in which all else stays byte for byte.
"""
