"""What a site holds beside its pages: the index of the search, and tables of figures.

In: the library. Out: files beside the pages.
"""
