"""Answer requests to a preview: the last good site, with a banner while the content is broken."""

from __future__ import annotations

import http.server
import io
import json
import stat
from http import HTTPStatus
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import parse_qs

from explainer.preview.address import is_own_host
from explainer.preview.banner import OWN_PREFIX, banner, page_without_site, with_banner
from explainer.preview.stage import Scene, Stage

ASSETS = Path(__file__).parent / "assets"
_HTML = "text/html; charset=utf-8"
# A page asks again before a browser gives up or takes the server for dead.
_PATIENCE = 20.0
# Seconds without data after which a connection is closed.
SILENCE = 10.0


class Handler(http.server.SimpleHTTPRequestHandler):
    """Answers a request from the current scene, without waiting for anything."""

    scene = Scene()
    timeout = SILENCE

    def __init__(self, *request: Any, stage: Stage, port: int) -> None:
        """Answer one request from a stage, at a port."""
        self.stage = stage
        self.port = port
        super().__init__(*request)

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """Send the headers, and return the body."""
        if not all(is_own_host(host, self.port) for host in self._hosts()):
            self.send_error(HTTPStatus.FORBIDDEN, "This preview is for this machine alone")
            return None
        # The scene is read once, since a finished build may replace it meanwhile.
        self.scene = self.stage.scene
        path, _, query = self.path.partition("?")
        if path == f"{OWN_PREFIX}changes":
            return self._changes(parse_qs(query).get("seen", [""])[0])
        if path.startswith(OWN_PREFIX):
            return self._asset(path.removeprefix(OWN_PREFIX))
        if self.scene.folder is None:
            page = page_without_site(self.scene, self.stage.token(self.scene))
            return self._answer(page, _HTML)
        self.directory = str(self.scene.folder)
        file = Path(self.translate_path(self.path))
        try:
            if stat.S_ISDIR(file.stat().st_mode) and path.endswith("/"):
                file /= "index.html"
            content = file.read_bytes() if file.suffix == ".html" else None
        except (OSError, ValueError):
            # There is no such file, or no file can have such a name.
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        if content is not None:
            return self._page(content, HTTPStatus.OK)
        # File times mean nothing here, since all files are new after each build.
        del self.headers["If-Modified-Since"]
        return super().send_head()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own page for missing addresses."""
        lost = self.scene.folder / "404.html" if self.scene.folder else None
        if code != HTTPStatus.NOT_FOUND or lost is None or not lost.is_file():
            super().send_error(code, message, explain)
            return
        content = self._page(lost.read_bytes(), HTTPStatus.NOT_FOUND)
        if self.command != "HEAD":
            self.wfile.write(content.read())

    def end_headers(self) -> None:
        """Prevent browsers from caching, since the next build replaces everything."""
        self.send_header("Cache-Control", "no-store")
        # Other sites may not load unfinished content as a script or an image.
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Do not log requests: the terminal is for problems."""

    def _hosts(self) -> list[str]:
        """Return the hosts named in the request; an absent one is not among our names."""
        return self.headers.get_all("Host") or [""]

    def _page(self, page: bytes, status: HTTPStatus) -> io.BytesIO:
        return self._answer(
            with_banner(page, self.scene, self.stage.token(self.scene)), _HTML, status
        )

    def _asset(self, name: str) -> io.BytesIO | None:
        """Answer with a style or script of the preview itself."""
        if name not in {file.name for file in ASSETS.iterdir()}:
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        return self._answer((ASSETS / name).read_bytes(), self.guess_type(name))

    def _changes(self, seen: str) -> io.BytesIO:
        """Answer once the scene differs from the one that a page shows, or after a timeout."""
        scene = self.stage.other_than(seen, _PATIENCE)
        now = {"token": self.stage.token(scene), "banner": banner(scene)}
        return self._answer(json.dumps(now).encode(), "application/json")

    def _answer(self, content: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> io.BytesIO:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return io.BytesIO(content)
