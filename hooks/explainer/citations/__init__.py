"""A quotation's source as others cite it: three styles, BibTeX, RIS and CSL-JSON."""
