"""Words in another script say in which language they are, so that they are read out rightly."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from babel.core import get_global
from lxml.html import HtmlElement

from tests.site.sites import BuiltSite

SCRIPTS = ("HANGUL", "CJK", "HIRAGANA", "KATAKANA", "CYRILLIC", "ARABIC", "HEBREW")
READ_OUT = ("aria-label", "title", "alt", "placeholder")
# The head's metadata takes no markup, and a citation is copied as one piece.
ASIDE = "ancestor-or-self::head or ancestor-or-self::script or ancestor-or-self::code"


def has_another_script(text: str) -> bool:
    """Tell whether any letter is of a script that no Latin-script language is written in."""
    return not text.isascii() and any(
        unicodedata.name(letter, "").startswith(SCRIPTS) for letter in text if letter.isalpha()
    )


def is_latin(tag: str) -> bool:
    """Tell whether a language, or the form of it that a tag names, is written in Latin script."""
    language, *more = tag.split("-")
    named = next((part for part in more if len(part) == 4 and part.isalpha()), None)
    # `und` says that nobody knows, though the data has a likeliest guess for it.
    likely = "" if language == "und" else get_global("likely_subtags").get(language, "")
    return (named or likely.partition("_")[2][:4]) == "Latn"


def texts(page: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """Yield every text and every attribute that is read out, with the element whose it is."""
    for text in page.xpath(f"//text()[not(parent::*[{ASIDE}])]"):
        parent = text.getparent()
        yield (parent.getparent() if text.is_tail else parent), text
    for element in page.xpath(f"//*[not({ASIDE})]"):
        yield from ((element, element.get(name, "")) for name in READ_OUT)


def test_words_in_another_script_never_pass_for_a_language_in_latin_letters(
    site: BuiltSite,
) -> None:
    found = set()
    marked = 0
    for path, page in site.pages.items():
        for element, text in texts(page):
            if not has_another_script(text):
                continue
            tags = element.xpath("ancestor-or-self::*[@lang][1]/@lang")
            if is_latin(tags[0] if tags else site.library.site.language):
                found.add(f"{path}: {text.strip()}")
            marked += 1
    assert sorted(found)[:20] == []
    assert marked or site.name != "full"
