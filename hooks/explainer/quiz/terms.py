"""Terms and their meanings, to be matched: those that the texts of one topic use."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from explainer.library.references import prose_of
from explainer.markup.plain import plain_words
from explainer.model.claim import Claim
from explainer.model.pact import Pact
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.term import Term
from explainer.quiz.context import QuizContext, telling_words
from explainer.quiz.fairness import FEWEST_OPTIONS
from explainer.quiz.item import Item, Left

_MOST_PAIRS = 5


def matched_terms(quiz: QuizContext) -> Iterator[Item | Left]:
    """Yield an item for each topic whose texts use enough terms."""
    library = quiz.library
    fitting = [term for term in library.all(Term) if not _explains_itself(quiz, term)]
    for term in library.all(Term):
        if term not in fitting:
            yield Left(term.id, "term", "its meaning has words of the term itself")
    topics = (*library.all(Question), *library.all(Claim), *library.all(Pact))
    used_in = {topic.id: _used(quiz, topic) for topic in topics}
    uses = Counter(id for used in used_in.values() for id in used)
    for topic in topics:
        used = [term for term in fitting if term.id in used_in[topic.id]]
        lot = quiz.drawn(f"term-{topic.id}", used, lambda term: term.id)
        # What only this topic uses is asked before what every topic does.
        lot.sort(key=lambda term: uses[term.id])
        terms = _apart(quiz, lot)
        if len(terms) < FEWEST_OPTIONS:
            yield Left(topic.id, "term", "its texts use too few terms that can be told apart")
        else:
            yield _item(quiz, topic, terms)


def _used(quiz: QuizContext, topic: Record) -> set[str]:
    text = "\n".join(plain_words(words) for words in prose_of(topic))
    return {match.term_id for match in quiz.library.terms.find(text)}


def _explains_itself(quiz: QuizContext, term: Term) -> bool:
    meaning = telling_words(quiz.text(term.definition))
    return any(telling_words(name) & meaning for name in term.all_names())


def _apart(quiz: QuizContext, terms: list[Term]) -> list[Term]:
    """Return up to five terms, none of which is named in the meaning of another."""
    kept: list[Term] = []
    for term in terms:
        if len(kept) < _MOST_PAIRS and not any(
            _names(quiz, term, other) or _names(quiz, other, term) for other in kept
        ):
            kept.append(term)
    return kept


def _names(quiz: QuizContext, term: Term, other: Term) -> bool:
    """Return whether the name or the meaning of one has words of a name of the other."""
    shown = telling_words(quiz.text(term.term)) | telling_words(quiz.text(term.definition))
    return any(telling_words(name) & shown for name in other.all_names())


def _item(quiz: QuizContext, topic: Record, terms: list[Term]) -> Item:
    _ = quiz.words.gettext
    pairs = tuple((quiz.text(term.term), quiz.text(term.definition)) for term in terms)
    both = _("%(term)s: %(meaning)s")
    why = " ".join(quiz.ended(both % {"term": a, "meaning": b}) for a, b in pairs)
    return Item(
        f"term-{topic.id}",
        "term",
        topic.id,
        _("Which meaning belongs to which word?"),
        why,
        tuple(term.id for term in terms),
        min(str(term.checked) for term in terms),
        kind="match",
        pairs=pairs,
    )
