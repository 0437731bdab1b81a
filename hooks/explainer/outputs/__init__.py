"""Files beside the pages of a site: the search index, and tables of figures.

In: the library. Out: files beside the pages.
"""
