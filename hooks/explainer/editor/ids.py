"""Lists of the ids in a content folder, for completion in editors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeGuard

from explainer.editor.readable import IDS, TEXT_TYPES
from explainer.editor.schema import DRAFT, schema_files
from explainer.generated import stale_files, write_files
from explainer.kinds import COLLECTIONS
from explainer.kinds.site import SITE_LISTS
from explainer.load.folder import GENERATED, SITE, Content, RawRecord, read_folder
from explainer.load.memo import Memo
from explainer.load.project import Project
from explainer.model.pact import NOT_SEEN
from explainer.model.question import UNDECIDED
from explainer.model.record import title_in
from explainer.model.reference import ANY, ID_PATTERN

NAME = Path(IDS).stem

Ids = dict[str, dict[str, str]]


def refresh_ids(project: Project, memo: Memo | None = None) -> list[Path]:
    """Rewrite the lists of ids that changed, and return their paths.

    A project without schemas for its editors gets none. If a file cannot be read, the lists stay as
    they are, since its ids still exist.
    """
    return write_files(stale_ids(project, memo)) if (project.content / GENERATED).is_dir() else []


def stale_ids(project: Project, memo: Memo | None = None) -> dict[Path, str]:
    """Return the path and the new text of the lists of ids, if they are stale.

    What a load kept is not read again.
    """
    content = read_folder(project.content, project.root, COLLECTIONS, memo=Memo(memo))
    found = stale_files(schema_files(project.content, {NAME: ids_schema(content)}))
    return {path: text for path, text in found.items() if not (content.lost and path.is_file())}


def ids_schema(content: Content) -> dict[str, Any]:
    """Return the lists of ids as a schema, to which the schemas of the kinds refer."""
    closed, offered = _ids(content.records)
    lists = {name: _closed(name, ids) for name, ids in closed.items()}
    lists[ANY] = {"anyOf": [{"$ref": f"#/$defs/{kind.name}"} for kind in COLLECTIONS.values()]}
    lists |= {name: _offering(name, ids, {"type": TEXT_TYPES}) for name, ids in offered.items()}
    return {
        "$schema": DRAFT,
        "title": "Ids",
        "description": "The ids of this content, written by `explainer schema`",
        "$defs": lists,
    }


def _ids(records: list[RawRecord]) -> tuple[Ids, Ids]:
    """Return the ids that some fields require, and those that other fields only suggest."""
    kinds = {name: kind.name for name, kind in COLLECTIONS.items()}
    closed: Ids = {name: {} for name in (*kinds.values(), *SITE_LISTS.values())}
    offered: Ids = {
        "option": {UNDECIDED: "Undecided"},
        "article": {NOT_SEEN: "Its words were not seen"},
    }
    labels: dict[str, list[str]] = defaultdict(list)
    for raw in records:
        if raw.collection == SITE:
            for field, name in SITE_LISTS.items():
                parts = _parts(raw.data, field, "id")
                closed[name] |= {id: title_in(part) for id, part in parts if _is_id(id)}
            continue
        id = raw.id_from_file or raw.data.get("id")
        # Neither former ids nor those of retired records should be used.
        if not _is_id(id) or "retired" in raw.data:
            continue
        title = _title(raw)
        closed[kinds[raw.collection]][id] = title
        for option, part in _parts(raw.data, "options", "id"):
            offered["option"][option] = f"{title}: {title_in(part)}"
        for label, part in _parts(raw.data, "articles", "label"):
            labels[label].append(f"{title}: {title_in(part)}")
    offered["article"] |= {label: "; ".join(titles) for label, titles in labels.items()}
    return closed, offered


def _parts(data: dict[str, Any], field: str, key: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the parts of a record in one field by name, skipping those without."""
    parts = data.get(field)
    for part in parts if isinstance(parts, list) else ():
        if isinstance(part, dict) and isinstance(part.get(key), str):
            yield part[key], part


def _is_id(id: object) -> TypeGuard[str]:
    return isinstance(id, str) and ID_PATTERN.fullmatch(id) is not None


def _title(raw: RawRecord) -> str:
    detail = raw.data.get(COLLECTIONS[raw.collection].distinguished_by)
    title = title_in(raw.data)
    return f"{title} ({detail})" if isinstance(detail, str) else title


def _closed(name: str, ids: dict[str, str]) -> dict[str, Any]:
    """Return the schema of a value that must be one of some ids."""
    named = name.replace("_", " ")
    # A pattern that never matches, if there are no ids yet.
    pattern = f"^(?:{'|'.join(sorted(ids))})$" if ids else "(?!)"
    refusal = (
        f"there is no {named} of this id, or there was none when `explainer schema` was last run"
    )
    one_of = {"type": TEXT_TYPES, "pattern": pattern, "errorMessage": refusal}
    return _offering(named, ids, one_of) | {"examples": sorted(ids)[:2]}


def _offering(named: str, ids: dict[str, str], allowed: dict[str, Any]) -> dict[str, Any]:
    """Return a schema that allows one thing and offers ids.

    The part that offers them never matches: editors list matching values when they describe a
    field, and nobody wants to read hundreds of ids there.
    """
    title = f"{named.capitalize()} of this content"
    if not ids:
        return allowed | {"title": title}
    offer = {
        "title": f"{title}, to choose from",
        "enum": sorted(ids),
        "enumDescriptions": [ids[id] for id in sorted(ids)],
        "not": {},
    }
    return {"title": title, "anyOf": [allowed | {"title": title}, offer]}
