"""The editors' preview: a server that never waits for a build, and a banner of problems.

In: a build to call when files change. Out: the last good site, over HTTP, and pages for editors.
"""
