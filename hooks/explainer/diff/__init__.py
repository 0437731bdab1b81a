"""What changed in the content and the prose since a revision, in sentences.

In: two states of a project, one of them from git. Out: sentences about each record, as text, JSON
or Markdown.
"""
