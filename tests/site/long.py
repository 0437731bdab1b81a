"""A site whose lists are too long for one page, in invented records."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml

from tests import tiny
from tests.site.sites import BuiltSite, run_build

SAID = "The salt was weighed twice on the quay, and both harbour masters wrote the weight down. "
LETTERS = "ABCDEFGH"
ERAS = (("The first ferries", "1990", "2009"), ("The salt road", "2010", "2029"))
PERSPECTIVES = ("official", "press")


def build_long(folder: Path) -> BuiltSite:
    """Build a site with a letter, an era and a kind of source that are too long by themselves."""
    # A build judges by the clock, and what the small project tells of is yet to come.
    past = {name: text.replace("203", "202") for name, text in tiny.CONTENT.items()}
    project = tiny.project(
        folder,
        {
            **past,
            "glossary.yml": yaml.safe_dump({"items": [*_terms(), _gone()]}),
            "places.yml": yaml.safe_dump({"items": [_place()]}),
            **{f"sources/{id}.yml": yaml.safe_dump(source) for id, source in _sources()},
            **{f"events/era-{n}.yml": yaml.safe_dump(era) for n, era in enumerate(_eras())},
        },
    )
    target = folder / "site"
    done = run_build(project, target)
    assert done.returncode == 0, done.stdout + done.stderr
    return BuiltSite("long", target, project, done.stdout + done.stderr)


def _common() -> dict[str, object]:
    return {"checked": "2024-04-01", "sources": ["text"]}


def _terms() -> Iterator[dict[str, object]]:
    for letter in LETTERS:
        for number in range(90 if letter == "C" else 4):
            id = f"{letter.lower()}-word-{number}"
            yield {
                "id": id,
                "term": f"{letter} word {number:02}",
                "definition": "A word of the salt trade.",
                "text": 6 * SAID,
                "aliases": [f"former-{id}"],
                **_common(),
            }


def _gone() -> dict[str, object]:
    return {
        "id": "gone",
        "term": "Gone",
        "definition": "A word that nobody used.",
        "retired": "Entered twice",
        **_common(),
    }


def _place() -> dict[str, object]:
    return {"id": "quay", "name": "The quay", "lat": 38.5, "lon": 127.5, **_common()}


def _eras() -> Iterator[dict[str, object]]:
    for number, (title, start, end) in enumerate(ERAS):
        events = [
            {
                "id": f"event-{number}-{day}",
                "date": f"{int(start) + day // 12}-{day % 12 + 1:02}",
                "title": f"Salt is weighed for the {day}th time",
                "text": 3 * SAID,
                "actors": ["arvo"] if day % 10 else ["arvo", "brin"],
                "places": ["quay"],
            }
            for day in range(120 if number else 20)
        ]
        era = {"title": title, "from": start, "to": end}
        yield {"defaults": {"era": era, **_common()}, "items": events}


def _sources() -> Iterator[tuple[str, dict[str, object]]]:
    for number in range(620):
        perspective = PERSPECTIVES[number % 10 > 0]
        yield (
            f"paper-{number}",
            {
                "type": "article",
                "title": f"A paper about the weighing of salt, number {number}",
                "language": "en",
                "perspective": perspective,
                "checked": "2024-04-01",
                "remark": 3 * SAID,
            },
        )
