"""Written language: unseen characters, equal spellings, words and sentences, collation.

In: strings. Out: words, sentences, folded texts, counts, orders. Knows no file and no record.
"""
