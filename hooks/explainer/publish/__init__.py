"""Replace the earlier site by a finished one, entirely or not at all.

In: a folder with a finished site. Out: the same at its target, or packed for reading offline.
"""
