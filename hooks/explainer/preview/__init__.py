"""What only a preview needs: a server that never waits, and a banner of what is wrong.

In: a build to call when files change. Out: the last good site, over HTTP, and pages for editors.
"""
