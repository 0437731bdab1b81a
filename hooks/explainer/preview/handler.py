"""Answer requests to a preview: pages of the last good site, with a banner of problems."""

from __future__ import annotations

import http.server
import io
import json
import posixpath
from http import HTTPStatus
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import parse_qs, unquote

from explainer.preview.address import is_own_host
from explainer.preview.banner import OWN_PREFIX, banner, page_without_site, with_banner
from explainer.preview.stage import Scene, ShownSite, Stage

ASSETS = Path(__file__).parent / "assets"
_LOST = "404.html"
_HTML = "text/html; charset=utf-8"
# A page asks again before a browser gives up or takes the server for dead.
_PATIENCE = 20.0
# Seconds without data after which a connection is closed.
SILENCE = 10.0


class Preview(Protocol):
    """What requests are answered from."""

    stage: Stage

    def read(self, site: ShownSite, name: str) -> bytes | None:
        """Return a file of a site; None if it cannot be made, and could not before."""


class Handler(http.server.SimpleHTTPRequestHandler):
    """Answers a request from the current scene, and renders the page that it asks for."""

    scene = Scene()
    timeout = SILENCE

    def __init__(self, *request: Any, preview: Preview, port: int) -> None:
        """Answer one request from a preview, at a port."""
        self.preview = preview
        self.stage = preview.stage
        self.port = port
        super().__init__(*request)

    def send_head(self) -> io.BytesIO | None:
        """Send the headers, and return the body."""
        if not all(is_own_host(host, self.port) for host in self._hosts()):
            self.send_error(HTTPStatus.FORBIDDEN, "This preview is for this machine alone")
            return None
        # The scene is read once, since a change may replace it meanwhile.
        self.scene = self.stage.scene
        path, _, query = self.path.partition("?")
        if path == f"{OWN_PREFIX}changes":
            return self._changes(parse_qs(query).get("seen", [""])[0])
        if path.startswith(OWN_PREFIX):
            return self._asset(path.removeprefix(OWN_PREFIX))
        site = self.scene.site
        if site is None:
            return self._without_site()
        name = posixpath.normpath(f"/{unquote(path)}").strip("/")
        page = posixpath.join(name, "index.html")
        if not path.endswith("/") and name not in site and page in site:
            return self._elsewhere(f"{path}/{query and '?'}{query}")
        name = page if path.endswith("/") else name
        if name not in site:
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        return self._file(site, name)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own page for missing addresses."""
        site = self.scene.site
        if code != HTTPStatus.NOT_FOUND or site is None or _LOST not in site:
            super().send_error(code, message, explain)
            return
        content = self._file(site, _LOST, HTTPStatus.NOT_FOUND)
        if self.command != "HEAD":
            self.wfile.write(content.read())

    def end_headers(self) -> None:
        """Prevent browsers from caching, since the next change may replace everything."""
        self.send_header("Cache-Control", "no-store")
        # Other sites may not load unfinished content as a script or an image.
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Do not log requests: the terminal is for problems."""

    def _hosts(self) -> list[str]:
        """Return the hosts named in the request; an absent one is not among our names."""
        return self.headers.get_all("Host") or [""]

    def _file(self, site: ShownSite, name: str, status: HTTPStatus = HTTPStatus.OK) -> io.BytesIO:
        content = self.preview.read(site, name)
        if content is None:
            return self._without_site()
        if not name.endswith(".html"):
            return self._answer(content, self.guess_type(name), status)
        page = with_banner(content, self.scene, self.stage.token(self.scene))
        return self._answer(page, _HTML, status)

    def _without_site(self) -> io.BytesIO:
        scene = self.stage.scene
        return self._answer(page_without_site(scene, self.stage.token(scene)), _HTML)

    def _elsewhere(self, address: str) -> io.BytesIO:
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()
        return io.BytesIO()

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
