"""Texts in many scripts, also with unseen characters strewn in."""

from __future__ import annotations

from hypothesis import strategies as st

from explainer.texts.mixed import mixed_words
from explainer.texts.stray import find_stray

NOBODY_SEES = (
    *"\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2066\u2069\ufeff\u034f\u061c\u180e",
    *"\u3164\uffa0\ufe0f\u180b\U000e0061\U000e0100\ufffb",
)
SIGNS = (
    *"abzABß 09.,;:!?'\"()[]-_/–—“”‘’«»…ﬁıİéñσς²½\u00a0\u202f\u3000\n\t",
    *"жЯёіא\u05b0ב״ابیकखा\u094dतিকাাกำแทไ\u0e49ກမ\u1039က\u103aខ\u17d2ម東京都・カーガか가나각ᄀ\u1161۱२",
    *"e\u0301\u0308🚢✍🏽🇰🇵\u200d𝕏𠀋\U000110bd",
)
texts = st.text(st.sampled_from(SIGNS) | st.characters(exclude_categories=["Cs"]), max_size=40)


def among(text: str) -> st.SearchStrategy[str]:
    """Return texts that differ from a text only by unseen characters."""
    unseen = st.lists(
        st.tuples(st.integers(0, len(text)), st.sampled_from(NOBODY_SEES)), max_size=6
    )
    return unseen.map(lambda places: _strewn(text, places))


def _strewn(text: str, places: list[tuple[int, str]]) -> str:
    for place, sign in places:
        text = text[:place] + sign + text[place:]
    return text


def sound(text: str) -> str:
    """Return a text without refused characters."""
    while found := [stray for stray in find_stray(text) if stray.kind != "space"]:
        for stray in reversed(found):
            text = text[: stray.offset] + text[stray.offset + len(stray.signs) :]
    for mixed in mixed_words(text):
        text = text.replace(mixed.word, mixed.right or mixed.word)
    return text
