"""The folders of a project: raw records of the content, pages of prose, and files beside them.

In: folders. Out: raw records and pages with their origins, and what could not be read.
"""
