"""What is wrong, where, and how to mend it, as people and programs read it.

In: findings of every other package. Out: text with a caret, JSON, SARIF, annotations.
"""
