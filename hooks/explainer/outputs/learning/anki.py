"""Write flashcards as a package of decks for Anki: a database in an archive.

Source: Anki's own schema 11, which every version since 2.1 imports.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from hashlib import blake2b, sha1
from pathlib import Path
from typing import Any

from explainer.outputs.learning.flashcards import Flashcard
from explainer.zipped import zipped

_SCHEMA = Path(__file__).with_name("anki.sql")
_FIELDS = ("Id", "Front", "Back")
_STYLE = """.card { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 40em; margin: auto }
blockquote { margin: 1em 0; padding-inline-start: 1em; border-inline-start: 3px solid }"""
_SIDES = {"qfmt": "{{Front}}", "afmt": '{{FrontSide}}<hr id="answer">{{Back}}'}
# The version of SQLite that last wrote a file, which would differ from one machine to another.
_WRITTEN_BY = slice(96, 100)


def anki_package(cards: Iterable[Flashcard], pact: str, title: str, seconds: int) -> bytes:
    """Return a package with a deck of the site's title, and one in it for each topic.

    The id of the site's pact sets them apart from those of other sites. `seconds` since 1970 is
    the last change: cards that a reader has are updated by a later one.
    """
    with closing(sqlite3.connect(":memory:")) as database:
        database.executescript(_SCHEMA.read_text(encoding="utf-8"))
        _write(database, list(cards), pact, title.replace("::", ":"), seconds)
        database.commit()
        data = bytearray(database.serialize())
    data[_WRITTEN_BY] = bytes(4)
    return zipped({"collection.anki2": bytes(data), "media": b"{}"})


def _write(
    database: sqlite3.Connection, cards: list[Flashcard], pact: str, title: str, seconds: int
) -> None:
    names = {card.topic: _deck_name(title, card.topic_name) for card in cards}
    decks = {topic: _number("deck", pact, topic) for topic in names}
    model = _number("note type", pact, *_FIELDS)
    for place, card in enumerate(cards):
        # Anki takes the number of a note for the moment at which it was made.
        note = seconds * 1000 + place
        fields = "\x1f".join((card.id, card.front, card.back))
        first = int(sha1(card.id.encode()).hexdigest()[:8], 16)
        database.execute(
            "insert into notes values (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')",
            (note, card.id, model, seconds, f" {card.tag} ", fields, card.id, first),
        )
        database.execute(
            "insert into cards values (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')",
            (note, note, decks[card.topic], seconds, place + 1),
        )
    database.execute(
        "insert into col values (1, ?, ?, ?, 11, 0, 0, 0, '{}', ?, ?, ?, '{}')",
        (
            seconds,
            seconds * 1000,
            seconds * 1000,
            json.dumps({model: _model(model, title, seconds)}),
            json.dumps({id: _deck(id, names[topic], seconds) for topic, id in decks.items()}),
            json.dumps({}),
        ),
    )


def _deck_name(title: str, topic: str) -> str:
    return "::".join(filter(None, (title, topic.replace("::", ":"))))


def _number(*names: str) -> int:
    """Return a number made of names, of the length of a moment in milliseconds."""
    made = blake2b("\0".join(names).encode(), digest_size=5).digest()
    return (1 << 40) + int.from_bytes(made, "big")


def _model(number: int, title: str, seconds: int) -> dict[str, Any]:
    """Return the type of all notes: its fields, and its one card."""
    field = {"sticky": False, "rtl": False, "font": "Arial", "size": 20}
    return {
        "id": number,
        "name": title,
        "type": 0,
        "mod": seconds,
        "usn": -1,
        "sortf": 0,
        "did": None,
        "flds": [{"name": name, "ord": place, **field} for place, name in enumerate(_FIELDS)],
        "tmpls": [{"name": "1", "ord": 0, **_SIDES, "bqfmt": "", "bafmt": "", "did": None}],
        "css": _STYLE,
        "latexPre": "",
        "latexPost": "",
        "req": [[0, "any", [1]]],
    }


def _deck(number: int, name: str, seconds: int) -> dict[str, Any]:
    days = dict.fromkeys(("newToday", "revToday", "lrnToday", "timeToday"), (0, 0))
    about = {"id": number, "name": name, "mod": seconds, "usn": -1, "conf": 1, "dyn": 0}
    return {**about, **days, "collapsed": False, "desc": "", "extendNew": 0, "extendRev": 0}
