"""Works: each is listed once among the sources, and several reports are more than one work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from explainer.check.context import Context
from explainer.dates.edtf import Edtf
from explainer.library.library import Library
from explainer.model.quote import Quote
from explainer.model.source import Source, Work
from explainer.problems.problem import Problem
from explainer.texts.folding import fold, fold_name
from explainer.texts.languages import one_extends_other
from explainer.texts.words import is_word, split_words
from explainer.tree.origin import Path

# Fields that tell works of one title apart if both have them and they differ.
DISTINGUISHING = ("language", "volume", "issue", "page", "number", "edition", "isbn", "doi")
# Parameters that only track where a website's visitors come from.
_TRACKING = re.compile(
    r"(?:utm|at)_\w+|(?:fb|g|d|y|tw|tt)clid|msclkid|[gw]braid|srsltid|ocid|cmpid|smid|igsh(?:id)?"
    r"|mc_[ce]id|_g[al]|ref_?(?:src|url)|wt_mc|xtor|mkt_tok|wprov|guccounter"
)
_INDEX = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?)$")
JOIN = "keep one record, and give it the other's id under `aliases:`"


def check_one_work(context: Context) -> Iterator[Problem]:
    """E455: no two sources are the same work, by title, date and publisher."""
    seen: dict[str, list[Source]] = {}
    for source in context.library.all(Source):
        alike = seen.setdefault(context.memo.of(source, _title_key), [])
        for other in alike:
            if _are_one(source, other):
                message = f"this is the same work as `{other.id}`: nothing tells the two apart"
                yield source.origin.problem(("title",), "E455", message, JOIN)
                break
        alike.append(source)


def _title_key(source: Source) -> str:
    return _plain((source.original or source).title)


def _are_one(one: Source, other: Source) -> bool:
    if (one.original is None) != (other.original is None):
        return False
    # Two copies of one work may each show what the other lacks.
    if one.original and (_copy(one) != _copy(other)):
        return False
    first, second = one.original or one, other.original or other
    by, either = _by(first) & _by(second), _by(first) | _by(second)
    if first.author and second.author and _authors(first) != _authors(second):
        return False
    if not _of_one_day(first.issued, second.issued) or (either and not by):
        return False
    # Without a date or a publisher, the address decides.
    if first.url and second.url and not (first.issued and by):
        return False
    return all(_agree(name, getattr(one, name), getattr(other, name)) for name in DISTINGUISHING)


def _agree(name: str, one: str | None, other: str | None) -> bool:
    """Return whether two sources have the same value, or one has none, however it is typed."""
    if one is None or other is None:
        return True
    if name == "language":
        # It may be given with or without a region.
        return one_extends_other(one, other)
    first, second = (list(filter(str.isalnum, fold(value))) for value in (one, other))
    return first == second


def _authors(work: Work) -> set[frozenset[str]]:
    """Return the names of authors, however their parts are divided."""
    names = (" ".join(part for _, part in author.parts()) for author in work.author)
    return {frozenset(_plain(name).split()) for name in names}


def _of_one_day(one: Edtf | None, other: Edtf | None) -> bool:
    if one is None or other is None:
        return one is other
    return one.overlaps(other) is not False


def _copy(source: Source) -> tuple[str, ...]:
    through = source.seen_through
    read_in = (through.kind, fold(through.publisher or "")) if through else ()
    return (*sorted(_by(source)), *read_in)


def _by(work: Work) -> set[str]:
    names = (work.container_title, work.publisher)
    return {_plain(name).removeprefix("the ") for name in names if name}


def _plain(name: str) -> str:
    """Return a name normalised for comparison: no case, no punctuation except in C++ and C#."""
    words = (
        piece if is_word(piece) else "".join(sign for sign in piece if sign in "+#")
        for piece in split_words(fold_name(name))
    )
    return " ".join(filter(None, words)) or fold(name)


