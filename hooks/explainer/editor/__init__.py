"""Files for editors' programs and for forges: schemas, lists of ids, report forms.

In: models, the library. Out: files in the content folder and the repository.
"""
