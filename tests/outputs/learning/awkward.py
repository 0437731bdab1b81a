"""Items with every text that formats are known to break on, drawn by a fixed seed."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from explainer.library.library import Library
from explainer.outputs.learning.exported import ExportedItem, exported_items
from explainer.quiz.item import Choice, Item
from tests import tiny

PIECES = (
    *(
        '"Quoted"',
        "'single'",
        "“curly”",
        "& and &amp; again",
        "<b>bold</b>",
        "a < b > c",
        "</text>",
    ),
    *(
        "]]>",
        "<![CDATA[x]]>",
        "{a=b}",
        "~tilde",
        "= equals",
        "# hash ####",
        ": colon ::",
        r"back\slash",
    ),
    *(r"\n \= \\", "-> arrow", "%50% half", "%", "[html] x", "[", "// comment", "$CATEGORY: x"),
    *(
        "조선민주주의인민공화국",
        "Договор о партнёрстве",
        "معاهدة الشراكة",
        "שלום עולם",
        "条約",
        "é e\u0301",
    ),
    *(
        "two\nlines",
        "blank\n\nline",
        "tab\there",
        "&&058;",
        "{{c1::cloze}}",
        "{{Front}}",
        "; , |",
        "1.5",
    ),
    "a long text, " * 40,
)
TITLE = 'The "Salt" Pact / explained: A & B'
NAME = 'On "carrying" & <b>'


def awkward_library(folder: Path) -> Library:
    """Return a small site with a record of an awkward name."""
    quotes = tiny.QUOTES.replace("On carrying", f"'{NAME}'")
    return tiny.library(folder, {"quotes/arvo.yml": quotes})


def awkward_items(count: int = 200, *, suffix: str = "") -> list[Item]:
    """Return items of all kinds; a suffix gives the same items in other words."""
    luck = random.Random(15)

    def text(number: int) -> str:
        # A number, so that no two options read the same.
        words = " ".join(luck.choice(PIECES) for _ in range(luck.randint(1, 3)))
        ends = luck.choice((f"{words} {number}", f"{number} {words}"))
        return luck.choice((ends, f"{luck.choice(PIECES)}{ends}")).strip() + suffix

    return [_item(place, text) for place in range(count)]


def _item(place: int, text: Callable[[int], str]) -> Item:
    kinds: tuple[Literal["one", "order", "match"], ...] = ("one", "one", "order", "match")
    kind = kinds[place % 4]
    why = ("", text(7))[place % 3 > 0]
    choices = [
        Choice(text(number), number == place % 3, text(number + 10) if number % 3 else "", evidence)
        for number, evidence in enumerate(("text", "", "arvo", "brin"))
    ]
    return Item(
        f"written-{place}",
        "written",
        ("", "salt-pact")[place > 20],
        text(5),
        why,
        ("salt-pact", "arvo-on-salt"),
        "2031-04-01",
        kind=kind,
        choices=() if kind == "match" else tuple(choices),
        pairs=tuple((text(n), text(n + 4)) for n in range(4)) if kind == "match" else (),
        lead=("", text(6))[place % 5 > 0],
        lead_lang=("", "ko", "ar")[place % 3],
        lead_source=("", text(8))[place % 2],
    )


def exported(folder: Path, count: int = 200) -> tuple[ExportedItem, ...]:
    """Return awkward items as every format gets them."""
    return exported_items(awkward_library(folder), awkward_items(count))
