"""Quotations: wordings with correct fidelity, and speakers in office."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from explainer.check.context import Context
from explainer.model.pact import Pact
from explainer.model.quote import Quote
from explainer.model.record import Record
from explainer.model.source import Source
from explainer.model.stakeholder import Office, Stakeholder
from explainer.model.wording import Wording
from explainer.problems.problem import Problem
from explainer.texts.comparing import same_words
from explainer.texts.folding import fold
from explainer.texts.languages import primary_language, same_language
from explainer.texts.words import is_word
from explainer.tree.origin import Path

UNVERIFIED = ("unrecovered", "disputed", "misattributed", "withdrawn")
POINTS = r"(?:[…⋯‥]|\.(?:\s*\.){2,})"
ELLIPSIS = re.compile(rf"[\[(]\s*(?:{POINTS}|\.\s*\.)\s*[\])]|{POINTS}")
# Words in titles of offices that do not identify the office.
SMALL_WORDS = frozenset(
    ["a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "the", "to", "with"]
)


def check_ellipses(context: Context) -> Iterator[Problem]:
    """E420: an ellipsis inside a wording needs `context`; in an article's wording, a remark."""
    for quote in context.all(Quote):
        if quote.context is None:
            for index, wording in enumerate(quote.wordings):
                yield from _left_out(quote, ("wordings", index), wording, "context")
    for pact in context.all(Pact):
        for index, article in enumerate(pact.articles):
            for number, wording in enumerate(article.wordings):
                if wording.remark is None:
                    path = ("articles", index, "wordings", number)
                    yield from _left_out(pact, path, wording, "remark")


def _left_out(record: Record, path: Path, wording: Wording, field: str) -> Iterator[Problem]:
    if mark := ELLIPSIS.search(wording.text):
        message = "words are left out here, and nothing says which"
        hint = f"say under `{field}:` what was left out"
        where = (*path, "text")
        yield record.origin.problem_at_words(where, mark[0], "E420", message, hint, mark.start())


def check_distinct_wordings(context: Context) -> Iterator[Problem]:
    """E421: two wordings of one quotation or article are not the same.

    Spaces, typographic variants, unseen characters and the region of a language make no difference.
    """
    for quote in context.all(Quote):
        yield from _repeated(quote, ("wordings",), quote.wordings)
    for pact in context.all(Pact):
        for index, article in enumerate(pact.articles):
            yield from _repeated(pact, ("articles", index, "wordings"), article.wordings)


def _repeated(
    record: Quote | Pact, path: tuple[str | int, ...], wordings: tuple[Wording, ...]
) -> Iterator[Problem]:
    keys = [(primary_language(wording.lang), same_words(wording.text)) for wording in wordings]
    for index, key in enumerate(keys):
        if key in keys[:index]:
            earlier = wordings[keys.index(key)].text.split()
            only_marks = earlier != wordings[index].text.split()
            message = "the same words stand in an earlier wording"
            message += "; only marks differ, or what nobody sees" * only_marks
            hint = "leave one out, and name the other source in a remark"
            yield record.origin.problem((*path, index, "text"), "E421", message, hint)


def check_reported(context: Context) -> Iterator[Problem]:
    """E422, E423: a quotation without own words of the speaker is given as reported speech."""
    for quote in context.all(Quote):
        if not quote.wordings or quote.quotable:
            if quote.verification == "unrecovered" and quote.wordings:
                message = "the words count as unrecovered, yet a wording claims to be the speaker's"
                hint = "correct `verification:`, or the wording's `fidelity:`"
                yield quote.origin.problem(("verification",), "E423", message, hint)
            continue
        verified = quote.verification not in UNVERIFIED
        if quote.reported is None:
            message = "no wording here is the speaker's own, so it cannot be shown as a quotation"
            hint = "tell it as reported speech under `reported:`"
            hint += ", with `verification: unrecovered`" if verified else ""
            yield quote.origin.problem((), "E422", message, hint)
        elif verified:
            message = "no wording here is the speaker's own, yet the words count as verified"
            yield quote.origin.problem(
                ("verification",), "E423", message, "write `verification: unrecovered`"
            )


