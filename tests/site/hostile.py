"""A site in which every text of an editor contains an attacker's markup."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from explainer.kinds.site import Site
from explainer.library.library import Library
from explainer.load.project import Project
from explainer.model.record import Record, walk_values
from explainer.model.text import Localised, Prose
from tests.site.sites import ROOT, BuiltSite, run_build

# Closes any element that a template may have open; a single word, so that word limits hold.
MARKUP = "</title></textarea>\"'><script>alert('salt')</script><img/src=x/onerror=alert('salt')>"
HOSTILE = MARKUP + "&amp;{{7*7}}{%x%}]|--></p>"
# Prose is Markdown, which may have attributes. Links that run code are refused earlier.
IN_PROSE = HOSTILE + "[salt](https://salt.example/)*salt*{onclick=alert('salt')}"
# Fields with values from a list, or with ids: free text is invalid there.
STRUCTURE = frozenset(
    [
        *("id", "aliases", "kind", "iso", "wikidata", "email", "branch", "forge"),
        *("lang", "language", "title_language", "type", "group", "side"),
        *("fidelity", "verification", "perspective", "status", "certainty"),
        *(
            "label",
            "articles",
            "article",
            "clause",
            "option",
            "between",
            "drawn",
            "subject",
            "ages",
        ),
        # Ids of a quiz's items, which name a form and a record.
        *("quiz", "pin", "exclude", "item"),
    ]
)


def is_structure(path: tuple[str | int, ...]) -> bool:
    """Return whether a field contains a name or a choice rather than text."""
    return next((step for step in reversed(path) if isinstance(step, str)), "") in STRUCTURE


def build_hostile_copy(site: BuiltSite, folder: Path) -> BuiltSite:
    """Build a site again, with hostile markup in every text of its records."""
    content, target = folder / "content", folder / "site"
    content.mkdir()
    write_copy(site.library, content, with_markup)
    project = Project(ROOT, content, site.project.docs)
    done = run_build(project, target)
    assert done.returncode == 0, done.stdout + done.stderr
    return BuiltSite("hostile", target, project)


def with_markup(words: str, is_prose: bool) -> str:
    """Return text with an attacker's markup added."""
    return words + (IN_PROSE if is_prose else HOSTILE)


def write_copy(library: Library, folder: Path, changed: Callable[[str, bool], str]) -> None:
    """Write the records of a library as a content folder, with each text (or prose) changed."""
    site = json.dumps(_changed(library.site, changed))
    (folder / "site.yml").write_text(site, encoding="utf-8")
    for record in library.records:
        collection = folder / record.plural
        collection.mkdir(exist_ok=True)
        items = {"items": [_changed(record, changed)]}
        (collection / f"{record.id}.yml").write_text(json.dumps(items), encoding="utf-8")


def _changed(owner: Record | Site, changed: Callable[[str, bool], str]) -> dict[str, Any]:
    data: dict[str, Any] = owner.model_dump(mode="json", by_alias=True, exclude_unset=True)
    for path, value in walk_values(owner):
        if isinstance(value, Localised):
            written, is_prose = _at(data, path), isinstance(value, Prose)
            if isinstance(written, str):
                _put(data, path, changed(written, is_prose))
            else:
                _put(data, path, {tag: changed(words, is_prose) for tag, words in written.items()})
        elif type(value) is str and not is_structure(path):
            _put(data, path, changed(value, False))
    return data


def _at(data: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        data = data[step]
    return data


def _put(data: Any, path: tuple[str | int, ...], value: Any) -> None:
    _at(data, path[:-1])[path[-1]] = value
