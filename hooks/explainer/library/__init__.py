"""The records of a site linked with each other: ids, backlinks, terms, statements.

In: records and pages of prose. Out: look-ups by id and by kind, backlinks, terms in use.
"""