def check_our_translations(context: Context) -> Iterator[Problem]:
    """E424: a translation of ours is beside the original that it translates."""
    for quote in context.all(Quote):
        originals = [w.lang for w in quote.wordings if w.fidelity == "verbatim"]
        for index, wording in enumerate(quote.wordings):
            if wording.fidelity == "our-translation" and all(
                same_language(wording.lang, language) for language in originals
            ):
                message = "the original that this translates is missing"
                hint = "add it as a wording with `fidelity: verbatim`"
                yield quote.origin.problem(("wordings", index), "E424", message, hint)


def check_primary_texts(context: Context) -> Iterator[Problem]:
    """E427: a quotation seen in the original has a wording from it, not from the press."""
    library = context.library
    for quote in context.all(Quote):
        if quote.verification != "primary-text":
            continue
        speaker = library.get(quote.speaker)
        sources = [library.get(w.source) for w in quote.wordings if w.quotable]
        found = [source for source in sources if isinstance(source, Source)]
        # A missing source may be the text itself, and is reported elsewhere.
        if len(found) < len(sources):
            continue
        if found and not any(_is_original(source, speaker) for source in found):
            message = "no wording comes from a primary text, an official one or the speaker's own"
            hint = (
                "write `verification: several-reports` or `single-report`, or add the text itself"
            )
            yield quote.origin.problem(("verification",), "E427", message, hint)


def _is_original(source: Source, speaker: Record | None) -> bool:
    """Return whether a source is first-hand, as a news outlet's pages are for its own words."""
    if source.perspective in ("primary-text", "official"):
        return True
    published = fold(source.container_title or source.publisher or "")
    if not published or not isinstance(speaker, Stakeholder) or speaker.type != "outlet":
        return False
    names = [fold(name) for name in speaker.all_names()]
    return any(name in published or published in name for name in names)


def check_capacities(context: Context) -> Iterator[Problem]:
    """E425, E426: a person's capacity or a dated office covers the day, and the two agree."""
    library = context.library
    # Quotations that inherit one capacity are reported once.
    reported: set[Problem] = set()
    for quote in library.all(Quote):
        speaker = library.get(quote.speaker)
        if not isinstance(speaker, Stakeholder) or speaker.type != "person" or speaker.retired:
            continue
        held = [o for o in speaker.offices if o.dates.covers(quote.said) is not False]
        if quote.capacity is None and not held:
            message = f"nothing says in what capacity `{speaker.id}` spoke on {quote.said}"
            hint = "add `capacity:` as the source gives it, or a dated office to the speaker"
            yield quote.origin.problem((), "E425", message, hint)
        elif quote.capacity is not None and speaker.offices and not _agrees(quote, held):
            titles = "; ".join(f"{o.title} ({o.dates})" for o in held or speaker.offices)
            message = f"no office of `{speaker.id}` on {quote.said} is “{quote.capacity}”"
            which = (
                "the offices that cover the day are" if held else "no office covers it; known are"
            )
            hint = f"{which}: {titles}"
            place = quote.origin.problem(("capacity",), "E426", "")
            if place not in reported:
                reported.add(place)
                yield replace(place, message=message, hint=hint)


def _agrees(quote: Quote, held: list[Office]) -> bool:
    """Return whether an office has all significant words of the capacity, or the reverse."""
    capacity = _title_words(str(quote.capacity))
    titles = [_title_words(str(office.title)) for office in held]
    return any(title and capacity and (title <= capacity or capacity <= title) for title in titles)


def _title_words(title: str) -> set[str]:
    return set(filter(is_word, same_words(fold(title)))) - SMALL_WORDS
