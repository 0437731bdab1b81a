"""The server of a preview, which reads files when they change, and renders a page on request.

MkDocs' own server writes the whole site at each change, holds every request back meanwhile, and for
good once that failed. This one replaces it through the `on_serve` event.
"""

from __future__ import annotations

import gc
import http.server
import importlib
import logging
import signal
import sys
import threading
import webbrowser
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

from explainer.load.files import shown_path
from explainer.load.folder import GENERATED
from explainer.load.project import Project
from explainer.preview.address import address_family, refusal
from explainer.preview.crash import build_problems
from explainer.preview.handler import Handler
from explainer.preview.stage import ShownSite, Stage
from explainer.preview.watch import FileStamps, Watch
from explainer.problems.show import ShownProblem

_HOOKS = Path(__file__).parents[2]
_GENERATOR = Path(__file__).parents[1]
# In seconds.
_PAGE_FIRST = 0.05
# Of these a site is made; all other files are only handed on.
_READ = (".yml", ".yaml", ".md", ".py", ".html", ".xml", ".mo", ".po", ".json")


class PreviewServer:
    """A server with the three methods that MkDocs calls: watch, serve and shutdown.

    `renew` yields the site as it is to be shown and its problems, each time they change, or raises
    why there is none. It is called with whether the generator or its theme changed.
    """

    def __init__(
        self,
        renew: Callable[[bool], Iterable[tuple[ShownSite | None, tuple[ShownProblem, ...]]]],
        host: str,
        port: int,
        project: Project,
        log: logging.LoggerAdapter[logging.Logger],
    ) -> None:
        """Take a local address for a preview of a project.

        Exits with a message if the address is in use, or reachable from other machines.
        """
        if refused := refusal(host, port):
            raise SystemExit(refused)
        self.stage = Stage()
        self._renew = renew
        self._log = log
        schemas = project.content / GENERATED
        watched = [project.content, project.docs, _HOOKS]
        self._watch = Watch(project.root, watched, frozenset({schemas}))
        self._ended = threading.Event()
        self._http = _Http((host, port), self)
        shown = f"[{host}]" if ":" in host else host
        self.url = f"http://{shown}:{port}/"

    def watch(self, path: str, func: None = None, *, recursive: bool = True) -> None:
        """Follow the changes of a file, or of files below a path."""
        self._watch.paths.append(Path(path).absolute())

    def serve(self, *, open_in_browser: bool = False) -> None:
        """Answer requests, and follow every change, until interrupted."""
        for name in ("SIGTERM", "SIGHUP"):
            # MkDocs deletes its folder only on a keyboard interrupt.
            number = getattr(signal, name, None)
            if number and signal.getsignal(number) == signal.SIG_DFL:
                signal.signal(number, signal.default_int_handler)
        threading.Thread(target=self._http.serve_forever, daemon=True).start()
        self._log.info(f"Serving on {self.url}")
        if open_in_browser:
            webbrowser.open(self.url)
        before: FileStamps | None = None
        for now in self._watch.changes(self._ended):
            self._follow(before, now)
            before = now

    def shutdown(self, wait: bool = False) -> None:
        """Stop answering."""
        self._ended.set()
        self._http.shutdown()
        self._http.server_close()

    def read(self, site: ShownSite, name: str) -> bytes | None:
        """Return a file of a site; if it cannot be made, as it was before, or None."""
        for each in (site, self.stage.scene.before):
            try:
                if each and name in each:
                    return each.read(name)
            except Exception as error:
                if self.stage.show_failure(site, build_problems(error, (), self._watch.root)):
                    self._log.exception(f"{name} could not be rendered.")
        return None

    def _follow(self, before: FileStamps | None, now: FileStamps) -> None:
        """Bring the site up to date with the files that changed."""
        changed = _changed(before, now)
        if before is not None:
            self._log.info(f"{_listed(changed, self._watch.root)} changed")
        styles = any(path.suffix == ".css" for path in changed)
        others = any(path.suffix not in (*_READ, ".css") for path in changed)
        read = [path for path in changed if path.suffix in _READ]
        ours = [path for path in changed if path.is_relative_to(_HOOKS)]
        if any(path.is_relative_to(_GENERATOR) for path in read):
            importlib.invalidate_caches()
            for name in [name for name in sys.modules if name.partition(".")[0] == "explainer"]:
                del sys.modules[name]
        if before is None or read or len(ours) < len(changed):
            self._show(anew=before is None or any(path.is_relative_to(_HOOKS) for path in read))
        if before is not None and (styles or others):
            self.stage.show_assets(styles=styles, others=others)

    def _show(self, *, anew: bool) -> None:
        """Show the site as it is now, or else the banner."""
        with _Said() as said:
            if anew:
                gc.unfreeze()
            try:
                for site, problems in self._renew(anew):
                    self.stage.show(site, problems)
                    # The open page is rendered first, by a thread that shares the interpreter.
                    self._ended.wait(_PAGE_FIRST)
            except (Exception, SystemExit) as error:
                if not isinstance(error, SystemExit):
                    self._log.exception("The site could not be made.")
                problems = build_problems(error, said.messages, self._watch.root)
                self.stage.show(None, problems)
        if anew:
            # What was read at the start is walked no more each time when memory is tidied up.
            gc.collect()
            gc.freeze()


def _listed(changed: list[Path], root: Path) -> str:
    """Return the first of some paths, and how many more there are."""
    first, more = shown_path(min(changed), root), len(changed) - 1
    return f"{first} and {more} more" if more else first


def _changed(before: FileStamps | None, now: FileStamps) -> list[Path]:
    known = before or {}
    return [Path(path) for path in {*known, *now} if known.get(path) != now.get(path)]


class _Http(http.server.ThreadingHTTPServer):
    # A browser opens many connections at once.
    request_queue_size = 64

    def __init__(self, address: tuple[str, int], preview: PreviewServer) -> None:
        self.address_family = address_family(address[0])
        super().__init__(address, partial(Handler, preview=preview, port=address[1]))

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Ignore browsers that disconnect before the answer."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class _Said(logging.Handler):
    """Collects the errors that are logged before it stops."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())

    def __enter__(self) -> _Said:
        logging.getLogger("mkdocs").addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        logging.getLogger("mkdocs").removeHandler(self)
