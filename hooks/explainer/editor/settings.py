"""The settings of VS Code that give each content file the schema of its kind."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from explainer.kinds import COLLECTIONS
from explainer.load.folder import ENDING, GENERATED, SITE
from explainer.load.project import Project

_SETTINGS = Path(".vscode", "settings.json")
SCHEMAS = "yaml.schemas"
# A project may keep other content folders, such as those of its tests.
ELSEWHERE = "!tests/**"


def settings_file(project: Project) -> dict[Path, str]:
    """Return the settings file with its new text, if the project has one; other settings stay.

    Raises:
        ValueError: if the file is no JSON object. Comments are not kept, and so not accepted.
    """
    path = project.root / _SETTINGS
    if not path.is_file() or not project.content.is_relative_to(project.root):
        return {}
    try:
        settings = json.loads(path.read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        place = f"{_SETTINGS.as_posix()}, line {error.lineno}, column {error.colno}"
        raise ValueError(
            f"{place}: this is not JSON ({error.msg}). Take its comments out."
        ) from None
    except UnicodeDecodeError:
        raise ValueError(f"{_SETTINGS.as_posix()}: this is not UTF-8. Save it as UTF-8.") from None
    earlier = settings.get(SCHEMAS, {}) if isinstance(settings, dict) else None
    if not isinstance(earlier, dict):
        wanted = f"the file is to be a group `{{…}}`, and so is `{SCHEMAS}` where it is in it"
        raise ValueError(f"{_SETTINGS.as_posix()}: {wanted}.")
    content = project.content.relative_to(project.root).as_posix()
    others = {
        schema: files
        for schema, files in earlier.items()
        if not schema.startswith(f"{content}/{GENERATED}/")
    }
    settings[SCHEMAS] = _bound(content) | others
    return {path: json.dumps(settings, ensure_ascii=False, indent=2) + "\n"}


def _bound(content: str) -> dict[str, Any]:
    """Return the patterns of the files that each schema is for."""
    files = {
        name: [f"{content}/{name}{ENDING}", f"{content}/{name}/**/*{ENDING}"]
        for name in COLLECTIONS
    }
    files[SITE] = [f"{content}/{SITE}{ENDING}"]
    return {
        f"{content}/{GENERATED}/{name}.json": [*of_kind, ELSEWHERE]
        for name, of_kind in files.items()
    }
