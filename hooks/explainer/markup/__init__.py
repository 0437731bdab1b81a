"""Our Markdown syntax: record references, citations and blocks.

In: a piece of prose. Out: the ids, links and blocks in it, and extensions of Python-Markdown.
"""
