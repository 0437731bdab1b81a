"""Write editors' files, without losing anything or leaving a change half done.

In: a change that an editor asked for. Out: files rewritten together, or unchanged.
"""
