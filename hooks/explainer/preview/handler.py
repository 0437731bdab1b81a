"""What a preview answers: the site last built well, under a banner while its content is broken."""

from __future__ import annotations

import http.server
import io
import json
from http import HTTPStatus
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import parse_qs, urlsplit

from explainer.preview.address import is_loopback
from explainer.preview.banner import OWN, banner, page_without_site, with_banner
from explainer.preview.stage import Scene, Stage

ASSETS = Path(__file__).parent / "assets"
HTML = "text/html; charset=utf-8"
# A page asks again before a browser gives up, or takes the server for dead.
PATIENCE = 20.0


class Handler(http.server.SimpleHTTPRequestHandler):
    """Answers a request from the scene as it is when the request comes, and waits for nothing."""

    scene = Scene()

    def __init__(self, *request: Any, stage: Stage) -> None:
        """Answer one request from a stage."""
        self.stage = stage
        super().__init__(*request)

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """Begin the answer, and return what it holds."""
        if not self._is_asked_here():
            self.send_error(HTTPStatus.FORBIDDEN, "This preview is for this machine alone")
            return None
        # It reads the scene once: a build that ends meanwhile puts another in its place.
        self.scene = self.stage.scene
        address = urlsplit(self.path)
        if address.path == f"{OWN}changes":
            return self._changes(parse_qs(address.query).get("seen", [""])[0])
        if address.path.startswith(OWN):
            return self._asset(address.path.removeprefix(OWN))
        if self.scene.folder is None:
            page = page_without_site(self.scene, self.stage.token(self.scene))
            return self._answer(page, HTML)
        self.directory = str(self.scene.folder)
        file = Path(self.translate_path(self.path))
        if file.is_dir() and address.path.endswith("/"):
            file /= "index.html"
        if file.suffix == ".html" and file.is_file():
            return self._page(file.read_bytes(), HTTPStatus.OK)
        if file.suffix == ".html":
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        # Times of files say nothing here, where all files are new after each build.
        del self.headers["If-Modified-Since"]
        return super().send_head()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own page for what is not found."""
        lost = self.scene.folder / "404.html" if self.scene.folder else None
        if code != HTTPStatus.NOT_FOUND or lost is None or not lost.is_file():
            super().send_error(code, message, explain)
            return
        content = self._page(lost.read_bytes(), HTTPStatus.NOT_FOUND)
        if self.command != "HEAD":
            self.wfile.write(content.read())

    def end_headers(self) -> None:
        """Let no browser keep what the next build makes anew."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of requests: the terminal is for problems."""

    def _is_asked_here(self) -> bool:
        """Tell whether the browser was asked for this machine by name.

        A page elsewhere may have its own name lead here, and would then read what is unfinished.
        """
        return is_loopback(urlsplit(f"//{self.headers.get('Host', '')}").hostname or "localhost")

    def _page(self, page: bytes, status: HTTPStatus) -> io.BytesIO:
        return self._answer(
            with_banner(page, self.scene, self.stage.token(self.scene)), HTML, status
        )

    def _asset(self, name: str) -> io.BytesIO | None:
        """Answer with a style or script of the preview's own."""
        if name not in {file.name for file in ASSETS.iterdir()}:
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        return self._answer((ASSETS / name).read_bytes(), self.guess_type(name))

    def _changes(self, seen: str) -> io.BytesIO:
        """Answer once the scene is another than the one that a page shows, or after a while."""
        scene = self.stage.other_than(seen, PATIENCE)
        now = {"token": self.stage.token(scene), "banner": banner(scene)}
        return self._answer(json.dumps(now).encode(), "application/json")

    def _answer(self, content: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> io.BytesIO:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return io.BytesIO(content)
