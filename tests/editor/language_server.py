"""The YAML language server that editors use, driven over its protocol as by VS Code."""

from __future__ import annotations

import json
import queue
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.needs import LANGUAGE_SERVER

# A missing answer is an error, not an endless wait.
LONGEST_WAIT = 120
GUARD = Path(__file__).with_name("no_network.cjs")


@dataclass(frozen=True, slots=True)
class Complaint:
    """A diagnostic of the server: the line from 1, the marked text, and the message."""

    line: int
    text: str
    message: str


class LanguageServer:
    """A running server for one workspace, with the settings in its `.vscode`."""

    def __init__(self, workspace: Path) -> None:
        """Start the server without network access."""
        self.workspace = workspace
        self.errors: list[str] = []
        self._settings = settings(workspace)
        self._texts: dict[str, str] = {}
        self._found: dict[str, list[dict[str, Any]]] = {}
        self._asked = self._versions = 0
        self._process = subprocess.Popen(
            ["node", "--require", str(GUARD), str(LANGUAGE_SERVER), "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=workspace,
        )
        self._said: queue.Queue[dict[str, Any] | None] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()
        threading.Thread(target=self._overhear, daemon=True).start()
        root = workspace.as_uri()
        completion = {
            "completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}
        }
        self._ask(
            "initialize",
            processId=None,
            rootUri=root,
            workspaceFolders=[{"uri": root, "name": workspace.name}],
            capabilities={
                "textDocument": {
                    "completion": completion,
                    "hover": {"contentFormat": ["markdown"]},
                },
                "workspace": {"configuration": True},
            },
        )
        self._tell("initialized")
        self._tell("workspace/didChangeConfiguration", settings={})
        while (said := self._next()).get("method") != "workspace/configuration":
            self._answer(said)
        self._answer(said)

    def close(self) -> None:
        """Stop the server."""
        self._process.kill()
        self._process.wait()

    def open(self, file: str, text: str) -> None:
        """Open a file of the workspace with a text, or change the text of an open one."""
        uri = self._uri(file)
        self._found.pop(uri, None)
        self._versions += 1
        if uri in self._texts:
            where = {"uri": uri, "version": self._versions}
            self._tell(
                "textDocument/didChange", textDocument=where, contentChanges=[{"text": text}]
            )
        else:
            document = {"uri": uri, "languageId": "yaml", "version": self._versions, "text": text}
            self._tell("textDocument/didOpen", textDocument=document)
        self._texts[uri] = text

    def complaints(self, file: str) -> list[Complaint]:
        """Return the diagnostics of an open file, once the server has read it."""
        uri = self._uri(file)
        while uri not in self._found:
            self._answer(self._next())
        lines = self._texts[uri].split("\n")
        made = []
        for found in self._found[uri]:
            start, end = found["range"]["start"], found["range"]["end"]
            same = start["line"] == end["line"]
            text = lines[start["line"]][start["character"] : end["character"] if same else None]
            made.append(Complaint(start["line"] + 1, text, found["message"]))
        return made

    def completions(self, file: str, text: str) -> dict[str, str]:
        """Return the completions at the mark `|` in a text, each with its documentation."""
        items = self._ask("textDocument/completion", **self._at_mark(file, text))["items"]
        return {item["label"]: _plain(item.get("documentation")) for item in items}

    def written(self, file: str, text: str) -> dict[str, str]:
        """Return the inserted text of each completion at the mark `|`."""
        items = self._ask("textDocument/completion", **self._at_mark(file, text))["items"]
        return {
            item["label"]: item.get("textEdit", {}).get("newText", item.get("insertText", ""))
            for item in items
        }

    def appeared(self, file: str) -> None:
        """Notify the server of a new file, as VS Code does, which watches the workspace."""
        self._tell("workspace/didChangeWatchedFiles", changes=[{"uri": self._uri(file), "type": 1}])

    def hover(self, file: str, text: str) -> str:
        """Return the hover text at the mark `|` in a text."""
        found = self._ask("textDocument/hover", **self._at_mark(file, text))
        return _plain(found["contents"]) if found else ""

    def _at_mark(self, file: str, text: str) -> dict[str, Any]:
        before, after = text.split("|")
        self.open(file, before + after)
        line = before.count("\n")
        place = {"line": line, "character": len(before.split("\n")[-1])}
        return {"textDocument": {"uri": self._uri(file)}, "position": place}

    def _uri(self, file: str) -> str:
        return (self.workspace / file).as_uri()

    def _send(self, message: dict[str, Any]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
        self._process.stdin.flush()

    def _tell(self, method: str, **params: Any) -> None:
        self._send({"method": method, "params": params})

    def _ask(self, method: str, **params: Any) -> Any:
        self._asked += 1
        number = self._asked
        self._send({"id": number, "method": method, "params": params})
        while (said := self._next()).get("id") != number or "method" in said:
            self._answer(said)
        assert "error" not in said, said["error"]
        return said["result"]

    def _answer(self, said: dict[str, Any]) -> None:
        match said.get("method"):
            case "textDocument/publishDiagnostics":
                self._found[said["params"]["uri"]] = said["params"]["diagnostics"]
            case "workspace/configuration":
                sections = [item["section"] for item in said["params"]["items"]]
                found = [self._settings.get(section) for section in sections]
                self._send({"id": said["id"], "result": found})
            case str() if "id" in said:
                self._send({"id": said["id"], "result": None})

    def _next(self) -> dict[str, Any]:
        said = self._said.get(timeout=LONGEST_WAIT)
        assert said is not None, f"the server ended: {self.errors}"
        return said

    def _listen(self) -> None:
        for message in _messages(self._process):
            self._said.put(message)
        self._said.put(None)

    def _overhear(self) -> None:
        assert self._process.stderr is not None
        self.errors.extend(line.decode() for line in self._process.stderr)


def settings(workspace: Path) -> dict[str, Any]:
    """Return the settings of a workspace as VS Code sends them: dotted names as groups."""
    grouped: dict[str, Any] = {}
    written = json.loads((workspace / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    for name, value in written.items():
        *groups, last = [name] if name.startswith("[") else name.split(".")
        group = grouped
        for step in groups:
            group = group.setdefault(step, {})
        group[last] = value
    return grouped


def _messages(process: subprocess.Popen[bytes]) -> Iterator[dict[str, Any]]:
    assert process.stdout is not None
    while header := process.stdout.readline():
        if header.lower().startswith(b"content-length:"):
            length = int(header.split(b":")[1])
        elif not header.strip():
            yield json.loads(process.stdout.read(length))


def _plain(content: Any) -> str:
    return str(content.get("value", "")) if isinstance(content, dict) else str(content or "")
