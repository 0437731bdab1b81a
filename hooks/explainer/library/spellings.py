"""The spellings of a term in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.texts.folding import composed

# In "act of aggression" the word before these takes the plural.
_AFTER_HEAD = re.compile(r"(?<=\w)(?= (?:of|to|in|on|for|with|between)\b)", re.IGNORECASE)
_LATIN_WORD = re.compile(r"[^\W\d_]*[A-Za-z]\Z")
_CONSONANT = r"(?<=[^aeiouAEIOU\W\d_])"
# Endings and their plural, where it is more than a final s.
_PLURALS = [
    (re.compile(ending + r"\Z"), plurals)
    for ending, plurals in (
        (rf"{_CONSONANT}y", ("ies",)),
        (rf"{_CONSONANT}o", ("oes", "os")),
        (r"(?<=[a-z])is", ("es", "ises")),
        (r"(?<=[^f\W])f", ("ves", "fs")),
        (r"(?<=[^f\W])fe", ("ves", "fes")),
        (r"(?<=[aeiou])z", ("zes", "zzes")),
        (r"(?<=s|x|z)", ("es",)),
        (r"(?<=ch|sh)", ("es", "s")),
    )
]

_ARABIC = re.compile(r"[\u0621-\u064a]")
_ARABIC_PREFIXES = ("و", "ف", "ب", "ك", "ل", "ال", "وال", "فال", "بال", "كال", "لل", "ولل")
_ARABIC_PREFIXES_BEFORE_ARTICLE = ("و", "ف", "ب", "ك", "وب")
_HEBREW = re.compile(r"[\u05d0-\u05ea]")
_HEBREW_PREFIXES = ("ו", "ה", "ב", "ל", "מ", "ש", "כ", "וה", "שה", "מה", "וב", "ול", "ומ", "כש")


def spellings_of(form: str) -> Iterator[str]:
    """Yield a form, its regular English plurals, and it with attached Arabic and Hebrew prefixes.

    Plurals are those that follow from spelling (treaty, treaties; veto, vetoes; shelf, shelves;
    crisis, crises; act of aggression, acts of aggression); editors list others as forms of their
    own. No singular is guessed from a plural, as in arms or good offices.
    """
    form = " ".join(composed(form).split())
    if not form:
        return
    yield form
    heads = {place.start() for place in _AFTER_HEAD.finditer(form)} | {len(form)}
    for end in sorted(heads):
        yield from (plural + form[end:] for plural in _plurals(form[:end]))
    if _ARABIC.match(form):
        if form.startswith("ال"):
            yield "لل" + form[2:]
            yield from (prefix + form for prefix in _ARABIC_PREFIXES_BEFORE_ARTICLE)
        else:
            yield from (prefix + form for prefix in _ARABIC_PREFIXES)
    if _HEBREW.match(form):
        yield from (prefix + form for prefix in _HEBREW_PREFIXES)


def _plurals(words: str) -> Iterator[str]:
    if not _LATIN_WORD.search(words):
        return
    for ending, plurals in _PLURALS:
        if ending.search(words):
            yield from (ending.sub("", words) + plural for plural in plurals)
            return
    yield words + "s"
