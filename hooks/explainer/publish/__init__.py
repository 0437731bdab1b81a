"""A finished site put in the place of the earlier one, whole or not at all.

In: a folder with a finished site. Out: the same at its target, or packed for reading offline.
"""
