"""A quotation's source as others cite it: three styles, BibTeX, RIS and CSL-JSON.

In: a quotation and its sources. Out: each citation as text, by the name of its style or format.
"""
