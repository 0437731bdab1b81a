"""The Markdown syntax of our own: record references, citations and blocks."""
