"""Written language: what is unseen, what reads the same, where words end, which order names have.

In: strings. Out: words, sentences, folded texts, counts, orders. Knows no file and no record.
"""
