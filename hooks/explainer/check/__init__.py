"""The rules beyond YAML: the shape of records, and how they relate to each other.

In: raw records, the library. Out: models, and a problem for each broken rule.
"""
