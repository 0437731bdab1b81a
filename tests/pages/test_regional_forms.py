"""Words in two regional forms of a language are in one language, on every page that has both."""

from __future__ import annotations

from pathlib import Path

from lxml.html import HtmlElement, document_fromstring

from explainer.build import render
from tests import tiny

WORDING = "{{text: {text}, lang: {lang}, fidelity: {fidelity}, source: text}}"
DUTY = """\
obligations:
  - {type: consultation, trigger: A storm, duty: To talk, automaticity: At once, scope: At sea,
     clause: I, sources: [text]}
"""


def pages(folder: Path, content: dict[str, str]) -> dict[str, HtmlElement]:
    found = render(tiny.library(folder, content))
    return {page.path: document_fromstring(page.html) for page in found if page.html}


def test_a_regional_form_is_no_original_of_another(tmp_path: Path) -> None:
    british = WORDING.format(text="Salt travels far.", lang="en-GB", fidelity="verbatim")
    quotes = tiny.QUOTES.replace("wordings: [", f"wordings: [{british}, ")
    assert british in quotes
    for lang, originals in (("en-GB", 0), ("fr", 1)):
        content = {"quotes/arvo.yml": quotes.replace("en-GB", lang)}
        page = pages(tmp_path / lang, content)["quotes/arvo-on-salt/"]
        assert len(page.find_class("quote-original")) == originals


def test_clauses_in_regional_forms_are_compared_as_of_the_language(tmp_path: Path) -> None:
    other = tiny.PACT.replace("Carrying of Salt", "Weighing of Salt") + DUTY
    other = other.replace("Salt Pact", "Weighing Pact").replace("carry salt.", "weigh salt.")
    for lang, differing in (("en-GB", ["carry", "weigh"]), ("fr", [])):
        content = {
            "site.yml": tiny.SITE + "compare: [weighing-pact]\n",
            "pacts/salt-pact.yml": tiny.PACT + DUTY,
            "pacts/weighing-pact.yml": other.replace("lang: en", f"lang: {lang}"),
        }
        page = pages(tmp_path / lang, content)["pacts/compare/"]
        assert page.xpath("//blockquote/mark/text()") == differing
