"""A new record: what is asked for, what is answered, and where it is written.

In: a kind and an editor's answers. Out: the record as YAML, and the place for it in a file.
"""
