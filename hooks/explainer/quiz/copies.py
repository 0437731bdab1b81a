"""The speaker's own words and damaged copies of them: which is which, and what was changed."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.model.quote import Quote
from explainer.model.wording import Wording
from explainer.quiz.context import QuizContext, key_words
from explainer.quiz.fairness import FEWEST_OPTIONS, MOST_OPTIONS
from explainer.quiz.item import Choice, Item, Left
from explainer.quiz.who_said import account_of, kept_back, source_line
from explainer.texts.counting import count_words
from explainer.texts.languages import same_language
from explainer.texts.wording_diff import WordingChange, marked_changes, share_changed

_MOST_CHANGED = 6
# A copy that changed more is another text.
_MOST_SHARE = 0.5


def own_words(quiz: QuizContext) -> Iterator[Item | Left]:
    """Yield an item for each quotation of which damaged copies exist in the site's language."""
    for quote in quiz.library.all(Quote):
        made = kept_back(quiz, quote) or _own(quiz, quote)
        yield Left(quote.id, "own-words", made) if isinstance(made, str) else made


def changed_words(quiz: QuizContext) -> Iterator[Item | Left]:
    """Yield an item for each quotation of which a copy changed a few words in one place."""
    for quote in quiz.library.all(Quote):
        made = kept_back(quiz, quote) or _changed(quiz, quote)
        yield Left(quote.id, "changed-word", made) if isinstance(made, str) else made


def _damaged(quiz: QuizContext, quote: Quote) -> list[Wording]:
    return [
        wording
        for wording in quote.wordings
        if not wording.quotable and same_language(wording.lang, quiz.language)
    ]


def _own(quiz: QuizContext, quote: Quote) -> Item | str:
    _ = quiz.words.gettext
    wording, damaged = quiz.shown(quote), _damaged(quiz, quote)
    own = {key_words(each.text) for each in quote.wordings if each.quotable}
    copies = {key_words(each.text): each for each in damaged if key_words(each.text) not in own}
    if wording is None or not copies:
        return "no damaged copy of it in the site's language is recorded"
    choices = [Choice(wording.text, True, _how(quiz, wording), quote.id)]
    choices += [
        Choice(copy.text, False, _how(quiz, copy), quote.id)
        for copy in quiz.drawn(quote.id, copies.values(), lambda copy: copy.text)[
            : MOST_OPTIONS - 1
        ]
    ]
    stem = _(
        "One of these is what %(name)s said, in the original words or a true translation. "
        "Each other one is a damaged copy. Which is the true one?"
    )
    return Item(
        f"own-words-{quote.id}",
        "own-words",
        quiz.topic(quote),
        stem % {"name": quiz.name(str(quote.speaker))},
        account_of(quiz, quote),
        (quote.id,),
        str(quote.checked),
        choices=tuple(choices),
        lead_source=quiz.date(quote.said),
    )


def _how(quiz: QuizContext, wording: Wording) -> str:
    """Return how a wording came to us, and what there is to know of it."""
    how = quiz.ended(quiz.vocabulary.fidelity[wording.fidelity])
    remark = quiz.plain(wording.remark, 2) if wording.remark else ""
    both = quiz.words.gettext("%(how)s %(remark)s")
    return both % {"how": how, "remark": remark} if remark else how


def _changed(quiz: QuizContext, quote: Quote) -> Item | str:
    wording = quiz.shown(quote)
    if wording is None:
        return "its words are in another language than the site's"
    own = [key_words(each.text) for each in quote.wordings if each.quotable]
    found = []
    for copy in _damaged(quiz, quote):
        changes = marked_changes(wording.text, copy.text)
        if share_changed(changes) > _MOST_SHARE:
            continue
        for change in filter(lambda each: _is_a_lesson(each, own), changes):
            others = _stretches(quiz, quote, change, changes)
            if len(others) >= FEWEST_OPTIONS - 1:
                found.append((copy, change, others))
    if not found:
        return "no copy changed a few words of it, and left enough others"
    # The change of most words is the one that most can be learned from.
    copy, change, others = max(found, key=lambda each: (len(each[1].after), each[1].after))
    return _change_item(quiz, quote, copy, change, others)


def _is_a_lesson(change: WordingChange, own: list[tuple[str, ...]]) -> bool:
    """Return whether a few words became others, which no true wording has."""
    became = key_words(change.after)
    return (
        change.kind == "replaced"
        and 1 <= count_words(change.before) <= _MOST_CHANGED
        and 1 <= count_words(change.after) <= _MOST_CHANGED
        and any(len(word) > 4 for word in key_words(change.before))
        and not any(set(became) <= set(words) for words in own)
    )


def _stretches(
    quiz: QuizContext, quote: Quote, change: WordingChange, changes: list[WordingChange]
) -> list[str]:
    """Return stretches of the same number of words that the copy left as they were."""
    size = len(change.before.split())
    found = []
    for same in changes:
        words = same.before.split() if same.kind == "same" else []
        for start in range(0, len(words) - size + 1, size):
            stretch = " ".join(words[start : start + size]).strip(" .,;:…()\"“”'")
            if any(len(word) > 4 for word in key_words(stretch)):
                found.append(stretch)
    return quiz.drawn(quote.id, dict.fromkeys(found))[: MOST_OPTIONS - 1]


def _change_item(
    quiz: QuizContext, quote: Quote, copy: Wording, change: WordingChange, others: list[str]
) -> Item:
    _ = quiz.words.gettext
    wording = quiz.shown(quote)
    assert wording is not None
    was, became = (part.strip(" .,;:…()\"“”'") for part in (change.before, change.after))
    why = _("A copy has “%(became)s” in place of “%(was)s”.") % {"was": was, "became": became}
    both = {"how": why, "remark": _how(quiz, copy)}
    left = _("The copy left this as it was.")
    return Item(
        f"changed-word-{quote.id}",
        "changed-word",
        quiz.topic(quote),
        _("A copy of these words changed one of the following. Which?"),
        _("%(how)s %(remark)s") % both,
        (quote.id,),
        str(quote.checked),
        choices=(
            Choice(was, True, why, quote.id),
            *(Choice(other, False, left) for other in others),
        ),
        lead=wording.text,
        lead_lang=wording.lang,
        lead_source=source_line(quiz, quote),
    )
