"""The provenance of a wording, step by step: said, recorded or published, copied, translated."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from explainer.dates.edtf import Edtf
from explainer.library.library import Library
from explainer.model.quote import Quote
from explainer.model.source import SeenThrough, Source, Work
from explainer.model.wording import Wording, by_fidelity

ProvenanceKind = Literal[
    "said", "recorded", "translated", "published", "copied", "turned", "retold", "here"
]


@dataclass(frozen=True, slots=True)
class ProvenanceStep:
    """One step, and its source: a work, or a copy with what it says there."""

    kind: ProvenanceKind
    source: Source | None = None
    work: Work | None = None
    copy: SeenThrough | None = None
    date: Edtf | None = None

    @property
    def changes(self) -> bool:
        """Whether the words are no longer the speaker's own after this step."""
        return self.kind in ("turned", "retold")


@dataclass(frozen=True, slots=True)
class Chain:
    """The provenance of one wording."""

    wording: Wording
    steps: list[ProvenanceStep]


def chains(library: Library, quote: Quote) -> list[Chain]:
    """Return the provenance of the wording shown first, and of the least faithful one."""
    ordered = by_fidelity(quote.wordings)
    if not ordered:
        return []
    best, worst = quote.shown(library.site.language) or ordered[0], ordered[-1]
    ways = [best]
    if (worst.fidelity, worst.source) != (best.fidelity, best.source):
        ways.append(worst)
    return [Chain(wording, list(_steps(library, quote, wording))) for wording in ways]


def _steps(library: Library, quote: Quote, wording: Wording) -> Iterator[ProvenanceStep]:
    source = library.expect(wording.source, Source)
    yield ProvenanceStep("said", date=quote.said)
    if quote.verification == "recording" and wording.quotable:
        yield ProvenanceStep("recorded")
    if wording.fidelity in ("official-translation", "press-translation"):
        yield ProvenanceStep("translated")
    if source.original:
        yield ProvenanceStep("published", work=source.original, date=source.original.issued)
    elif source.perspective != "copy":
        yield ProvenanceStep("published", source=source, work=source, date=source.issued)
    if source.original or source.seen_through or source.perspective == "copy":
        held = source if source.original or source.perspective == "copy" else None
        yield ProvenanceStep("copied", source=held, copy=source.seen_through)
    match wording.fidelity:
        case "our-translation":
            yield ProvenanceStep("translated")
        case "back-translation":
            yield ProvenanceStep("turned")
        case "paraphrase":
            yield ProvenanceStep("retold")
    yield ProvenanceStep("here", date=source.accessed)
