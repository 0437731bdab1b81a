"""Describe changes on pages of prose, heading by heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from explainer.diff.sentence import ChangeSentence
from explainer.diff.snapshot import Snapshot, in_present_ids, one_layout
from explainer.diff.words import field_words, text_changed, value
from explainer.kinds import PAGE
from explainer.load.docs import DocsPage
from explainer.markup.fences import without_fences
from explainer.texts.counting import length

_HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*#*$", re.MULTILINE)
_SHORT = 80


def page_changes(
    before: Snapshot, after: Snapshot, renamed: dict[str, str]
) -> Iterator[ChangeSentence]:
    """Yield the pages that are new, deleted, moved or changed; other line breaks are no change.

    `renamed` maps old ids to current ones, which by themselves are no change either.
    """
    earlier = {
        path: replace(page, source=in_present_ids(page.source, renamed))
        for path, page in before.pages.items()
    }
    gone = {path: page for path, page in earlier.items() if path not in after.pages}
    for path, page in after.pages.items():
        if old := earlier.get(path):
            yield from _changes(old, page)
            continue
        was = next((p for p, old in gone.items() if _text(old) == _text(page)), None)
        if was is None:
            if page.file not in before.unread:
                yield _sentence(page, "added", f" added: {page.title}")
        else:
            del gone[was]
            says = f" moved from {was}, and its address with it"
            yield _sentence(page, "renamed", says, "", was, path)
    for page in gone.values():
        if page.file not in after.unread:
            yield _sentence(page, "deleted", f" deleted: {page.title}")


def _changes(before: DocsPage, after: DocsPage) -> Iterator[ChangeSentence]:
    for name in dict.fromkeys([*after.fields, *before.fields]):
        old, new = (page.fields.get(name) for page in (before, after))
        was, now = (each.value if each else None for each in (old, new))
        if was != now:
            yield _field(after, name, was, now)
    old_parts, new_parts = _parts(before), _parts(after)
    for heading, text in new_parts.items():
        under = f": under “{heading}”, " if heading else ": above the first heading, "
        was = old_parts.get(heading)
        if was is None:
            says = f": “{heading}” added, of {length(text)}"
            yield _sentence(after, "changed", says, heading, None, text)
        elif was != text:
            says = f"{under}the text {text_changed(was, text)}"
            yield _sentence(after, "changed", says, heading, was, text)
    for heading, text in old_parts.items():
        if heading not in new_parts:
            yield _sentence(after, "changed", f": “{heading}” left out", heading, text, None)
    if [h for h in old_parts if h in new_parts] != [h for h in new_parts if h in old_parts]:
        yield _sentence(after, "changed", ": the order of its parts changed")


def _field(page: DocsPage, name: str, was: str | None, now: str | None) -> ChangeSentence:
    what = "checked" if name == "checked" else "changed"
    if was is None:
        says = f": {field_words(name)} added: {value(now, _SHORT)}"
    elif now is None:
        says = f": {field_words(name)} left out, which was {value(was, _SHORT)}"
    else:
        says = f": {field_words(name)} changed from {value(was, _SHORT)} to {value(now, _SHORT)}"
    return _sentence(page, what, says, name, was, now)


def _parts(page: DocsPage) -> dict[str, str]:
    """Return the text below each heading; under equal headings, joined."""
    found = list(_HEADING.finditer(without_fences(page.source)))
    ends = [*(match.start() for match in found), len(page.source)]
    above = page.source[: ends[0]]
    parts: dict[str, str] = {"": one_layout(above)} if above.strip() else {}
    for match, end in zip(found, ends[1:], strict=True):
        heading = match[1]
        while heading in parts:
            heading += " (again)"
        parts[heading] = one_layout(page.source[match.end() : end])
    return parts


def _text(page: DocsPage) -> str:
    return one_layout(page.source)


def _sentence(
    page: DocsPage,
    what: str,
    says: str,
    field: str = "",
    before: str | None = None,
    after: str | None = None,
) -> ChangeSentence:
    sentence = f"page {page.path}{says}"
    return ChangeSentence(PAGE, page.path, what, sentence, field, before, after, page.file, 1)
