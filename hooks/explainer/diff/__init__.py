"""Describe in sentences what changed in the content and the prose since a revision.

In: two states of a project, one of them from git. Out: sentences about each record, as text, JSON
or Markdown.
"""
