"""Questions for learners, made from the records.

In: the library. Out: items, each with its right answer, why it is right, and its evidence.
"""
