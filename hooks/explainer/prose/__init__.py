"""Markdown of our own kind to the HTML of a page, with its terms and phrases marked.

In: prose and what a page knows. Out: sanitised HTML.
"""
