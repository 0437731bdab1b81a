"""A site on loopback as a publisher's host sends it: compressed, cached, with its own 404 page."""

from __future__ import annotations

import contextlib
import gzip
import http.server
import mimetypes
import posixpath
import threading
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from urllib.parse import unquote, urlsplit

COMPRESSED = frozenset({".html", ".css", ".js", ".svg", ".json", ".xml", ".txt", ".md"})
# Pages change with the next release; the files that they load change less often.
PAGE_AGE, FILE_AGE = 600, 86_400


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, folder: Path, headers: Mapping[str, str], base: str, *args: object) -> None:
        self.folder = folder
        self.base = base
        self.more = headers
        super().__init__(*args)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Send the file at an address, the index of a folder, or the page for missing addresses."""
        path = unquote(urlsplit(self.path).path)
        file = self.folder / posixpath.normpath(path.removeprefix(self.base)).lstrip("/")
        if file.is_dir():
            file /= "index.html"
        status = 200 if file.is_file() and path.startswith(self.base) else 404
        if status == 404:
            file = self.folder / "404.html"
        body = file.read_bytes() if file.is_file() else b""
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if "text" in kind else kind)
        age = PAGE_AGE if file.suffix == ".html" else FILE_AGE
        self.send_header("Cache-Control", f"public, max-age={age}")
        if file.suffix in COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = gzip.compress(body, 9, mtime=0)
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Vary", "Accept-Encoding")
        for name, value in self.more.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with contextlib.suppress(ConnectionError):
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Do not log requests."""


@contextlib.contextmanager
def published(
    folder: Path, headers: Mapping[str, str] | None = None, base: str = "/"
) -> Iterator[str]:
    """Serve a folder below a path inside the `with` block, and give its address.

    The site's 404 page contains the site's path, so it needs the path that it was built for.
    """
    handler = partial(_Handler, folder, headers or {}, base)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, args=[0.05], daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}{base}"
        server.shutdown()
