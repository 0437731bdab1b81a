"""The reports that name records: what is due, what drifts, what may be one, what to do next."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from explainer.library.library import Library
from explainer.report import REPORTS
from explainer.report.coverage import coverage
from explainer.report.drift import drift
from explainer.report.duplicates import duplicates
from explainer.report.listing import ListedRecord, RecordList
from explainer.report.stale import stale_records
from explainer.report.worklists import worklists
from tests import tiny

LONG = "Salt travels by night along the old road, and nobody on either side counts the sacks of it."
PERSON = tiny.STATE.replace("type: state", "type: person")
REPORT = (
    tiny.SOURCE.replace("The Salt Pact", "Salt, daily")
    .replace("treaty", "article-newspaper")
    .replace("perspective: primary-text", "perspective: press")
)
CLAIM = """\
title: Salt was stolen
statement: Somebody stole salt.
asserted_by: [{who: arvo, text: It was stolen., sources: [text], quotes: [arvo-on-salt]}]
denied_by: [{who: brin, text: It was not., sources: [text]}]
certainty: contested
why_so_sure: Nobody saw it.
checked: 2031-04-01
"""


def quote(id: str, *wordings: str, more: str = "") -> str:
    return (
        f"  - id: {id}\n    speaker: brin\n    said: 2030-02\n    title: On {id}\n"
        "    occasion: A talk\n    verification: primary-text\n    checked: 2031-04-01\n"
        f"{more}    wordings:\n" + "".join(f"      - {wording}\n" for wording in wordings)
    )


def worded(text: str, source: str = "text", more: str = "", lang: str = "en") -> str:
    form = "verbatim" if source == "text" else "press-translation"
    return f'{{text: "{text}", lang: {lang}, fidelity: {form}, source: {source}{more}}}'


def listed(listing: RecordList, name: str) -> list[ListedRecord]:
    [found] = [each for each in listing.lists if each.name == name]
    return list(found.entries)


def made(folder: Path, content: dict[str, str], docs: dict[str, str] | None = None) -> Library:
    return tiny.library(folder, content, docs)


def test_a_record_is_due_when_its_interval_is_over_and_not_a_day_before(tmp_path: Path) -> None:
    site = tiny.SITE + "review_days: {stakeholder: 30, page: 10}\n"
    page = "---\nchecked: 2031-04\nabout_the_site: true\n---\n\n# Salt\n\nSalt.\n"
    library = made(tmp_path, {"site.yml": site}, {"salt.md": page})
    before = stale_records(library, date(2031, 4, 30))
    assert listed(before, "stale-stakeholder") == []
    due = stale_records(library, date(2031, 5, 1))
    first = listed(due, "stale-stakeholder")[0]
    assert (first.id, first.says) == ("arvo", "last checked 2031-04-01, due today")
    assert first.place == "content/stakeholders/arvo.yml:7:10"
    # A month counts until its last day.
    assert listed(stale_records(library, date(2031, 5, 9)), "stale-page") == []
    [prose] = listed(stale_records(library, date(2031, 5, 12)), "stale-page")
    assert (prose.id, prose.data["due"], prose.data["days_over"]) == ("salt.md", "2031-05-10", 2)
    assert due.notes == (
        "`review_days` in site.yml names no interval for pacts, quotations, sources.",
    )


def test_wordings_of_one_language_are_compared_with_the_one_nearest_to_what_was_said(
    tmp_path: Path,
) -> None:
    quotes = "items:\n" + quote(
        "walks",
        worded("Salt travels at night", "daily", ", remark: Another paper."),
        worded("Salt travels by night"),
        worded("Salz reist", "daily", lang="de"),
    )
    library = made(tmp_path, {"quotes/brin.yml": quotes, "sources/daily.yml": REPORT})
    [found] = listed(drift(library, tiny.TODAY), "drift")
    assert found.says == "25% of the words in English differ, as a remark explains"
    assert found.details[1:] == ("“by” became “at”",)
    assert found.place == "content/quotes/brin.yml:10:16"
    assert found.data["wordings"][0]["text"] == "Salt travels by night"


def test_the_same_words_of_two_are_told_whatever_their_case_and_signs(tmp_path: Path) -> None:
    quotes = "items:\n" + quote("again", worded("salt – travels!"))
    library = made(tmp_path, {"quotes/brin.yml": quotes})
    [found] = listed(drift(library, tiny.TODAY), "same-words")
    assert (found.id, found.data["other"]) == ("arvo-on-salt", "again")
    assert found.data["speakers"] == ["arvo", "brin"]


def test_quotations_with_similar_words_or_words_of_each_other_may_be_one(tmp_path: Path) -> None:
    quotes = "items:\n" + "".join(
        quote(id, worded(text))
        for id, text in {
            "whole": LONG,
            "nearly": LONG.replace("night", "day"),
            "part": LONG[:50],
            "other": "Weighing is for those who trust nobody, and we trust each other with salt.",
        }.items()
    )
    library = made(tmp_path, {"quotes/brin.yml": quotes})
    pairs = {
        (each.id, each.data["other"])
        for each in listed(duplicates(library, tiny.TODAY), "duplicates")
    }
    assert pairs == {("whole", "nearly"), ("whole", "part"), ("nearly", "part")}


def test_two_wordings_of_one_quotation_are_no_duplicates(tmp_path: Path) -> None:
    quotes = "items:\n" + quote("one", worded(LONG), worded(LONG + " Nobody.", "daily"))
    library = made(tmp_path, {"quotes/brin.yml": quotes, "sources/daily.yml": REPORT})
    assert listed(duplicates(library, tiny.TODAY), "duplicates") == []


def test_the_worklists_name_what_is_to_be_done(tmp_path: Path) -> None:
    single = quote("heard", worded("Salt is heavy.", "daily"))
    single = single.replace("primary-text", "single-report")
    content = {
        "quotes/brin.yml": "items:\n" + single,
        "sources/daily.yml": REPORT,
        "claims/stolen.yml": CLAIM,
        "stakeholders/carn.yml": PERSON.format(name="Carn") + "of: arvo\n",
        "stakeholders/dell.yml": PERSON.format(name="Dell") + "of: arvo\nindependent: true\n",
        "stakeholders/arvo.yml": tiny.STATE.format(name="Arvo")
        + "names: [{text: Арво, lang: ru}]\n",
        "glossary.yml": "items:\n"
        "  - {id: sack, term: Sack, definition: A bag., sources: [text], checked: 2031-04-01}\n"
        "  - {id: road, term: Road, definition: A way., sources: [text], checked: 2031-04-01}\n",
    }
    docs = {"walk.md": "# The walk\n\nThe road is long [@text].\n"}
    lists = worklists(made(tmp_path, content, docs), tiny.TODAY)
    found = {each.name: [entry.id for entry in each.entries] for each in lists.lists}
    assert found == {
        "unverified": ["heard"],
        "single-source": ["heard"],
        "weak-source": [],
        "one-sided": ["stolen"],
        "unused-terms": ["sack"],
        "without-words": ["carn", "dell"],
        "native-names": ["carn"],
    }
    [claim] = listed(lists, "one-sided")
    assert claim.says == "nobody who denies or answers it is quoted"
    assert claim.place == "content/claims/stolen.yml:5:12"


def test_a_state_speaks_through_whoever_belongs_to_it(tmp_path: Path) -> None:
    content = {"stakeholders/arvo.yml": tiny.STATE.format(name="Arvo") + "of: brin\n"}
    lists = worklists(made(tmp_path, content), tiny.TODAY)
    assert listed(lists, "without-words") == []


def test_an_inherited_value_is_told_at_the_record(tmp_path: Path) -> None:
    quotes = quote("heard", worded("Salt is heavy.", "daily"))
    quotes = quotes.replace("    verification: primary-text\n", "")
    content = {
        "quotes/brin.yml": f"defaults: {{verification: single-report}}\nitems:\n{quotes}",
        "sources/daily.yml": REPORT,
    }
    [found] = listed(worklists(made(tmp_path, content), tiny.TODAY), "unverified")
    assert found.place == "content/quotes/brin.yml:3:5"


def test_coverage_counts_fields_by_kind_and_where_quotations_fall(tmp_path: Path) -> None:
    quotes = tiny.QUOTES.replace(
        "occasion:", "about: {pact: salt-pact, articles: [I]}\n    occasion:"
    )
    library = made(tmp_path, {"quotes/arvo.yml": quotes})
    counted = {
        group.title: {row.name: row.figures for row in group.rows}
        for group in coverage(library, tiny.TODAY).groups
    }
    assert counted["Stakeholders"]["portrait"] == (2, 2, 100)
    assert counted["Stakeholders"]["words quoted"] == (1, 2, 50)
    assert counted["Stakeholders"]["`iso`"] == (0, 2, 0)
    assert counted["Quotations"]["words in the original language"] == (1, 1, 100)
    assert counted["Quotations by who said them"] == {"Arvo": (1, 1, 100), "Brin": (0, 1, 0)}
    assert counted["Quotations by article"] == {"Article I": (1, 1, 100), "Article II": (0, 1, 0)}
    assert "Events by era" not in counted


def test_each_report_is_told_as_text_and_as_data(tmp_path: Path) -> None:
    library = tiny.library(tmp_path)
    for name, report in REPORTS.items():
        told = report(library, tiny.TODAY)
        assert told.as_text().endswith("\n"), name
        assert json.loads(json.dumps(told.as_data()))["title"], name
