"""Answers kept from an interrupted `explainer new`, so that the next run can resume."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from explainer.generated import write_files
from explainer.load.project import Project
from explainer.model.record import Record
from explainer.new.draft import Draft
from explainer.new.prompts import ADDED

FOLDER = Path(".cache", "answers")
_KINDS = {kind.kind: kind for kind in ADDED}


@dataclass(slots=True)
class SavedAnswers:
    """The answers of one run, saved in the project's cache as they are given."""

    project: Project
    kind: type[Record]

    @property
    def path(self) -> Path:
        """The file that keeps the answers."""
        return self.project.root / FOLDER / f"{self.kind.kind}.json"

    def load(self) -> dict[str, Any] | None:
        """Return the answers that an earlier run kept for this content, if any."""
        try:
            said = json.loads(self.path.read_text(encoding="utf-8"))
            same = said["content"] == str(self.project.content)
            return said if same and isinstance(said["data"], dict) else None
        except (OSError, ValueError, LookupError, TypeError):
            return None

    def restore(self, draft: Draft, said: Mapping[str, Any]) -> None:
        """Put kept answers into a draft, with the records that were added on the way."""
        draft.data.update(said["data"])
        draft.unfinished = said.get("unfinished", "")
        if era := said.get("era"):
            path = self.project.content / era
            draft.era = path if path.is_file() else None
        for each in said.get("pending", ()):
            kind = _KINDS[each["kind"]]
            added = Draft(draft.project, draft.library, kind, draft.today, draft.checked)
            self.restore(added, each)
            draft.pending.append(added)

    def save(self, draft: Draft) -> None:
        """Save what a draft contains now; where nothing can be written, do nothing."""
        if not draft.data:
            return
        said = {"content": str(self.project.content), **_said(draft)}
        with suppress(OSError):
            ignored = self.path.with_name(".gitignore")
            write_files({ignored: "*\n", self.path: json.dumps(said, ensure_ascii=False)})

    def delete(self) -> None:
        """Delete the answers: the record was written, or the editor discards them."""
        with suppress(OSError):
            self.path.unlink(missing_ok=True)
            if {path.name for path in self.path.parent.iterdir()} <= {".gitignore"}:
                (self.path.parent / ".gitignore").unlink()
                self.path.parent.rmdir()


def _said(draft: Draft) -> dict[str, Any]:
    era = draft.era.relative_to(draft.project.content).as_posix() if draft.era else ""
    return {
        "kind": draft.kind.kind,
        "data": draft.data,
        "era": era,
        "unfinished": draft.unfinished,
        "pending": [_said(each) for each in draft.pending],
    }
