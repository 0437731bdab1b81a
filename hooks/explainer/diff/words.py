"""Describe differences in words: of fields, of values, and within texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from textwrap import shorten
from typing import Any

from explainer.diff.compare import Difference, PathStep
from explainer.markup.plain import plain_line
from explainer.markup.tokens import tokens
from explainer.model.reference import ID_PATTERN
from explainer.texts.counting import length
from explainer.texts.wording_diff import WordingChange, compare, share_changed
from explainer.words.languages import language_name

# Clearer names than those of the fields; for lists, the name of one item.
FIELD_NAMES = {
    "URL": "address",
    "aliases": "former ids",
    "answered_by": "who answers it without denying it",
    "asserted_by": "who asserts it",
    "denied_by": "who denies it",
    "evidence_against": "evidence against it",
    "evidence_for": "evidence for it",
    "key": "whether readers should know it first",
    "lat": "latitude",
    "lon": "longitude",
    "no_answer_from": "from whom no answer was found",
    "of": "what it belongs to",
    "said": "date",
}
ITEM_NAMES = {
    "answered_by": "answer of",
    "articles": "article",
    "asserted_by": "assertion of",
    "author": "author",
    "choices": "choice",
    "clauses": "clause",
    "defects": "defect",
    "denied_by": "denial by",
    "event_types": "event type",
    "evidence_against": "evidence against it,",
    "evidence_for": "evidence for it,",
    "figure_subjects": "figure subject",
    "groups": "group",
    "names": "name",
    "objectives": "objective",
    "obligations": "obligation",
    "offices": "office",
    "options": "option",
    "outside_resources": "outside resource",
    "parties": "party",
    "phrases": "phrase",
    "points": "point",
    "positions": "position of",
    "readings": "reading",
    "reword": "rewording of",
    "senses": "sense",
    "sheets": "set of source sheets",
    "sides": "side",
    "sources": "source",
    "steps": "step",
    "ties": "tie to",
    "wordings": "wording",
    "written": "item",
}
# Fields that name an item of a list, the first existing one.
NAMING = ("label", "who", "holder", "party", "to", "title", "text", "id", "by", "literal", "family")
_SHORT, _LONG = 80, 120
_MOST_CHANGES = 3
# Texts that changed more than this are called rewritten.
REWRITTEN = 0.6

Namer = Callable[[str], str]


def difference_words(difference: Difference, name: Namer, language: str) -> str:
    """Return a difference as the end of a sentence whose subject is the record."""
    *above, last = difference.path
    where = "".join(_where(step, name, language) for step in above)
    before, after = difference.before, difference.after
    if last.item is not None and (before is None or after is None):
        what = _item(last, name, language)
        if after is not None:
            return f"{where}{what} added{_opening(last)}"
        return f"{where}{what} left out"
    field = field_words(last.name)
    # The text of a wording counts as the wording itself.
    if above and above[-1].name == "wordings" and last.name == "text":
        field, where = where.removesuffix(": "), ""
    if isinstance(before, list) and isinstance(after, list):
        return f"{where}{field}: {_list(before, after)}"
    if before is None:
        return f"{where}{field} added: {value(after, _SHORT)}"
    if after is None:
        return f"{where}{field} left out, which was {value(before, _SHORT)}"
    if before == after:
        return f"{where}{field}: the order changed"
    return f"{where}{field} {_changed(before, after)}"


def field_words(name: str) -> str:
    """Return the name of a field in a sentence."""
    return FIELD_NAMES.get(name, name.replace("_", " ").replace("-", " "))


def value(given: Any, most: int) -> str:
    """Return a value as text in a sentence."""
    if isinstance(given, bool):
        return "yes" if given else "no"
    if isinstance(given, dict):
        given = "; ".join(f"{key}: {value(each, most)}" for key, each in given.items())
        return shorten(given, most, placeholder=" …")
    if isinstance(given, list):
        return ", ".join(value(each, most) for each in given)
    if isinstance(given, int | float):
        return f"{given:g}"
    return f"`{given}`" if ID_PATTERN.fullmatch(str(given)) else quote_beginning(str(given), most)


def quote_beginning(text: str, most: int) -> str:
    """Return the beginning of a text in quotation marks."""
    return f"“{shorten(text, most, placeholder=' …')}”"


def text_changed(before: str, after: str) -> str:
    """Return which words of a text changed, or that it was rewritten, or cites other sources."""
    old, new = plain_line(before), plain_line(after)
    ids = [[id for token in tokens(text) for id in token.ids] for text in (before, after)]
    if old == new and ids[0] != ids[1]:
        return f"cites and names others: {_list(*ids)}"
    changes = compare(old, new)
    if share_changed(changes) > REWRITTEN:
        return f"rewritten, {_words(old)} as {_words(new)}: {quote_beginning(new, _LONG)}"
    differing = [change for change in changes if change.kind != "same"]
    if not differing:
        return "changed in its marks and spaces alone"
    said = [_change(change) for change in differing[:_MOST_CHANGES]]
    if more := len(differing[_MOST_CHANGES:]):
        said.append(f"and {more} more")
    return f"changed: {'; '.join(said)}"


def _words(text: str) -> str:
    return str(length(text))


def _change(change: WordingChange) -> str:
    before, after = quote_beginning(change.before, _SHORT), quote_beginning(change.after, _SHORT)
    if change.kind == "replaced":
        return f"{before} became {after}"
    return f"{before} left out" if change.kind == "removed" else f"{after} added"


def _changed(before: Any, after: Any) -> str:
    texts = isinstance(before, str) and isinstance(after, str)
    if texts and max(len(before), len(after)) > _SHORT and " " in before + after:
        return text_changed(before, after)
    return f"changed from {value(before, _SHORT)} to {value(after, _SHORT)}"


def _list(before: Iterable[str], after: Iterable[str]) -> str:
    old, new = list(map(str, before)), list(map(str, after))
    added = [value(each, _SHORT) for each in new if each not in old]
    gone = [value(each, _SHORT) for each in old if each not in new]
    said = []
    if added:
        said.append(f"{', '.join(added)} added")
    if gone:
        said.append(f"{', '.join(gone)} left out")
    return ", ".join(said) or "the order changed"


def _where(step: PathStep, name: Namer, language: str) -> str:
    return f"{field_words(step.name) if step.item is None else _item(step, name, language)}: "


def _item(step: PathStep, name: Namer, language: str) -> str:
    item = step.item or {}
    what = ITEM_NAMES.get(step.name, field_words(step.name))
    if step.name == "wordings":
        in_language = language_name(str(item.get("lang")), language)
        return f"{what} in {in_language} from `{item.get('source')}`"
    called = next((item[key] for key in NAMING if key in item), None)
    if called is None:
        return what
    if isinstance(called, dict):
        called = next(iter(called.values()), "")
    called = str(called)
    known = name(called)
    if known != called or " " not in called:
        return f"{what} {known}"
    return f"{what} {value(called, _SHORT)}"


def _opening(step: PathStep) -> str:
    """Return the words of a new item, unless they are already in its name."""
    item = step.item or {}
    words = item.get("text") or item.get("plain") or item.get("explained")
    named = next((item[key] for key in NAMING if key in item), None)
    adds = words and (step.name == "wordings" or words is not named)
    return f": {value(words, _LONG)}" if adds else ""
