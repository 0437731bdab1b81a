"""The pages of a site: what each shows, and the templates that say it.

In: the library. Out: finished pages, before any tool puts a site around them.
"""
