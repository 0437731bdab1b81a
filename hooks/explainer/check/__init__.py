"""The rules that hold beyond YAML: the shape of records, and what they say of each other.

In: raw records, the library. Out: models, and a problem for each broken rule.
"""
