"""The kinds of records, each declared in a module of its own, as `KIND`.

In: their models. Out: all kinds, from which every list of kinds is made.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from pkgutil import iter_modules

from explainer.kinds.kind import Kind
from explainer.model.record import Record

# The modules beside the declarations.
_OTHERS = ("door", "issue_form", "kind", "site")


def _declared() -> list[Kind]:
    """Return the declaration of each module, so that a new kind need not be listed anywhere."""
    names = [module.name for module in iter_modules(__path__) if module.name not in _OTHERS]
    return [import_module(f"{__name__}.{name}").KIND for name in sorted(names)]


KINDS: tuple[Kind, ...] = tuple(sorted(_declared(), key=lambda kind: kind.place))
# In the order of the menu.
SECTIONS: tuple[Kind, ...] = tuple(sorted(KINDS, key=lambda kind: kind.section.place))
BY_NAME: dict[str, Kind] = {kind.name: kind for kind in KINDS}
# By the block that places such a record in prose.
BLOCKS: dict[str, Kind] = {kind.block.name: kind for kind in KINDS if kind.block}
COLLECTIONS: dict[str, Kind] = {kind.collection: kind for kind in KINDS}

# The kind of pages of prose, in lists by kind.
PAGE = "page"
# Headings of lists by kind, including pages of prose and site.yml.
HEADINGS: dict[str, str] = {
    "site": "The site as a whole",
    **{kind.name: kind.labels for kind in KINDS},
    PAGE: "Pages of prose",
}


def kind_of(record: Record | type[Record]) -> Kind:
    """Return the declaration of a record's kind."""
    return BY_NAME[record.kind]


def any_of(names: Iterable[str]) -> str:
    """Return the name of a record of any of these kinds, for messages to editors."""
    return " or ".join(BY_NAME[name].one for name in names) or "a record"
