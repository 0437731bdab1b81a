"""What editors are told of citations is so, and what a name or a number must not be is refused."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from explainer.citations.apa import apa
from explainer.citations.item import CslItem
from explainer.dates.edtf import parse_edtf
from explainer.model.source import Author
from tests import tiny
from tests.citations.test_dates import from_csl, from_harvard, from_ris, from_words, meaning
from tests.needs import ROOT

TOLD = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def rows(heading: str) -> list[tuple[str, str]]:
    section = re.search(rf"^### {heading}\n(.*?)(?=^#+ )", TOLD, re.DOTALL | re.MULTILINE)
    assert section
    found = re.findall(r"^\| `(.+?)` \| (.+?) \|$", section[1], re.MULTILINE)
    assert found
    return found


@pytest.mark.parametrize(("typed", "shown"), rows("Authors of sources"))
def test_authors_are_cited_as_editors_are_told(typed: str, shown: str) -> None:
    author = Author.model_validate(yaml.safe_load(typed))
    cited = apa(
        CslItem(id="x", type="book", title="Boats", author=(author,), issued=parse_edtf("2024"))
    )
    assert cited.replace(". (2024)", " (2024)").replace(shown.rstrip("."), "") in (
        " (2024). Boats.",
        ". (2024). Boats.",
    )


@pytest.mark.parametrize("text", [typed for typed, _ in rows("Dates")])
def test_each_date_that_editors_are_shown_is_cited_whole(text: str) -> None:
    date, told = parse_edtf(text), meaning(parse_edtf(text))
    assert from_words("APA", date) == from_words("MLA", date) == told
    assert from_csl(date) == from_ris(date) == from_harvard(date)[1] == told


@pytest.mark.parametrize("part", ["given: Ada", "suffix: Jr.", "dropping-particle: von"])
def test_a_whole_name_has_no_part_beside_it(tmp_path: Path, part: str) -> None:
    source = tiny.SOURCE + f"author: [{{literal: Ministry of Salt, {part}}}]\n"
    [problem] = tiny.checked(tmp_path, {"sources/text.yml": source}).problems
    assert f"has no `{part.partition(':')[0]}` beside it" in problem.message
    assert "write the whole name as `literal`" in (problem.hint or "")