def check_one_address(context: Context) -> Iterator[Problem]:
    """E456: no address and no DOI, however typed, belongs to two sources."""
    first: dict[str, Source] = {}
    for source in context.library.all(Source):
        for path, key in context.memo.of(source, _address_keys):
            other = first.setdefault(key, source)
            if other is not source and not (
                _parts_of_one(source, other) or _is_reported(source, other)
            ):
                message = f"`{other.id}` has this address too"
                yield source.origin.problem(path, "E456", message, JOIN)


def _address_keys(source: Source) -> tuple[tuple[Path, str], ...]:
    """Return a key for each address of a source, with its path."""
    original = source.original
    addresses: tuple[tuple[Path, object], ...] = (
        (("URL",), source.url),
        (("original", "URL"), original.url if original else None),
        (("DOI",), f"https://doi.org/{source.doi}" if source.doi else None),
    )
    return tuple((path, address_key(str(address))) for path, address in addresses if address)


def _is_reported(one: Source, other: Source) -> bool:
    """Return whether two sources are already reported as one work."""
    first, second = one.original or one, other.original or other
    return _plain(first.title) == _plain(second.title) and _are_one(one, other)


def _parts_of_one(one: Source, other: Source) -> bool:
    """Return whether two sources are different pages of one work at one address."""
    return one.page is not None and other.page is not None and one.page != other.page


def address_key(address: str) -> str:
    """Return a key that is equal for addresses of the same page."""
    parts = urlsplit(address)
    place = parts.fragment if parts.fragment.startswith(("!", "/")) else ""
    host = (parts.hostname or "").removeprefix("www.").rstrip(".")
    port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    # An encoded slash is part of a name.
    names = (unquote(name).replace("/", "%2F") for name in _INDEX.sub("", parts.path).split("/"))
    path = "".join(f"/{name}" for name in names if name)
    if host in ("doi.org", "dx.doi.org"):
        host, path = "doi.org", path.lower()
    given = parse_qsl(parts.query, keep_blank_values=True)
    kept = [(name, value) for name, value in given if not _TRACKING.fullmatch(name.lower())]
    return f"{host}{port}{path}?{urlencode(sorted(kept))}#{place}"


def check_several_reports(context: Context) -> Iterator[Problem]:
    """E457: a quotation with several reports rests on at least two independent sources."""
    for quote in context.all(Quote):
        if quote.verification != "several-reports" or not quote.wordings:
            continue
        named = [str(wording.source) for wording in quote.wordings]
        named += [str(evidence.source) for evidence in quote.sources]
        sources = [context.library.get(id) for id in dict.fromkeys(named)]
        # Missing sources are reported elsewhere.
        found = [source for source in sources if isinstance(source, Source)]
        if len(found) == len(sources) and _origins(context.library, found) < 2:
            which = f"`{found[0].id}`" if len(found) == 1 else "sources of one origin"
            message = f"the words count as known from several reports, and rest on {which} alone"
            hint = "write `verification: single-report`, or name another report under `sources:`"
            yield quote.origin.problem(("verification",), "E457", message, hint)


def _origins(library: Library, sources: list[Source]) -> int:
    """Count the works that do not come from each other, or through one copy."""
    groups: list[set[str]] = []
    for source in sources:
        keys = set(_keys(source))
        touching = [group for group in groups if group & keys]
        groups = [group for group in groups if not group & keys]
        groups.append(keys.union(*touching))
    return len(groups)


def _keys(source: Source) -> Iterator[str]:
    """Yield keys that a source shares with others of the same origin."""
    work = source.original or source
    yield from (f"{_plain(work.title)}|{name}" for name in _by(work) or {""})
    # A text by an agency or author that several papers printed has the same title in each.
    if work.author:
        writers = sorted(" ".join(sorted(name)) for name in _authors(work))
        yield f"{_plain(work.title)}|{writers}"
    if work.url:
        yield address_key(str(work.url))
    # An archive, or a page of reposts, has many works: the title identifies one.
    through = source.seen_through
    if through and through.title:
        yield f"{_plain(through.title)}|{_plain(through.publisher or '')}"
