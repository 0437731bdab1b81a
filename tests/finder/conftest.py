"""The site's search run in one process of Node.js for all queries."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from explainer.outputs.search import SearchIndex
from tests.search_files import value_of

ANSWER = Path(__file__).with_name("answer.mjs")


class Finder:
    """Searches a site as from its page."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def ask(self, **question: Any) -> Any:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(question) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def words(self, text: str, language: str = "en") -> list[str]:
        """Return the words that a text is looked up as."""
        return list(self.ask(words=text, language=language)["plain"])

    def search_in(self, index: SearchIndex) -> None:
        """Search in an index from now on."""
        texts = {path: index.text(path) for path in index.paths}
        self.ask(files={Path(path).stem: value_of(text) for path, text in texts.items()})

    def hits(self, question: str) -> list[Any]:
        """Return the results, in order."""
        return list(self.ask(find=question)["hits"])

    def titles(self, question: str) -> list[str]:
        """Return the titles of the results, in order."""
        return [hit["title"] for hit in self.hits(question)]


@pytest.fixture(scope="session")
def finder() -> Iterator[Finder]:
    with subprocess.Popen(
        ["node", str(ANSWER)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
    ) as process:
        yield Finder(process)
        assert process.stdin
        process.stdin.close()
