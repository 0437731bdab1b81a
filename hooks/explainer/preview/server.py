"""The server of a preview, which builds when files change and keeps serving while it builds.

MkDocs' own server holds every request back while a build runs, and for good once a build failed,
since it serves the folder that it builds into. This one replaces it through the `on_serve` event:
each build has its own folder, which is served once the build has succeeded.
"""

from __future__ import annotations

import http.server
import importlib
import logging
import shutil
import signal
import sys
import threading
import webbrowser
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from explainer.load.folder import GENERATED
from explainer.load.project import Project
from explainer.preview.address import address_family, refusal
from explainer.preview.crash import build_problems
from explainer.preview.handler import Handler
from explainer.preview.stage import Stage
from explainer.preview.watch import Watch


class PreviewServer:
    """A server with the three methods that MkDocs calls: watch, serve and shutdown.

    `build` writes the site into the folder that `begin` named, or raises.
    """

    def __init__(
        self,
        build: Callable[[], object],
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
        self._build = build
        self._log = log
        self._stage = Stage()
        code = Path(__file__).parents[2]
        schemas = project.content / GENERATED
        watched = [project.content, project.docs, code]
        self._watch = Watch(project.root, watched, frozenset({schemas}))
        self._code = Watch(project.root, [code])
        self._loaded = self._code.snapshot()
        self._ended = threading.Event()
        self._builds = 0
        self._folder: Path | None = None
        self._outdated: Path | None = None
        self._http = _Http((host, port), self._stage)
        shown = f"[{host}]" if ":" in host else host
        self.url = f"http://{shown}:{port}/"

    def begin(self, folder: str) -> str:
        """Return a new folder below another one for a build, and reload the code."""
        code = self._code.snapshot()
        if code != self._loaded:
            importlib.invalidate_caches()
            for name in [name for name in sys.modules if name.partition(".")[0] == "explainer"]:
                del sys.modules[name]
        self._loaded = code
        self._builds += 1
        self._folder = Path(folder, str(self._builds))
        return str(self._folder)

    def watch(self, path: str, func: None = None, *, recursive: bool = True) -> None:
        """Rebuild when a file below a path changes."""
        self._watch.paths.append(Path(path).absolute())

    def serve(self, *, open_in_browser: bool = False) -> None:
        """Answer requests, and build at every change, until interrupted."""
        for name in ("SIGTERM", "SIGHUP"):
            # MkDocs deletes its folder only on a keyboard interrupt.
            number = getattr(signal, name, None)
            if number and signal.getsignal(number) == signal.SIG_DFL:
                signal.signal(number, signal.default_int_handler)
        threading.Thread(target=self._http.serve_forever, daemon=True).start()
        self._log.info(f"Serving on {self.url}")
        if open_in_browser:
            webbrowser.open(self.url)
        built = None
        while (built := self._watch.next_change(built, self._ended)) is not None:
            self._rebuild()

    def shutdown(self, wait: bool = False) -> None:
        """Stop answering."""
        self._ended.set()
        self._http.shutdown()
        self._http.server_close()

    def _rebuild(self) -> None:
        """Build once; show the site if that succeeds, or else the banner."""
        # A build may fail before it has a folder.
        self._folder = None
        with _Said() as said:
            try:
                self._build()
            except (Exception, SystemExit) as error:
                if not isinstance(error, SystemExit):
                    self._log.exception("The site could not be built.")
                self._stage.show_problems(build_problems(error, said.messages, self._watch.root))
                _remove(self._folder)
                return
        # Requests that came before the change still read the previous site.
        _remove(self._outdated)
        self._outdated = self._stage.scene.folder
        if self._folder is not None:
            self._stage.show_site(self._folder)


def _remove(folder: Path | None) -> None:
    if folder is not None:
        shutil.rmtree(folder, ignore_errors=True)


class _Http(http.server.ThreadingHTTPServer):
    # A browser opens many connections at once.
    request_queue_size = 64

    def __init__(self, address: tuple[str, int], stage: Stage) -> None:
        self.address_family = address_family(address[0])
        super().__init__(address, partial(Handler, stage=stage, port=address[1]))

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Ignore browsers that disconnect before the answer."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class _Said(logging.Handler):
    """Collects the errors that a build prints before it stops."""

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
