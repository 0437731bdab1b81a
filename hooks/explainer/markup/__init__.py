"""The Markdown syntax of our own: record references, citations and blocks.

In: a piece of prose. Out: the ids, links and blocks that it holds, and extensions of Python-Markdown.
"""
