"""Titles in capitals, as in MLA and in some parts of other styles."""

from __future__ import annotations

import re

from explainer.citations.quotes import APOSTROPHE
from explainer.texts.languages import primary_language

# Words that stay in lower case. Source: CSL 1.0.2, "Title Case", and citeproc-js.
_SMALL = frozenset(
    """
    a about above across afore after against al along alongside amid amidst among amongst an and
    apropos apud around as aside astride at athwart atop barring before behind below beneath beside
    besides between beyond but by c ca circa d d' de despite down during et except for from given
    in inside into lest like modulo near next nor notwithstanding of off on onto or out over per
    plus pro qua sans since so than the through throughout thru till to toward towards under
    underneath until unto up upon v van versus via vis-à-vis von vs with within without yet
    """.replace("'", APOSTROPHE).split()
)
_WORD = re.compile(rf"[^\W_](?:[\w{APOSTROPHE}&]|\.(?=\w))*")
# Marks after which a title starts again.
_ANEW = re.compile(r"[:?!](?:[”’]|\s)*[“‘(\[]*\s*[“‘(\[]*$")


def capitalised(text: str, language: str) -> str:
    """Return an English title in title case; words with capitals, and other languages, are kept."""
    if primary_language(language) != "en":
        return text
    words = list(_WORD.finditer(text))
    shown, end = [], 0
    for number, word in enumerate(words):
        begins = number == 0 or bool(_ANEW.search(text[max(end - 1, 0) : word.start()]))
        ends = number == len(words) - 1 and len(word[0]) > 1
        leads = text[word.end() : word.end() + 1] == "-" != text[word.start() - 1 : word.start()]
        shown += [text[end : word.start()], _capital(word[0], begins or ends or leads)]
        end = word.end()
    return "".join([*shown, text[end:]])


def _capital(word: str, outermost: bool) -> str:
    lower = word.lower()
    small = lower in _SMALL or len(word.strip(APOSTROPHE)) == 1
    # A version number is no word: `v3.03`.
    if word != lower or (small and not outermost) or re.match(r"[a-z]\d", word):
        return word
    return word[0].upper() + word[1:]


def first_capital(text: str) -> str:
    """Return a text with a capital at its start, unless its first word has one inside."""
    word = text.split(" ", 1)[0]
    return text[:1].upper() + text[1:] if word == word.lower() else text
