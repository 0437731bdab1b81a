"""The words of the interface: gathered whole, and read in the language that a site asks for."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from jinja2 import Environment

from explainer.words import catalogue as catalogues
from explainer.words.catalogue import LOCALES, catalogue
from tests.needs import ROOT

HOOKS = ROOT / "hooks"
TEMPLATES = (*HOOKS.glob("explainer/pages/templates/*.html"), *HOOKS.glob("theme/**/*.html"))
# Between names, dates and sentences these are a language's own.
MARKS = re.compile("[,;:.·–/()“”]")
WELSH = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Language: cy\\n"
"Plural-Forms: nplurals=3; plural=n==1 ? 0 : n==2 ? 1 : 2;\\n"

msgid "%(count)s event"
msgid_plural "%(count)s events"
msgstr[0] "%(count)s digwyddiad"
msgstr[1] "%(count)s ddigwyddiad"
msgstr[2] "%(count)s o ddigwyddiadau"

#, fuzzy
msgid "Map"
msgstr "Mapp"

msgctxt "kind of place"
msgid "Sea"
msgstr "Môr"
"""


@pytest.fixture
def welsh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "cy" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "messages.po").write_text(WELSH, encoding="utf-8")
    monkeypatch.setattr(catalogues, "LOCALES", tmp_path)
    catalogue.cache_clear()


def test_the_words_for_translators_are_gathered_from_the_code_as_it_is(tmp_path: Path) -> None:
    made = tmp_path / "messages.pot"
    subprocess.run(["make", "--silent", "words", f"POT={made}"], cwd=ROOT, check=True, timeout=120)
    assert (LOCALES / "messages.pot").read_text() == made.read_text(), "gather them: make words"


def test_words_are_those_of_the_nearest_language(welsh: None) -> None:
    words = catalogue("cy-GB")
    assert words.pgettext("kind of place", "Sea") == "Môr"
    forms = [words.ngettext("%(count)s event", "%(count)s events", n) for n in (1, 2, 3)]
    assert forms == ["%(count)s digwyddiad", "%(count)s ddigwyddiad", "%(count)s o ddigwyddiadau"]


def test_what_nobody_has_translated_for_certain_is_english(welsh: None) -> None:
    assert catalogue("cy").gettext("Map") == "Map"
    assert catalogue("cy").gettext("Timeline") == "Timeline"
    assert catalogue("gd").pgettext("kind of place", "Sea") == "Sea"


def bare_text(template: str) -> list[str]:
    """Return what a template itself writes between tags and what it fills in."""
    written = "".join(
        text if kind == "data" else "\0" if kind.endswith("_begin") else ""
        for _, kind, text in Environment(extensions=["jinja2.ext.i18n"]).lex(template)
    )
    return re.split("[\0<>]", re.sub("<[^<>]*>", "<>", written))


def test_bare_text_is_what_no_message_holds() -> None:
    found = bare_text('<p class="a">{{ _("Said") }}, {% if on %}<b>{{ on }}</b>{% endif %}: x</p>')
    assert [text.strip() for text in found if text.strip()] == [",", ": x"]


def test_templates_put_no_marks_between_what_they_show() -> None:
    glued = {
        f"{path.name}: {text.strip()}"
        for path in TEMPLATES
        for text in bare_text(path.read_text(encoding="utf-8"))
        if MARKS.search(text)
    }
    assert glued == set(), "give the whole to the catalogue, or to a list of the vocabulary"
