"""The quiz kept from an earlier build, as long as what it was made of gives the same answers."""

from __future__ import annotations

from pydantic import TypeAdapter

from explainer.cache import Cache
from explainer.library.index import RecordIndex
from explainer.library.library import Library
from explainer.library.reads import Reads
from explainer.pages.cached import Answers
from explainer.quiz.made import Quiz, quiz_of, remember

_NAME = "quiz"


def keep_quiz(index: RecordIndex, cache: Cache) -> Answers:
    """Let `quiz_of` find the quiz that an earlier build kept, or else make it and keep it.

    Return the answers of the index, to judge pages by as well.
    """
    written, answers = TypeAdapter(tuple[str, Reads, Quiz]), Answers(index)
    if kept := cache.read(_NAME):
        digest, reads, quiz = written.validate_json(kept)
        if answers.digest(reads) == digest:
            remember(index, quiz, reads)
            return answers
    library = Library(index)
    quiz = quiz_of(library)
    made = answers.digest(library.reads), library.reads, quiz
    cache.write([(_NAME, written.dump_json(made).decode())])
    return answers
