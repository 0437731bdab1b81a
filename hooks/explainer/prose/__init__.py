"""Render our Markdown as HTML for a page, with terms and phrases marked.

In: prose and the state of a page. Out: sanitised HTML.
"""
