"""Web addresses: correctly typed, and of websites that all readers can reach."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import Protocol

from pydantic import AnyHttpUrl

from explainer.check.context import Context
from explainer.check.sources import NAME_HINT
from explainer.markup.tokens import without_code
from explainer.problems.problem import Problem
from explainer.texts.web_address_form import fault_in, host_of, is_number_host, is_own
from explainer.tree.node import Scalar

_HTTP = re.compile(r"\s*https?(?::|//)", re.IGNORECASE)
# The address of a link, with blanks that it may contain by mistake, up to a title or bracket.
_LINK = re.compile(
    r"\]\([ \n]*<?(https?:(?:[^()\s<>\"]|\([^()\s<>]*\)| (?=[^()\s<>\"']+[^()\n]*\)))+)",
    re.IGNORECASE,
)
_DEFINED = re.compile(
    r"^ {0,3}\[[^\]^\n]+\]:[ \n]*<?(https?:[^\s<>]+)", re.MULTILINE | re.IGNORECASE
)
OWN_NETWORK = (
    "this leads to the reader's own machine or network, where others see another page, or none"
)
OWN_HINT = "give the address at which everybody can read it"


class _ProblemAt(Protocol):
    def __call__(self, code: str, message: str, hint: str, /) -> Problem: ...


def check_web_addresses(context: Context) -> Iterator[Problem]:
    """E222, E223, E450: web addresses in fields, in records' prose and in pages of prose."""
    for owner, path, value in context.values:
        if isinstance(value, AnyHttpUrl) or path[-1:] == ("archive",):
            node = owner.origin.node_at(path)
            if isinstance(node, Scalar) and _HTTP.match(node.value):
                yield from _faults(node.value, partial(owner.origin.problem, path))
    for words in context.all_words():
        # Both forms have one of these, and most texts have neither.
        if "](" not in words.text and "]:" not in words.text:
            continue
        text = without_code(words.text)
        for pattern in (_LINK, _DEFINED):
            for match in pattern.finditer(text):
                at = match[1], match.start(1)
                yield from _faults(match[1], partial(words.problem, *at))


def _faults(text: str, problem_at: _ProblemAt) -> Iterator[Problem]:
    host = host_of(text)
    if fault := fault_in(text):
        yield problem_at("E222", fault.message, fault.hint)
    elif is_number_host(host):
        yield problem_at("E450", "a bare IP number does not tell whose page this is", NAME_HINT)
    elif is_own(host):
        yield problem_at("E223", OWN_NETWORK, OWN_HINT)
