"""Sources: correctly named, in their own language, not a copy, and fairly quoted."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator

from explainer.check.context import Context
from explainer.model.source import Source, Work
from explainer.problems.problem import Problem
from explainer.texts.folding import fold
from explainer.texts.languages import is_foreign
from explainer.tree.origin import Path

# For one copyrighted work; treaties and statements are quoted as what they are.
MOST_WORDS = 500
FREE = ("primary-text", "official")
NAME_HINT = "give the name or address that the publisher has, or leave it out"
COPY_HINT = "name the work's own publisher and address, or leave out what is not known"


def check_numeric_addresses(context: Context) -> Iterator[Problem]:
    """E450: neither a source nor the copy that was read is named by a bare IP number."""
    for source in context.all(Source):
        for path, text in _named(source):
            if any(_is_number(_host(word)) for word in text.split()):
                message = "a bare IP number does not tell whose page this is"
                yield source.origin.problem(path, "E450", message, NAME_HINT)


def _named(source: Source) -> Iterator[tuple[Path, str]]:
    """Yield the publishers and addresses of a source, each with its path."""
    named: dict[Path, object] = {("archive",): source.archive}
    works: list[tuple[Path, Work | None]] = [((), source), (("original",), source.original)]
    for path, work in works:
        if work is not None:
            named |= {(*path, "URL"): work.url, (*path, "publisher"): work.publisher}
    if through := source.seen_through:
        named |= {("seen_through", name): getattr(through, name) for name in ("title", "publisher")}
    yield from ((path, str(value)) for path, value in named.items() if value)


def check_copies(context: Context) -> Iterator[Problem]:
    """E451: a work is not confused with the copy that was read; an archive may be linked."""
    for source in context.all(Source):
        original, through = source.original, source.seen_through
        if original and original.url and original.url == source.url:
            yield _same(source, ("original", "URL"))
        if through is None:
            continue
        copies = {_host(name) for name in (through.title, through.publisher) if name}
        if original and original.url and _host(str(original.url)) in copies:
            yield _same(source, ("original", "URL"))
        elif source.url and through.kind != "archive" and _host(str(source.url)) in copies:
            yield _same(source, ("URL",))
        elif (
            original
            and through.publisher
            and _folded(original.publisher) == _folded(through.publisher)
            and _folded(through.title) in ("", _folded(original.title))
        ):
            yield _same(source, ("original", "publisher"))


def check_quoted_words(context: Context) -> Iterator[Problem]:
    """E452: at most 500 words in all are quoted from a copyrighted work."""
    for source in context.library.all(Source):
        quoted = context.library.quoted.get(source.id)
        if quoted and quoted.words > MOST_WORDS and source.perspective not in FREE:
            message = f"{quoted} are quoted from `{source.id}`, {MOST_WORDS} at most"
            hint = "shorten wordings that name it, or tell them in reported speech"
            yield source.origin.problem((), "E452", message, hint)


def check_title_languages(context: Context) -> Iterator[Problem]:
    """E453: a title entirely in a script of another language has its own language tag."""
    for source in context.all(Source):
        tag = source.title_language or source.language
        if is_foreign(source.title, tag):
            message = f"no letter of this title is of a script that `{tag}` is written in"
            hint = "write the title's own language under `title_language`"
            yield source.origin.problem(("title",), "E453", message, hint)


def _same(source: Source, path: Path) -> Problem:
    message = "the copy in which the work was read stands here in the place of the work itself"
    return source.origin.problem(path, "E451", message, COPY_HINT)


def _folded(name: str | None) -> str:
    return fold(name or "")


def _host(address: str) -> str:
    """Return the host of an address, or of a name that may be one."""
    after = address.lower().rpartition("://")[2].partition("/")[0].strip("(),;.")
    host = after.rpartition("@")[2]
    if host.startswith("["):
        return host[1:].partition("]")[0]
    # Several colons are an IPv6 address; one comes before a port.
    return (host if host.count(":") > 1 else host.partition(":")[0]).removeprefix("www.")


def _is_number(host: str) -> bool:
    try:
        return bool(ipaddress.ip_address(host))
    except ValueError:
        return False
