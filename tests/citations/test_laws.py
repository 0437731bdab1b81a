"""Laws of citations that hold for any name and any title."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from explainer.citations.formats import CITATION_FORMATS
from explainer.citations.item import CslItem
from explainer.citations.names import abbreviate_given
from explainer.citations.quotes import AMERICAN, APOSTROPHE, BRITISH, finished, quote_title
from explainer.dates.edtf import parse_edtf
from explainer.model.source import Author
from tests.citations.sample import TYPES

STYLES = ["APA", "MLA", "Harvard"]
WORDS = st.sampled_from(
    [
        "boat",
        "of",
        "Wend",
        "don't",
        "workers’",
        "captain's",
        "’90s",
        "'90s",
        "U.S.",
        "far-off",
        "조류",
    ]
)
PHRASES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
QUOTED = st.one_of(
    PHRASES.map("“{}”".format), PHRASES.map('"{}"'.format), PHRASES.map("‘{}’".format)
)
TITLES = st.builds(
    "{}{}".format,
    st.lists(st.one_of(PHRASES, QUOTED), min_size=1, max_size=3).map(" and ".join),
    st.sampled_from(["", "", "?", "!", ".", "…"]),
).filter(lambda title: not re.search(r"\.[\"”’]*[.…]", title))
DATES = st.sampled_from(["", "2024", "2024-06-20", "1911?", "2024-06~", "198X"])
# Hangul, Han, kana.
SCRIPTS = st.sampled_from(["김이박상호수빈", "王毅李明山田", "やまだたろうタ"])
NAMES = SCRIPTS.flatmap(
    lambda letters: st.tuples(*[st.text(letters, min_size=1, max_size=3) for _ in range(2)])
)


def item(type: str, title: str, date: str, author: tuple[Author, ...] = ()) -> CslItem:
    issued = parse_edtf(date) if date else None
    parts = {"container_title": "Which?", "url": "https://a.example/"}
    return CslItem(id="x", type=type, title=title, author=author, issued=issued, **parts)  # type: ignore[arg-type]


@given(st.sampled_from(TYPES), TITLES, DATES)
def test_no_two_marks_end_one_sentence_and_no_letter_is_lost(
    type: str, title: str, date: str
) -> None:
    for style in STYLES:
        cited = CITATION_FORMATS[style](item(type, title, date)).replace("?, ", ", ")
        assert not re.search(r"[?!.][”’]*\.(?!\w)", cited.replace("….", "")), cited
        letters = re.sub(r"\W", "", title).casefold()
        assert letters in re.sub(r"\W", "", cited).casefold()


@given(TITLES, st.sampled_from([AMERICAN, BRITISH]))
def test_every_mark_that_opens_is_closed_and_no_apostrophe_closes(
    title: str, marks: tuple[str, str]
) -> None:
    shown = quote_title(title, marks)
    assert not re.search(r"['\"]", shown)
    depth = 0
    for sign in shown:
        depth += (sign in "“‘") - (sign in "”’")
        assert depth >= 0
    assert depth == 0
    assert shown.count(APOSTROPHE) == len(re.findall(r"don't|workers’|captain's|.90s", title))
    assert finished(shown)[1:-1].translate(FLAT) == title.translate(FLAT)


FLAT = {ord(mark): "'" for mark in "“”‘’\"'"}


@given(NAMES)
def test_names_that_have_no_spaces_stand_whole_in_every_style(name: tuple[str, str]) -> None:
    author = Author.model_validate({"family": name[0], "given": name[1]})
    for style in STYLES:
        cited = CITATION_FORMATS[style](item("book", "Boats", "2024", (author,)))
        assert re.match(rf"{''.join(name)}[. ]", cited)


@given(st.text("Aéж김王रामابγ -.", min_size=1, max_size=12))
def test_an_initial_is_a_letter_that_has_a_small_one(name: str) -> None:
    for letter in re.findall(r"(?<!\w)(\w)\.", abbreviate_given(name, " ")):
        assert letter in unicodedata.normalize("NFC", name)
        assert letter != letter.lower() or f"{letter}." in name
