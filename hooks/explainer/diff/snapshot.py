"""A snapshot of a project's records and pages as plain data, as far as readable."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from explainer.check.shape import shape
from explainer.kinds import BLOCKS, COLLECTIONS
from explainer.kinds.site import Site, model_of
from explainer.load.docs import DocsPage, read_docs
from explainer.load.folder import RawRecord, read_folder
from explainer.load.project import Project
from explainer.model.record import Record, title_in
from explainer.model.text import SITE_LANGUAGE

_EVIDENCE = {"source", "locator", "says"}
# A line break after which no list, heading or block begins.
_LINE = re.compile(r"[^\S\n]*\n[^\S\n]*(?!\n|[-*+#|>]|\d+\.|/{3})")

# The text before an id in prose: in a reference, a citation, a block, or a link to the record's
# page or anchor.
_NAMED = re.compile(
    r"(\[\[|@|^/{3,} *[a-z]+ *\| *|/index\.md#|/(?=[^/\s]*/index\.md))([a-z0-9-]+)", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class RecordState:
    """One record: its model's data if it is valid, and in any case its raw data."""

    kind: str
    id: str
    title: str
    aliases: tuple[str, ...]
    file: str
    line: int
    modelled: dict[str, Any] | None
    written: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The records by id, the pages by path, and what could not be read.

    `unread` are files whose problems prevent reading records, `lost` the ids that seem to be in
    them.
    """

    language: str
    items: dict[str, RecordState] = field(default_factory=dict)
    pages: dict[str, DocsPage] = field(default_factory=dict)
    unread: tuple[str, ...] = ()
    lost: frozenset[str] = frozenset()

    @property
    def unfit(self) -> list[str]:
        """The ids of records that do not fit their kind."""
        return [item.id for item in self.items.values() if item.modelled is None]

    def name(self, id: str) -> str:
        """Return the title of a record, or its id."""
        return self.items[id].title if id in self.items else id


def read_snapshot(project: Project) -> Snapshot:
    """Read all records and pages of a project, whatever else is wrong with them."""
    content = read_folder(project.content, project.root, COLLECTIONS)
    docs = read_docs(project.docs, project.root, BLOCKS)
    sites = [raw for raw in content.records if raw.collection == Site.kind]
    language = str(sites[0].data.get("language", "en")) if sites else "en"
    items: dict[str, RecordState] = {}
    for raw in content.records:
        item = _item(raw, language)
        items.setdefault(item.id, item)
    files = dict.fromkeys(p.file for p in (*content.problems, *docs.problems) if p.code[0] == "E")
    pages = {page.path: page for page in docs.pages}
    lost = frozenset(content.lost) - set(items)
    return Snapshot(language, items, pages, tuple(files), lost)


def _item(raw: RawRecord, language: str) -> RecordState:
    kind = model_of(raw.collection)
    model, _ = shape(raw, kind)
    data = raw.data
    id = str(raw.id_from_file or data.get("id") or f"{raw.origin.file}:{raw.origin.line}")
    written = _plain({key: value for key, value in data.items() if key != "id"})
    if kind is Site:
        id = f"{Site.kind}.yml"
    title = title_in(data) or id
    if isinstance(model, Record):
        title = model.label.best(language)[0]
    aliases = data.get("aliases")
    modelled = None
    if model is not None:
        dumped = model.model_dump(mode="json", by_alias=True, exclude_defaults=True)
        modelled = _plain({key: value for key, value in dumped.items() if key != "id"})
    return RecordState(
        kind.kind,
        id,
        title,
        tuple(map(str, aliases)) if isinstance(aliases, list) else (),
        raw.origin.file,
        raw.origin.line,
        modelled,
        written,
    )


def _plain(value: Any) -> Any:
    """Return data without mere layout: line breaks, empty fields, short forms."""
    if isinstance(value, dict):
        if value.keys() <= _EVIDENCE and "source" in value and "text" not in value:
            given = [str(value["source"]), *_given(value, "locator", "says")]
            return ", ".join(given)
        if SITE_LANGUAGE in value and len(value) == 1:
            return _plain(value[SITE_LANGUAGE])
        return {key: _plain(each) for key, each in value.items() if each not in (None, [], {})}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return one_layout(value) if isinstance(value, str) else value


def _given(value: dict[str, Any], *names: str) -> Iterator[str]:
    for name in names:
        if each := value.get(name):
            yield one_layout(str(each))


def one_layout(text: str) -> str:
    """Return a text without line breaks that make no difference to readers."""
    return re.sub(r"[^\S\n]+", " ", _LINE.sub(" ", text.strip()))


def in_present_ids(text: str, renamed: dict[str, str]) -> str:
    """Return prose with references updated to current ids."""
    return _NAMED.sub(lambda match: match[1] + renamed.get(match[2], match[2]), text)
