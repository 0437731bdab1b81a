"""Invented content of any size: records of every kind, in about the proportions of a real site.

`python -m tests.benchmarks.content FOLDER RECORDS` writes a project to build and to look at.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from tests.benchmarks.corpus import Corpus, make_corpus

# Records of each kind among a thousand.
SHARES = {
    "source": 420,
    "quote": 180,
    "event": 180,
    "stakeholder": 90,
    "term": 70,
    "question": 20,
    "claim": 12,
    "place": 12,
    "figure": 8,
    "pact": 5,
    "correction": 3,
}
CHECKED = {"checked": "2026-01-01"}
LONG = 22
SITE = {
    "title": "An invented pact",
    "question": "What was agreed?",
    "description": "An invented pact, to measure with.",
    "language": "en",
    "url": "https://example.org/",
    "pact": "pact-0",
    "groups": [{"id": f"group-{n}", "title": f"Group {n}"} for n in range(6)],
    "sides": [{"id": f"side-{n}", "title": f"Side {n}"} for n in range(4)],
    "event_types": [{"id": "meeting", "title": "Meeting"}, {"id": "vote", "title": "Vote"}],
    "contact": {"email": "editors@example.org"},
    "licence": {"name": "CC0 1.0", "url": "https://creativecommons.org/publicdomain/zero/1.0/"},
    "notice": "All of this is invented.",
}

Fields = dict[str, Any]


def write_project(folder: Path, records: int) -> Path:
    """Write an invented project, and return its folder: `content/` alone, without prose."""
    for path, content in _Writer(records).files():
        file = folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        text = yaml.dump(content, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
        file.write_text(text, encoding="utf-8")
    (folder / "docs").mkdir(exist_ok=True)
    return folder


class _Writer:
    def __init__(self, records: int) -> None:
        self.counts = {kind: max(1, records * share // 1000) for kind, share in SHARES.items()}
        # Two pacts can be compared.
        self.counts["pact"] = max(2, self.counts["pact"])
        self.random = random.Random(7)
        self.corpus: Corpus = make_corpus(records, terms=self.counts["term"])
        self.texts = iter(self.corpus.texts * 3)

    def files(self) -> Iterator[tuple[str, Fields]]:
        """Yield the path of each file below the content folder, and what it holds."""
        yield "site.yml", SITE
        makers = {
            "stakeholders": ("stakeholder", self._stakeholder),
            "sources": ("source", self._source),
            "pacts": ("pact", self._pact),
            "questions": ("question", self._question),
            "claims": ("claim", self._claim),
            "figures": ("figure", self._figure),
        }
        for name, (kind, make) in makers.items():
            for number in range(self.counts[kind]):
                yield f"{name}/{kind}-{number}.yml", make(number) | CHECKED
        quotes = [self._quote(number) for number in range(self.counts["quote"])]
        speakers = sorted({quote["speaker"] for quote in quotes})
        for speaker in speakers:
            said = [quote for quote in quotes if quote["speaker"] == speaker]
            yield f"quotes/{speaker}.yml", _listed(said)
        events = [self._event(number) for number in range(self.counts["event"])]
        events.sort(key=lambda event: str(event["date"]))
        for century in range(18, 21):
            era = {"title": f"The {century}00s", "from": f"{century}00", "to": f"{century}99"}
            within = [event for event in events if event["date"].startswith(str(century))]
            if within:
                yield f"events/{century}00s.yml", _listed(within, era=era)
        for path, make, kind in (
            ("glossary.yml", self._term, "term"),
            ("places.yml", self._place, "place"),
            ("corrections.yml", self._correction, "correction"),
        ):
            yield path, _listed([make(number) for number in range(self.counts[kind])])

    def _some(self, kind: str) -> str:
        return f"{kind}-{self.random.randrange(self.counts[kind])}"

    def _words(self, count: int) -> str:
        words = next(self.texts).split()
        return " ".join(words[:count]).rstrip(".,") + "."

    def _prose(self, count: int) -> str:
        """Return sentences with a reference and a source."""
        return (
            f"{self._words(count)} See [[{self._some('stakeholder')}]] [@{self._some('source')}]."
        )

    def _stakeholder(self, number: int) -> Fields:
        return {
            "type": "person" if number % 3 else "state",
            "name": f"{_name(number)} of {_name(number * 7 + 3)}",
            "group": f"group-{number % 6}",
            "side": f"side-{number % 4}",
            "portrait": self._prose(40),
            "sources": [self._some("source")],
        }

    def _source(self, number: int) -> Fields:
        day = f"{2022 + number % 3}-{number % 12 + 1:02}-{number % 28 + 1:02}"
        return {
            "type": "article-newspaper",
            "title": self._words(7).rstrip("."),
            "container-title": f"The {_name(number % 40)} Paper",
            "author": [{"family": _name(number), "given": _name(number * 3 + 1)}],
            "issued": day,
            "language": "en",
            "perspective": ("press", "official", "scholarly", "reference")[number % 4],
            "URL": f"https://example.org/{number}",
        }

    def _pact(self, number: int) -> Fields:
        source = self._some("source")
        wording = {"text": self._words(40), "lang": "en", "fidelity": "verbatim", "source": source}
        article = {"label": "I", "title": "On aid", "plain": "They aid each other."}
        return {
            "title": f"Pact of {_name(number)}",
            "short_title": f"{_name(number)} {number}",
            "parties": [{"party": "stakeholder-0"}, {"party": "stakeholder-3"}],
            "status": "signed",
            "signed": "1950-05-04",
            "answer": {"brief": self._prose(LONG)},
            "articles": [article | {"wordings": [wording]}],
            "sources": [source],
        }

    def _question(self, number: int) -> Fields:
        holders = self.random.sample(range(self.counts["stakeholder"]), 6)
        return {
            "title": f"Does article {number} bind {_name(number)}?",
            "short_title": f"Article {number}",
            "options": [{"id": "yes", "title": "Yes"}, {"id": "no", "title": "No"}],
            "answer": {"brief": self._prose(LONG)},
            "positions": [
                {
                    "holder": f"stakeholder-{holder}",
                    "option": ("yes", "no")[holder % 2],
                    "since": "2001",
                    "text": self._words(15),
                    "sources": [self._some("source")],
                    "certainty": "reported",
                }
                for holder in holders
            ],
        }

    def _claim(self, number: int) -> Fields:
        return {
            "title": f"Claim {number} of {_name(number)}",
            "statement": self._prose(20),
            "asserted_by": [
                {
                    "who": self._some("stakeholder"),
                    "text": self._words(15),
                    "sources": [self._some("source")],
                }
            ],
            "evidence_for": [{"text": self._words(12), "sources": [self._some("source")]}],
            "certainty": "contested",
            "why_so_sure": self._prose(15),
        }

    def _figure(self, number: int) -> Fields:
        return {
            "title": f"Boats of {_name(number)}",
            "unit": "Boats",
            "caveat": self._prose(15),
            "points": [
                {
                    "label": f"Count {year}",
                    "date": str(year),
                    "value": self.random.randrange(1000),
                    "sources": [self._some("source")],
                }
                for year in range(1990, 1996)
            ],
        }

    def _quote(self, number: int) -> Fields:
        source = self._some("source")
        return {
            "id": f"quote-{number}",
            "speaker": f"stakeholder-{number * 7 % self.counts['stakeholder']}",
            "title": f"On {_name(number)} and {_name(number + 11)}",
            "said": f"{1950 + number % 70}-{number % 12 + 1:02}-11",
            "occasion": f"Speech at {_name(number)}",
            "about": {"pact": self._some("pact"), "articles": ["I"]},
            "questions": [self._some("question")],
            "capacity": "Speaker of the assembly",
            "verification": "single-report",
            "wordings": [
                {"text": self._words(35), "lang": "en", "fidelity": "verbatim", "source": source}
            ],
        } | CHECKED

    def _event(self, number: int) -> Fields:
        return {
            "id": f"event-{number}",
            "type": ("meeting", "vote")[number % 2],
            "date": f"{1800 + number * 13 % 222}-{number % 12 + 1:02}",
            "title": f"{_name(number)} meets {_name(number + 5)}",
            "text": self._prose(50),
            "actors": sorted({self._some("stakeholder"), self._some("stakeholder")}),
            "places": [self._some("place")],
            "sources": [self._some("source")],
        } | CHECKED

    def _term(self, number: int) -> Fields:
        id, (form, *more) = self.corpus.terms[number]
        return {
            "id": id,
            "term": form,
            "synonyms": more,
            "definition": self._words(15),
            "text": self._prose(40),
            "sources": [self._some("source")],
        } | CHECKED

    def _place(self, number: int) -> Fields:
        return {
            "id": f"place-{number}",
            "name": f"{_name(number)} Harbour",
            "lat": round(self.random.uniform(-50, 50), 2),
            "lon": round(self.random.uniform(-120, 120), 2),
            "type": "city",
            "sources": [self._some("source")],
        } | CHECKED

    def _correction(self, number: int) -> Fields:
        return {
            "id": f"correction-{number}",
            "title": f"Correction {number}",
            "date": "2025-12-01",
            "record": self._some("event"),
            "was": self._words(10),
            "now": self._words(10),
            "why": self._prose(10),
        } | CHECKED


def _listed(items: list[Fields], **defaults: object) -> Fields:
    return {"defaults": defaults, "items": items} if defaults else {"items": items}


_STARTS = ("Bal", "Cor", "Den", "Fal", "Gre", "Hin", "Jor", "Kel", "Lum", "Mer", "Nor", "Pel")
_ENDS = ("wen", "zan", "sten", "quin", "ras", "tor", "ul", "ver", "by", "mouth", "holm", "ness")


def _name(number: int) -> str:
    """Return an invented name, the same for the same number, and few twice."""
    number = number * 2_654_435_761 % 2**32
    first, second, third = number % 12, number // 12 % 12, number // 144 % 12
    return _STARTS[first] + _ENDS[second] + ("" if third > 8 else _ENDS[third])


if __name__ == "__main__":
    write_project(Path(sys.argv[1]), int(sys.argv[2]))
