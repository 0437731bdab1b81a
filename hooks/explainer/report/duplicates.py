"""Find quotations that may be the same: nearly equal words, or one contained in another."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from rapidfuzz import fuzz, process

from explainer.library.library import Library
from explainer.model.quote import Quote
from explainer.report.drift import folded
from explainer.report.listing import ListedRecord, RecordList, Worklist, entry
from explainer.texts.languages import primary_language

_ADVICE = "Where both are one, add the wordings of one to the other, and retire what is left."
# From this similarity, of 100, editors should compare two texts.
ALIKE = 80
# The least share of the shorter text found in the longer one, of 100, and its least length.
HELD, HELD_LENGTH = 90, 25
# Only texts that share a run of so many words are compared in detail; runs that more texts share
# are ignored.
_RUN, _MOST_SHARING = 4, 20


class WordingText(NamedTuple):
    """The words of one wording: its quotation, its place, and the words alone."""

    quote: Quote
    place: int
    words: str


def duplicates(library: Library, today: datetime.date) -> RecordList:
    """List pairs of quotations with similar words in one language, the most similar first."""
    best: dict[tuple[str, str], ListedRecord] = {}
    for texts in _by_language(library).values():
        for alike, one, other in alike_pairs(texts):
            found = best.get((one.quote.id, other.quote.id))
            if found is None or found.data["alike"] < alike:
                best[one.quote.id, other.quote.id] = _entry(library, alike, one, other)
    entries = sorted(best.values(), key=lambda each: (-each.data["alike"], each.id))
    title = "Quotations with similar words"
    lists = (Worklist("duplicates", title, _ADVICE, tuple(entries)),)
    return RecordList("Quotations that may be one", lists)


def _by_language(library: Library) -> dict[str, list[WordingText]]:
    texts: dict[str, list[WordingText]] = defaultdict(list)
    for quote in library.all(Quote):
        for index, wording in enumerate(quote.wordings):
            texts[primary_language(wording.lang)].append(
                WordingText(quote, index, folded(wording.text))
            )
    return texts


def alike_pairs(texts: list[WordingText]) -> Iterator[tuple[float, WordingText, WordingText]]:
    """Yield pairs of similar texts of different quotations, with their similarity of 100."""
    words = [text.words for text in texts]
    for place, text in enumerate(texts):
        rest = words[place + 1 :]
        for _, alike, after in process.extract(
            text.words, rest, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=None
        ):
            if (other := texts[place + 1 + after]).quote is not text.quote:
                yield alike, text, other
    for one, other in _sharing_a_run(texts):
        if min(len(one.words), len(other.words)) >= HELD_LENGTH:
            held = fuzz.partial_ratio(one.words, other.words, score_cutoff=HELD)
            if held:
                yield held, one, other


def _sharing_a_run(texts: list[WordingText]) -> Iterable[tuple[WordingText, WordingText]]:
    having: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, text in enumerate(texts):
        words = text.words.split()
        runs = zip(*(words[start:] for start in range(_RUN)), strict=False)
        for run in dict.fromkeys(runs):
            having[run].append(place)
    few = (places for places in having.values() if len(places) <= _MOST_SHARING)
    pairs = {pair for places in few for pair in combinations(places, 2)}
    return [
        (texts[one], texts[other])
        for one, other in sorted(pairs)
        if texts[one].quote is not texts[other].quote
    ]


def _entry(library: Library, alike: float, one: WordingText, other: WordingText) -> ListedRecord:
    return entry(
        one.quote,
        library.site.language,
        f"{alike:.0f} of 100 alike to `{other.quote.id}`",
        ("wordings", one.place, "text"),
        [f"“{text.quote.wordings[text.place].text}” ({text.quote.said})" for text in (one, other)],
        {
            "alike": round(alike, 1),
            "other": other.quote.id,
            "texts": [text.quote.wordings[text.place].text for text in (one, other)],
        },
    )
