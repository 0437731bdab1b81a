"""Dates as editors write them (EDTF), put in order, and printed for readers.

In: text of a date. Out: a date with its precision and bounds, its order among others, its words.
"""
