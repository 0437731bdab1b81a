"""Read the folders of a project: records of the content, pages of prose, and other files.

In: folders. Out: raw records and pages with their origins, and what could not be read.
"""
