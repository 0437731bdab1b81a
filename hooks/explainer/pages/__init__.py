"""The pages of a site: their data, and the templates that render them.

In: the library. Out: finished pages, before any tool puts a site around them.
"""
