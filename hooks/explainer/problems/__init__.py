"""Problems for people and programs: what is wrong, where, and how to fix it.

In: findings of every other package. Out: text with a caret, JSON, SARIF, annotations.
"""
