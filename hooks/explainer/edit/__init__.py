"""Write editors' files, without losing anything or leaving a change half done.

In: a change by an editor. Out: files rewritten together, or unchanged.
"""
