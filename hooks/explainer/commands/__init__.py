"""The commands of `explainer`, one a module.

In: words typed in a terminal. Out: text, files and an exit code.
"""
