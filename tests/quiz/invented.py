"""Invented content about the small pact, such that records may say, hold and deny the same."""

from __future__ import annotations

import json
from typing import Any, TypeVar

from hypothesis import strategies as st

from tests import tiny

_T = TypeVar("_T")
SITE = tiny.SITE.replace("groups: [", "groups: [{id: others, title: Others}, ").replace(
    "sides: [", "sides: [{id: others, title: Others}, "
)
PEOPLE = ("ada", "bo", "cyr", "dot", "eve", "fay")
STATES = ("arvo", "brin")
EVERYONE = (*PEOPLE, *STATES)
# Few words, so that different people say the same, and copies read as the original.
SAYINGS = (
    "Salt travels by night along the river.",
    "salt travels by night, along the river",
    "Nobody counts the sacks at the bridge.",
    "We carry what we have promised to carry.",
    "The river belongs to both banks alike.",
    "Ada never saw the sacks at the bridge.",
    "We shall carry every sack of salt across the river before winter comes.",
    "We shall carry every barrel of salt across the river before winter comes.",
)
FIDELITIES = ("verbatim", "press-translation", "back-translation", "paraphrase")
VERIFICATIONS = ("primary-text", "single-report", "disputed", "misattributed", "unrecovered")
DATES = ("2030-02-03", "2030-02-03", "2030-02-04", "2030-02", "2030-03~", "2030-05-09", "2031")
OFFICES = (
    *("Harbour master", "Clerk of the bridge", "Envoy", "The harbour master of Arvo"),
    *("Keeper of the scales", "Ferryman", "Judge"),
)
OPTIONS = ("open", "shut", "toll")
CHECKED = {"checked": "2031-04-01", "sources": ["text"]}


def one(*words: _T) -> st.SearchStrategy[_T]:
    return st.sampled_from(words)


def person(id: str) -> st.SearchStrategy[dict[str, Any]]:
    side = one("parties", "others")
    return st.builds(
        lambda side, of, kind: {
            "type": kind,
            "name": id.capitalize(),
            "group": side,
            "side": side,
            "portrait": "Somebody on the salt road.",
            **CHECKED,
            **({"of": of} if of else {}),
        },
        side,
        one("", "arvo", *STATES),
        one("person", "person", "person", "organisation"),
    )


def wordings() -> st.SearchStrategy[list[dict[str, str]]]:
    return st.lists(
        st.builds(
            lambda text, lang, fidelity: {
                "text": text,
                "lang": lang,
                "fidelity": fidelity,
                "source": "text",
            },
            one(*SAYINGS),
            one("en", "en", "en", "ko"),
            one(*FIDELITIES[:2], *FIDELITIES),
        ),
        min_size=1,
        max_size=3,
    )


def quotes() -> st.SearchStrategy[list[dict[str, Any]]]:
    made = st.builds(
        lambda who, said, how, words, office, asked: {
            "speaker": who,
            "said": said,
            "title": "On salt",
            "occasion": "A talk",
            "verification": how,
            "wordings": words,
            "checked": "2031-04-01",
            **({"capacity": office} if office else {}),
            **({"questions": ["bridge"]} if asked else {}),
        },
        one(*EVERYONE),
        one(*DATES),
        one(*VERIFICATIONS[:2] * 4, *VERIFICATIONS),
        wordings(),
        one("", *OFFICES),
        st.booleans(),
    )
    return st.lists(made, min_size=8, max_size=14).map(
        lambda listed: [{"id": f"said-{n}", **each} for n, each in enumerate(listed)]
    )


def voices(people: list[str]) -> list[dict[str, Any]]:
    return [{"who": who, "text": f"{who} spoke of it.", "sources": ["text"]} for who in people]


def claims() -> st.SearchStrategy[dict[str, Any]]:
    some = st.lists(one(*EVERYONE), max_size=4, unique=True)
    return st.builds(
        lambda says, denies, answers, silent: {
            "title": "Salt was lost",
            "statement": "Salt was lost on the way.",
            **CHECKED,
            "asserted_by": voices(says or ["ada"]),
            "denied_by": voices(denies),
            "answered_by": voices(answers),
            "no_answer_from": silent,
            "certainty": "contested",
            "why_so_sure": "Nobody saw it.",
        },
        some,
        some,
        some,
        some,
    )


def questions(ids: list[str]) -> st.SearchStrategy[dict[str, Any]]:
    held = st.builds(
        lambda holder, option, between, shown: {
            "holder": holder,
            "text": "It is so.",
            "sources": ["text"],
            **({"between": list(OPTIONS[:2])} if between else {"option": option}),
            **({"quotes": [shown]} if shown else {}),
            "certainty": "own-words" if shown else "reported",
        },
        one(*PEOPLE),
        one(*OPTIONS, "undecided"),
        one(False, False, True),
        one("", *ids, *ids),
    )
    return st.lists(held, max_size=7).map(
        lambda positions: {
            "title": "What of the bridge?",
            "short_title": "The bridge",
            **CHECKED,
            "options": [{"id": id, "title": f"It is {id}"} for id in OPTIONS],
            "answer": {"brief": "Nobody knows."},
            "positions": positions,
        }
    )


def events() -> st.SearchStrategy[list[dict[str, Any]]]:
    made = st.builds(
        lambda date, key, title: {
            "date": date,
            "key": key,
            "title": f"{title} {date[:4]}" if key else title,
            "text": "It is so.",
            "era": {"title": "Salt", "from": "2029", "to": "2032"},
            "about": {"pact": "salt-pact"},
            **CHECKED,
        },
        one(*DATES[3:], "2030-07-01", "2030-08-20", "2030-09-30", "2030-10-01/2030-10-09"),
        st.booleans(),
        one("A boat sinks", "A boat sails", "Salt is weighed", "The bridge opens"),
    )
    return st.lists(made, min_size=3, max_size=8).map(
        lambda listed: [{"id": f"event-{n}", **each} for n, each in enumerate(listed)]
    )


def figures() -> st.SearchStrategy[dict[str, Any]]:
    point = st.builds(
        lambda label, low, more: {
            "label": label,
            "sources": ["text"],
            **({"low": low, "high": low + more} if more else {"value": low}),
        },
        one("Arvo", "Brin", "Both", "Sacks, 12", "Boats"),
        st.integers(10, 15),
        st.integers(0, 2),
    )
    return st.lists(point, min_size=2, max_size=6).map(
        lambda points: {
            "title": "Sacks of salt",
            "unit": "Sacks",
            "points": points,
            **CHECKED,
            "caveat": "Each side counts its own.",
        }
    )


@st.composite
def contents(draw: st.DrawFn) -> dict[str, str]:
    """Draw the files of a content folder, not all of it sound."""
    said = draw(quotes())
    files: dict[str, Any] = {
        **{f"stakeholders/{id}.yml": draw(person(id)) for id in PEOPLE},
        "quotes/arvo.yml": {"items": said},
        "claims/lost.yml": draw(claims()),
        "questions/bridge.yml": draw(questions([each["id"] for each in said])),
        "events/salt.yml": {"items": draw(events())},
        "figures/sacks.yml": draw(figures()),
    }
    return {"site.yml": SITE, **{name: json.dumps(each) for name, each in files.items()}}
