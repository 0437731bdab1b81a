"""The editors' preview: a server that renders pages on request, and a banner of problems.

In: what makes the site after a change. Out: pages of the last good site, over HTTP, and pages for
editors.
"""
