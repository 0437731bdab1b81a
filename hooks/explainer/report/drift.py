"""Find wordings of one quotation that differ, and quotations with the same words."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import shorten

from explainer.library.library import Library
from explainer.model.pact import Pact
from explainer.model.quote import Quote
from explainer.model.record import Record
from explainer.model.source import Source
from explainer.model.stakeholder import Stakeholder
from explainer.model.wording import Wording, by_fidelity
from explainer.report.listing import ListedRecord, RecordList, Worklist, entry
from explainer.texts.folding import fold
from explainer.texts.languages import primary_language, shared_language
from explainer.texts.wording_diff import WordingChange, compare, share_changed
from explainer.texts.words import split_words
from explainer.tree.origin import Path
from explainer.words.languages import language_name

DIFFERING = "Say in a `remark` why they differ, or correct the one that is not as in its source."
SAME = "Keep one where both tell of the same occasion, or say under `context` that they do not."
_MOST_CHANGES = 6
_TEXT_LENGTH = 120


@dataclass(frozen=True, slots=True)
class _Worded:
    """The wordings of a quotation, or of an article of a pact, and their origin."""

    record: Record
    article: str
    path: Path
    wordings: tuple[Wording, ...]


def drift(library: Library, today: datetime.date) -> RecordList:
    """Compare the wordings of each language with the one nearest to what was said."""
    differing = [each for worded in _worded(library) for each in _differing(library, worded)]
    differing.sort(key=lambda each: (-each.data["changed"], each.id))
    lists = (
        Worklist("drift", "Wordings that differ", DIFFERING, tuple(differing)),
        Worklist("same-words", "The same words twice", SAME, tuple(_same_words(library))),
    )
    return RecordList("How wordings drift", lists)


def _worded(library: Library) -> Iterator[_Worded]:
    for quote in library.all(Quote):
        yield _Worded(quote, "", ("wordings",), quote.wordings)
    for pact in library.all(Pact):
        for index, article in enumerate(pact.articles):
            yield _Worded(pact, article.label, ("articles", index, "wordings"), article.wordings)


def _differing(library: Library, worded: _Worded) -> Iterator[ListedRecord]:
    language = library.site.language
    first: dict[str, Wording] = {}
    for wording in by_fidelity(worded.wordings):
        nearest = first.setdefault(primary_language(wording.lang), wording)
        changes = compare(nearest.text, wording.text)
        share = share_changed(changes)
        if not share:
            continue
        here = (*worded.path, worded.wordings.index(wording), "text")
        one, other = _named(library, nearest), _named(library, wording)
        of = f"article {worded.article}: " if worded.article else ""
        explained = ", as a remark explains" if wording.remark else ""
        in_language = language_name(shared_language(nearest.lang, wording.lang), language)
        yield entry(
            worded.record,
            language,
            f"{of}{share:.0%} of the words in {in_language} differ{explained}",
            here,
            [f"{one}, then {other}:", *_described(changes)],
            {
                "changed": round(share, 3),
                "language": wording.lang,
                "explained": bool(wording.remark),
                "wordings": [
                    {"text": each.text, "source": str(each.source), "fidelity": each.fidelity}
                    for each in (nearest, wording)
                ],
            },
        )


def _named(library: Library, wording: Wording) -> str:
    source = library.expect(wording.source, Source)
    return f"{source.id} ({wording.fidelity})"


def _described(changes: list[WordingChange]) -> Iterator[str]:
    """Yield the changed words, in a form that editors can read."""
    differing = [change for change in changes if change.kind != "same"]
    for change in differing[:_MOST_CHANGES]:
        before, after = (
            shorten(text, _TEXT_LENGTH, placeholder=" …") for text in (change.before, change.after)
        )
        if change.kind == "replaced":
            yield f"“{before}” became “{after}”"
        else:
            yield f"“{before}” is gone" if before else f"“{after}” is new"
    if len(differing) > _MOST_CHANGES:
        yield f"and {len(differing) - _MOST_CHANGES} more"


def folded(text: str) -> str:
    """Return only the words of a text, for finding equal ones."""
    return " ".join(split_words(fold(text))[1::2])


def _same_words(library: Library) -> Iterator[ListedRecord]:
    having: dict[tuple[str, str], list[tuple[Quote, int]]] = defaultdict(list)
    for quote in library.all(Quote):
        for index, wording in enumerate(quote.wordings):
            pairs = having[primary_language(wording.lang), folded(wording.text)]
            if all(other is not quote for other, _ in pairs):
                pairs.append((quote, index))
    for pairs in having.values():
        for quote, index in pairs[1:]:
            other = pairs[0][0]
            speakers = [library.expect(q.speaker, Stakeholder).label for q in (quote, other)]
            said, by = (name.best(library.site.language)[0] for name in speakers)
            yield entry(
                quote,
                library.site.language,
                f"the words of `{other.id}`, too",
                ("wordings", index, "text"),
                [f"{said}, {quote.said}, and {by}, {other.said}: “{quote.wordings[index].text}”"],
                {
                    "other": other.id,
                    "speakers": [str(quote.speaker), str(other.speaker)],
                    "text": quote.wordings[index].text,
                },
            )
