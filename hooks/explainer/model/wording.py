"""One wording of what was said or agreed, and how it came to us."""

from __future__ import annotations

from typing import Literal

from explainer.model.record import Language
from explainer.model.reference import Model, SourceRef
from explainer.model.text import NonBlank, Prose

Fidelity = Literal[
    "verbatim",
    "official-translation",
    "press-translation",
    "our-translation",
    "back-translation",
    "paraphrase",
]

# Nearest to what was said first; of two wordings that rank alike, the editor's order decides.
RANK = {
    "verbatim": 0,
    "official-translation": 1,
    "press-translation": 2,
    "our-translation": 2,
    "back-translation": 3,
    "paraphrase": 4,
}

NOT_THE_SPEAKERS = frozenset({"back-translation", "paraphrase"})


class Wording(Model):
    """Words in one language as one source shows them."""

    text: NonBlank
    lang: Language
    fidelity: Fidelity
    source: SourceRef
    locator: NonBlank | None = None
    remark: Prose | None = None

    @property
    def quotable(self) -> bool:
        """Whether the words may be shown as the speaker's: verbatim or a true translation."""
        return self.fidelity not in NOT_THE_SPEAKERS


def by_fidelity(wordings: tuple[Wording, ...]) -> list[Wording]:
    """Return wordings with those nearest to what was said first."""
    return sorted(wordings, key=lambda wording: RANK[wording.fidelity])


def best_wording(wordings: tuple[Wording, ...], language: str) -> Wording | None:
    """Return the quotable wording that a page in one language should show first, if any."""
    quotable = [wording for wording in by_fidelity(wordings) if wording.quotable]
    in_language = [w for w in quotable if w.lang.split("-")[0] == language.split("-")[0]]
    return next(iter(in_language or quotable), None)


def original_wording(wordings: tuple[Wording, ...], shown: Wording | None) -> Wording | None:
    """Return the verbatim wording in another language than the one shown, if any."""
    for wording in wordings:
        if wording.fidelity == "verbatim" and shown is not None and wording.lang != shown.lang:
            return wording
    return None
