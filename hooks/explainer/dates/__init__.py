"""Dates as editors write them (EDTF), sorted, and formatted for readers.

In: text of a date. Out: a date with its precision and bounds, its order among others, its words.
"""
