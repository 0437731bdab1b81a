"""The ways in which a term's form is written in running text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

# In "act of aggression" it is the word before these that takes the plural.
_AFTER_HEAD = re.compile(r"(?<=\w)(?= (?:of|to|in|on|for|with|between)\b)", re.IGNORECASE)
_LATIN_WORD = re.compile(r"[^\W\d_]*[A-Za-z]\Z")
_AFTER_CONSONANT_Y = re.compile(r"[^aeiouAEIOU\W\d_]y\Z")
_HISSING = re.compile(r"(?:s|x|z|ch|sh)\Z")

_ARABIC = re.compile(r"[\u0621-\u064a]")
_ARABIC_PREFIXES = ("و", "ف", "ب", "ك", "ل", "ال", "وال", "فال", "بال", "كال", "لل", "ولل")
_ARABIC_PREFIXES_BEFORE_ARTICLE = ("و", "ف", "ب", "ك", "وب")
_HEBREW = re.compile(r"[\u05d0-\u05ea]")
_HEBREW_PREFIXES = ("ו", "ה", "ב", "ל", "מ", "ש", "כ", "וה", "שה", "מה", "וב", "ול", "ומ", "כש")


def spellings_of(form: str) -> Iterator[str]:
    """Yield a form, its English plurals, and with attached Arabic and Hebrew prefixes.

    Plurals are regular ones (treaty, treaties; act of aggression, acts of aggression); others
    are given as forms of their own. A singular is never guessed from a plural: arms, good offices.
    """
    form = " ".join(unicodedata.normalize("NFC", form).split())
    if not form:
        return
    yield form
    heads = {place.start() for place in _AFTER_HEAD.finditer(form)} | {len(form)}
    for end in sorted(heads):
        if plural := _plural(form[:end]):
            yield plural + form[end:]
    if _ARABIC.match(form):
        if form.startswith("ال"):
            yield "لل" + form[2:]
            yield from (prefix + form for prefix in _ARABIC_PREFIXES_BEFORE_ARTICLE)
        else:
            yield from (prefix + form for prefix in _ARABIC_PREFIXES)
    if _HEBREW.match(form):
        yield from (prefix + form for prefix in _HEBREW_PREFIXES)


def _plural(words: str) -> str | None:
    if not _LATIN_WORD.search(words):
        return None
    if _AFTER_CONSONANT_Y.search(words):
        return words[:-1] + "ies"
    return words + ("es" if _HISSING.search(words) else "s")
