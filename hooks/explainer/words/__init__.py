"""The site's words for values, numbers and languages, in its own language.

In: values and a language tag. Out: words for readers, from Unicode's locale data and our own lists.
"""
