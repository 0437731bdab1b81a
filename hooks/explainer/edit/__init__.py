"""What writes editors' files: nothing is lost, and nothing is half written.

In: a change that an editor asked for. Out: files rewritten together, or as they were.
"""
