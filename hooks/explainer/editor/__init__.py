"""What editors' programs and forges read: schemas, lists of ids, forms for reports.

In: models, the library. Out: files in the content folder and the repository.
"""
