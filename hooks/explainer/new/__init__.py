"""A new record: its questions, the answers, and the place where it is written.

In: a kind and an editor's answers. Out: the record as YAML, and the place for it in a file.
"""
