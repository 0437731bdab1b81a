"""One wording of what was said or agreed, and how it reached us."""

from __future__ import annotations

from typing import ClassVar, Literal

from explainer.model.help import described
from explainer.model.record import LANGUAGES, Language
from explainer.model.reference import Model, SourceRef
from explainer.model.text import NonBlank, Prose
from explainer.texts.languages import same_language

Fidelity = Literal[
    "verbatim",
    "official-translation",
    "press-translation",
    "our-translation",
    "back-translation",
    "paraphrase",
]

FIDELITIES = {
    "verbatim": "The speaker's words, in the language in which they were said or written",
    "official-translation": "A translation that the speaker's own side published",
    "press-translation": "A translation that a news agency or a newspaper printed",
    "our-translation": "Translated by us, from the `verbatim` wording beside it",
    "back-translation": "Put into another language and back; never shown as a quotation",
    "paraphrase": "Somebody else's summary of what was said; never shown as a quotation",
}

# Nearest to the spoken words first; wordings of equal rank keep the editor's order.
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
    """Words in one language, as one source gives them."""

    identity: ClassVar[tuple[str, ...]] = ("lang", "source")

    text: NonBlank = described(
        "The words exactly as the source shows them, with `…` where some are left out",
        *("The bridge … belongs to both.", "We shall keep it open."),
        do="copy them from the source, letter by letter",
        dont="write from memory, correct, or put quotation marks around the whole",
    )
    lang: Language = described("The language of these words", *LANGUAGES)
    fidelity: Fidelity = described(
        "How these words came to us",
        do="write `verbatim` only for the language in which they were said or written",
        values=FIDELITIES,
        dont="show what went through another language and back as anything but `back-translation`",
    )
    source: SourceRef = described("The source that shows these very words")
    locator: NonBlank | None = described(
        "Where in the source they are", "p. 12", "paragraph 4", default=None
    )
    remark: Prose | None = described(
        "What readers should know of this wording",
        *("The agency left out a sentence.", "The recording is hard to hear."),
        default=None,
    )

    @property
    def quotable(self) -> bool:
        """Whether the words may be shown as the speaker's own: verbatim, or a true translation."""
        return self.fidelity not in NOT_THE_SPEAKERS


def by_fidelity(wordings: tuple[Wording, ...]) -> list[Wording]:
    """Return wordings sorted by fidelity, the nearest to the spoken words first."""
    return sorted(wordings, key=lambda wording: RANK[wording.fidelity])


def best_wording(wordings: tuple[Wording, ...], language: str) -> Wording | None:
    """Return the quotable wording that a page in one language shows first, if any."""
    quotable = [wording for wording in by_fidelity(wordings) if wording.quotable]
    in_language = [w for w in quotable if same_language(w.lang, language)]
    return next(iter(in_language or quotable), None)


def original_wording(wordings: tuple[Wording, ...], shown: Wording | None) -> Wording | None:
    """Return the verbatim wording in another language than the shown one, if any."""
    if shown is None:
        return None
    verbatim = (wording for wording in wordings if wording.fidelity == "verbatim")
    return next((w for w in verbatim if not same_language(w.lang, shown.lang)), None)
