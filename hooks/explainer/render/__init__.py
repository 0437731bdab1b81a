"""Records to pages: templates, prose, dates, citations and comparisons."""
