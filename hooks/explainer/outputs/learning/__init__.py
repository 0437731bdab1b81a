"""Files of the quiz for learning platforms and flashcard programs.

In: items of the quiz. Out: the bytes of files, the same each time.
"""
