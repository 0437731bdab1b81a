"""What a preview shows at this moment, for the build to change and requests to read."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, replace
from pathlib import Path

from explainer.problems.show import Shown


@dataclass(frozen=True, slots=True)
class Scene:
    """The site last built well, unless there is none yet, and what is wrong with what came after.

    `build` and `banner` count from 1 how often the site and the banner became others.
    """

    folder: Path | None = None
    problems: tuple[Shown, ...] = ()
    build: int = 0
    banner: int = 0


class Stage:
    """The scene that is shown, always whole: whoever reads it never waits for a build."""

    def __init__(self) -> None:
        """Begin with neither site nor problems."""
        # A page that an earlier server sent is told from those of this one.
        self._start = time.time_ns()
        self._changed = threading.Condition()
        self.scene = Scene()

    def show_site(self, folder: Path) -> None:
        """Show a site that was built well; it has no problems."""
        self._show(replace(self.scene, folder=folder, build=self.scene.build + 1, problems=()))

    def show_problems(self, problems: tuple[Shown, ...]) -> None:
        """Show what is wrong over the site as it was."""
        self._show(replace(self.scene, problems=problems))

    def token(self, scene: Scene) -> str:
        """Return what names a scene among those of all servers: up to the last `-` its site."""
        return f"{self._start}-{scene.build}-{scene.banner}"

    def other_than(self, token: str, patience: float) -> Scene:
        """Return the scene once it is another than the one named, or after some seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self.token(self.scene) != token, patience)
            return self.scene

    def _show(self, scene: Scene) -> None:
        with self._changed:
            self.scene = replace(scene, banner=self.scene.banner + 1)
            self._changed.notify_all()
