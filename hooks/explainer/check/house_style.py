"""House style: words that the site uses only in quotations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from itertools import islice

import regex

from explainer.check.context import Context, DocsWords, RecordText
from explainer.library.korean import are_particles
from explainer.library.spellings import spellings_of
from explainer.markup.tokens import without_code
from explainer.model.term import Term
from explainer.model.text import Localised
from explainer.problems.problem import Problem
from explainer.texts.folding import Folded, fold, seen
from explainer.texts.quoted import QUOTED
from explainer.texts.unseen import seen_places, spelled_out, without_unseen
from explainer.texts.words import HANGUL, LETTER

_MOST_PLACES = 200
# Ids, addresses and attributes are not prose.
_UNREAD = regex.compile(
    r"\[\[[^\[\]|]*\|?|\[@[^\[\]]*\]|(?<=\])\([^()\s]*\)|<?https?://[^\s<>]*|\{[^{}]*\}"
)
# What may separate the words of a phrase: spaces, line breaks, hyphens, and Markdown's marks.
_JOINT = r"[\s\-*_~\[\]]+"
_JOINTS = regex.compile(r"[ -]+")
# In Markdown, an underscore is a mark.
_LETTER = rf"[{LETTER}--_]"
_HANGUL = regex.compile(rf"[{HANGUL}]+")
# Words that may be inflected as verbs: the first one and the last one.
_VERBS = regex.compile(r"\A[a-z]{3,}\b|\b[a-z]{3,}\Z")
_DOUBLING = regex.compile(r"[^aeiou][aeiou][^aeiouwxy]\Z")
_AFTER_CONSONANT_Y = regex.compile(r"[^aeiou]y\Z")
_SINGULAR = regex.compile(r"(?<= \S*[^s\s])s\Z")


def check_house_style(context: Context) -> Iterator[Problem]:
    """E501: words that site.yml lists are not used in the site's own voice."""
    avoid = context.library.site.house_style.avoid
    if not avoid:
        return
    avoided = _avoided(tuple(avoid.items()))
    for words in context.all_words(Localised):
        for word, offset, instead in _uses(avoided, words.text) if _is_ours(words) else ():
            hint = f"instead: {instead}; or put it in quotation marks"
            message = f"“{seen(word)}” is not used in the site's own voice"
            yield words.problem(word, offset, "E501", message, hint)


@lru_cache(maxsize=2)
def _avoided(instead: tuple[tuple[str, str], ...]) -> AvoidedPhrases:
    return AvoidedPhrases(dict(instead))


# A change is tried on a copy of the content, whose texts are nearly all the same.
@lru_cache(maxsize=50_000)
def _uses(avoided: AvoidedPhrases, text: str) -> tuple[tuple[str, int, str], ...]:
    # Finding a place scans the text from its start; nobody reads more of them.
    return tuple(islice(avoided.used_in(text), _MOST_PLACES))


def _is_ours(words: RecordText | DocsWords) -> bool:
    """Return whether a text is in our own voice: no term, and no office as its source has it."""
    if isinstance(words, DocsWords):
        return True
    is_term = words.owner.kind == Term.kind and words.path[:1] == ("term",)
    return not is_term and words.path[:1] != ("capacity",)


class AvoidedPhrases:
    """Finds words and phrases to avoid in a text, each with its replacement.

    Case, line breaks, hyphens, marks of Markdown and unseen characters make no difference. Regular
    English plurals and forms of verbs are found too, as are words before an apostrophe or a Korean
    particle; other forms need entries of their own.
    """

    def __init__(self, instead: Mapping[str, str]) -> None:
        """Take phrases with their replacements."""
        phrases = sorted(filter(fold, instead), key=len, reverse=True)
        self._instead = [instead[phrase] for phrase in phrases]
        self._forms = [_folded_forms(phrase) for phrase in phrases]
        # Few texts have the longest word of any phrase, which is found much sooner.
        words = {max(_JOINTS.split(form), key=len) for each in self._forms for form in each}
        self._words = [word for word in words if not any(each in word for each in words - {word})]

    @cached_property
    def _pattern(self) -> regex.Pattern[str]:
        """The phrases, each in a group whose number identifies it."""
        pattern = "|".join(f"({'|'.join(map(_one_form, each))})" for each in self._forms)
        return regex.compile(pattern, regex.V1)

    def used_in(self, text: str) -> Iterator[tuple[str, int, str]]:
        """Yield each use outside quotation marks and code: the text, its offset, a replacement."""
        typed = spelled_out(text)
        # Quotation marks and code are looked for in the visible text.
        read = without_unseen(typed)
        whole = fold(read)
        if not any(word in whole for word in self._words):
            return
        for unread in (QUOTED, _UNREAD):
            read = unread.sub(lambda match: " " * len(match.group()), without_code(read))
        if not self._pattern.search(fold(read)):
            return
        folded, places = Folded(read), seen_places(typed)
        for match in self._pattern.finditer(folded.text):
            if _ends_word(match[0], folded.text[match.end() :]):
                first, behind = folded.place(*match.span())
                start, end = places[first], places[behind - 1] + 1
                yield text[start:end], start, self._instead[(match.lastindex or 1) - 1]


def _folded_forms(phrase: str) -> list[str]:
    forms = dict.fromkeys(map(fold, _forms(fold(phrase))))
    return sorted(forms, key=len, reverse=True)


def _one_form(form: str) -> str:
    words = _JOINT.join(map(regex.escape, _JOINTS.split(form)))
    before = rf"(?<!{_LETTER})" if regex.match(_LETTER, form, regex.V1) else ""
    after = rf"(?!{_LETTER})" if regex.match(_LETTER, form[-1], regex.V1) else ""
    return f"{before}{words}{after}"


def _forms(phrase: str) -> Iterator[str]:
    """Yield a phrase, its plurals, its singular, and it with the first or last word as a verb.

    A single word gets no singular: goods are not good.
    """
    yield from spellings_of(phrase)
    yield _SINGULAR.sub("", phrase)
    for verb in _VERBS.finditer(phrase):
        for form in (*spellings_of(verb[0]), *_verb_forms(verb[0])):
            yield phrase[: verb.start()] + form + phrase[verb.end() :]


def _verb_forms(verb: str) -> tuple[str, ...]:
    if verb.endswith("e"):
        return f"{verb}d", f"{verb[:-1]}ing"
    if _AFTER_CONSONANT_Y.search(verb):
        return f"{verb[:-1]}ied", f"{verb}ing"
    stem = verb + verb[-1] if _DOUBLING.search(verb) else verb
    return f"{stem}ed", f"{stem}ing"


def _ends_word(found: str, rest: str) -> bool:
    attached = _HANGUL.match(rest)
    return attached is None or are_particles(found, attached[0])
