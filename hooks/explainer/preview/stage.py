"""The current scene of a preview, which the build replaces and requests read."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, replace
from pathlib import Path

from explainer.problems.show import ShownProblem


@dataclass(frozen=True, slots=True)
class Scene:
    """The last good site, if there is one yet, and the problems of later builds.

    `build` and `banner` count, from 1, how often the site and the banner changed.
    """

    folder: Path | None = None
    problems: tuple[ShownProblem, ...] = ()
    build: int = 0
    banner: int = 0


class Stage:
    """The current scene, always consistent: readers never wait for a build."""

    def __init__(self) -> None:
        """Start with neither site nor problems."""
        # Pages from an earlier server are recognised by this.
        self._start = time.time_ns()
        self._changed = threading.Condition()
        self.scene = Scene()

    def show_site(self, folder: Path) -> None:
        """Show a new good site, without problems."""
        self._show(replace(self.scene, folder=folder, build=self.scene.build + 1, problems=()))

    def show_problems(self, problems: tuple[ShownProblem, ...]) -> None:
        """Show problems over the site as it was."""
        self._show(replace(self.scene, problems=problems))

    def token(self, scene: Scene) -> str:
        """Return a scene's name, unique across servers; up to the last `-` it names the site."""
        return f"{self._start}-{scene.build}-{scene.banner}"

    def other_than(self, token: str, patience: float) -> Scene:
        """Return the scene once it differs from the one named, or after some seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self.token(self.scene) != token, patience)
            return self.scene

    def _show(self, scene: Scene) -> None:
        with self._changed:
            self.scene = replace(scene, banner=self.scene.banner + 1)
            self._changed.notify_all()
