"""The current scene of a preview, which changes of files replace and requests read."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, replace
from typing import Protocol

from explainer.problems.show import ShownProblem


class ShownSite(Protocol):
    """One state of a site, each file of which is made when it is read."""

    def __contains__(self, name: str) -> bool:
        """Return whether there is a file of this name below the site's root."""

    def read(self, name: str) -> bytes:
        """Return what a build writes into a file of the site; raises what its templates raise."""


@dataclass(frozen=True, slots=True)
class Scene:
    """The last good site, if there is one yet, and the problems of later changes.

    `before` is the last one of which no page failed. The numbers count, from 1, how often the site,
    its banner, its styles and its other files changed.
    """

    site: ShownSite | None = None
    before: ShownSite | None = None
    problems: tuple[ShownProblem, ...] = ()
    failed: bool = False
    pages: int = 0
    banner: int = 0
    styles: int = 0
    files: int = 0


class Stage:
    """The current scene, always consistent: readers never wait for a change to be read."""

    def __init__(self) -> None:
        """Start with neither site nor problems."""
        # Pages from an earlier server are recognised by this.
        self._start = time.time_ns()
        self._changed = threading.Condition()
        self.scene = Scene()

    def show(self, site: ShownSite | None, problems: tuple[ShownProblem, ...]) -> None:
        """Show a site, or the one that is shown, with problems over it."""
        was = self.scene
        if site is None or site is was.site:
            if problems != was.problems:
                self._show(replace(was, problems=problems))
            return
        before = was.before if was.failed else was.site
        new = replace(was, site=site, before=before, problems=problems, failed=False)
        self._show(replace(new, pages=was.pages + 1))

    def show_failure(self, site: ShownSite, problems: tuple[ShownProblem, ...]) -> bool:
        """Add the problems of a page that could not be rendered; return whether they are new."""
        new = [problem for problem in problems if problem not in self.scene.problems]
        if new and site is self.scene.site:
            shown = (*self.scene.problems, *new)
            self._show(replace(self.scene, problems=shown, failed=True))
        return bool(new)

    def show_assets(self, *, styles: bool, others: bool) -> None:
        """Let open pages load their styles anew, or all that they load."""
        scene = self.scene
        self._show(replace(scene, styles=scene.styles + styles, files=scene.files + others))

    def token(self, scene: Scene) -> str:
        """Return a scene's name: its numbers, of which the first differs between servers."""
        numbers = (scene.files, scene.pages, scene.styles, scene.banner)
        return "-".join(map(str, (self._start, *numbers)))

    def other_than(self, token: str, patience: float) -> Scene:
        """Return the scene once it differs from the one named, or after some seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self.token(self.scene) != token, patience)
            return self.scene

    def _show(self, scene: Scene) -> None:
        with self._changed:
            self.scene = replace(scene, banner=self.scene.banner + 1)
            self._changed.notify_all()
