"""Fold texts for comparison: unseen characters and typographic variants make no difference."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import regex

from explainer.texts.dashes import OTHER_DASHES
from explainer.texts.unseen import SPACE, seen_places, without_unseen

# Compatibility forms that differ in meaning from their plain letters: 10² is not 102.
_RAISED = regex.compile(
    r"[ªº²³¹¼½¾\u02b0-\u02b8\u02e0-\u02e4\u1d2c-\u1d6a\u1d78\u1d9b-\u1dbf\u2070-\u209c"
    r"\u2150-\u215f\u2189\u2c7c\u2c7d]+"
)
# One shape for characters with several; a tatweel only stretches a word.
_ONE_SHAPE = str.maketrans(
    dict.fromkeys("‘’‚‛‹›ʼʹʻʽˈ`´′‵『』〈〉❛❜׳՚", "'")
    | dict.fromkeys("“”„‟«»″‶〝〞〟「」《》❝❞״˝", '"')
    | dict.fromkeys(OTHER_DASHES, "-")
    | {"⁄": "/", "∕": "/", "⋯": "...", "〜": "~", "∼": "~", "ـ": "", "・": "·", "‗": "_"}
)
# Vowel points above and below letters, which are mostly left out in writing.
_SPOKEN = regex.compile(r"[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u0652\u0670]+")
# Runs of white space, dashes or apostrophes, each replaced by one, and the longer ones of dashes.
_RUNS = regex.compile(rf"(?P<space>[{SPACE}]+)|(?P<dash>--+)|(?P<quote>'')")
_ONE = {"space": " ", "dash": "-", "quote": '"'}
_DASHES = regex.compile(r"--+")
_CLUSTER = regex.compile(r"\X")
ACCENTS = regex.compile(
    r"(?![\u3099\u309a])(?=\p{M})"
    r"[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Cyrillic}]"
)


def composed(text: str) -> str:
    """Return a text in Unicode's form NFC, in which a letter and its marks are one character."""
    return unicodedata.normalize("NFC", text)


def plain_forms(text: str) -> str:
    """Return a text with ligatures, full-width and other compatibility forms in plain form."""
    return unicodedata.normalize("NFKC", text)


def unaccented(text: str) -> str:
    """Return a text without accents and compatibility forms, in NFC."""
    return composed(ACCENTS.sub("", unicodedata.normalize("NFKD", text)))


def fold_path(path: str) -> str:
    """Return a path or an id as a file system compares it that ignores case and Unicode forms."""
    return composed(unicodedata.normalize("NFD", path).casefold())


def seen(text: str) -> str:
    """Return a text as it reads: in one line, with its case, and one shape for each character.

    Unseen characters are dropped; white space of any kind is one space; quotation marks,
    apostrophes, dashes, ligatures and full-width forms are the plain ones. The result is equal for
    two texts that look the same to a reader.
    """
    if not text.isascii():
        text = without_unseen(text)
        raised = [*_RAISED.findall(text), ""]
        parts = map(_plain_signs, _RAISED.split(text))
        text = "".join(part for pair in zip(parts, raised, strict=True) for part in pair)
        text = composed(text)
    return _one_of_each(without_unseen(text).replace("`", "'"))


def fold(text: str) -> str:
    """Return a text folded for look-up: as `seen`, without case, superscripts lowered.

    Hebrew and Arabic lose their vowel points.
    """
    return _one_of_each(_folded(without_unseen(text)))


def fold_name(name: str) -> str:
    """Return a name folded for look-up, with `ё` as `е`: Russian mostly leaves its points out."""
    return fold(name).replace("ё", "е")


class Folded:
    """A folded text that maps its characters back to the original.

    Folding changes lengths: `ß` becomes two letters, an unseen character none.
    """

    def __init__(self, text: str) -> None:
        """Fold a text, except white space at its ends."""
        letters: list[str] = []
        places: list[tuple[int, int]] = []
        kept = seen_places(text)
        for cluster in _CLUSTER.finditer(without_unseen(text)):
            folded = _folded(cluster[0])
            letters.append(folded)
            places += [(kept[cluster.start()], kept[cluster.end() - 1] + 1)] * len(folded)
        folded = "".join(letters)
        parts: list[str] = []
        self._places: list[tuple[int, int]] = []
        last = 0
        for run in _RUNS.finditer(folded):
            parts += [folded[last : run.start()], _ONE[str(run.lastgroup)]]
            whole = (places[run.start()][0], places[run.end() - 1][1])
            self._places += [*places[last : run.start()], whole]
            last = run.end()
        self.text = "".join([*parts, folded[last:]])
        self._places += places[last:]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return the original start and end of a range in the folded text."""
        return self._places[start][0], self._places[end - 1][1]


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    if text.isascii():
        return text.lower().replace("`", "'")
    folded = _plain_signs(text).casefold()
    # Dotted and dotless i fold to i, so that either matches.
    folded = folded.replace("i\u0307", "i").replace("ı", "i")
    return plain_forms(_SPOKEN.sub("", folded))


def _plain_signs(text: str) -> str:
    plain = plain_forms(text.translate(_ONE_SHAPE))
    return plain.translate(_ONE_SHAPE)


def _one_of_each(text: str) -> str:
    """Return a text with one sign for each run, and without white space at its ends."""
    text = " ".join(text.replace("\u2800", " ").split()).replace("''", '"')
    return _DASHES.sub("-", text) if "--" in text else text
