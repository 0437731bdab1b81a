"""Citations of a quotation's source: three styles, BibTeX, RIS and CSL-JSON.

In: a quotation and its sources. Out: each citation as text, by the name of its style or format.
"""
