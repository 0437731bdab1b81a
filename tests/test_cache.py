"""What a build keeps for the next one changes no page, and is no more than a hint."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.build import load, render
from explainer.cache import SWITCH, Cache
from explainer.load.project import Project
from explainer.pages.cached import Answers, cached_or_rendered
from explainer.pages.page import Page
from explainer.pages.site import SiteRenderer
from tests import tiny
from tests.fewer import in_each_run

TWO = (
    tiny.QUOTES
    + """\
  - id: arvo-on-carts
    speaker: arvo
    said: 2030-02-04
    title: On carts
    occasion: A statement
    verification: primary-text
    checked: 2031-04-01
    wordings: [{text: Carts break., lang: en, fidelity: verbatim, source: text}]
"""
)
BRIN = tiny.QUOTES.replace("arvo", "brin").replace("Salt travels", "Salt rests")
TERM = """\
items:
  - id: cart
    term: cart
    definition: What carries salt.
    sources: [text]
    checked: 2031-04-01
"""
ARVO = tiny.STATE.format(name="Arvo")
# What an editor may make of each file; an empty text deletes it.
STATES = {
    "quotes/arvo.yml": [
        *(tiny.QUOTES, TWO, TWO.replace("Salt travels", "Salt, carts travel")),
        tiny.QUOTES.replace("items:", "# Looked at again\nitems:"),
        tiny.QUOTES.replace("    speaker", "    aliases: [arvo-on-carts]\n    speaker"),
        TWO.replace("    said: 2030-02-04", "    retired: Entered twice\n    said: 2030-02-04"),
    ],
    "quotes/brin.yml": ["", BRIN],
    "terms.yml": ["", TERM, TERM.replace("What carries", "A thing that carries")],
    "stakeholders/arvo.yml": [ARVO, ARVO.replace("Arvo", "Arvoland"), ARVO + "aliases: [arv]\n"],
    "sources/text.yml": [tiny.SOURCE, tiny.SOURCE.replace("The Salt", "A Salt")],
    "site.yml": [tiny.SITE, tiny.SITE.replace("The Salt Pact, Explained", "Salt")],
}
EDITS = st.sampled_from([(name, text) for name, texts in STATES.items() for text in texts])


def kept(project: Project, cache: Cache) -> tuple[dict[str, Page], list[str]]:
    """Return the pages of a project through a cache, and the paths that were rendered."""
    library = load(project, tiny.TODAY).library
    assert library is not None
    rendered = []

    def noted(path: str, page: Page) -> Page:
        rendered.append(path)
        return page

    jobs = SiteRenderer(library).jobs
    noting = {path: lambda path=path: noted(path, jobs[path]()) for path in jobs}
    found = cached_or_rendered(noting, Answers(library.index), cache)
    pages = {path: read() for path, read in found.items()}
    cache.close()
    return pages, rendered


def cold(project: Project) -> dict[str, Page]:
    library = load(project, tiny.TODAY).library
    assert library is not None
    return {page.path: page for page in render(library)}


def site_cache(project: Project, most: int = 1_000_000) -> Cache:
    return Cache(project.root, (project.content / "site.yml").read_text(encoding="utf-8"), most)


# Each is several builds.
@in_each_run(10, deep=500)
@given(edits=st.lists(EDITS, min_size=1, max_size=6))
def test_pages_kept_over_any_edits_are_those_rendered_anew(
    tmp_path_factory: pytest.TempPathFactory, edits: list[tuple[str, str]]
) -> None:
    project = tiny.project(tmp_path_factory.mktemp("edits"))
    for name, text in edits:
        tiny.write(project.content, {name: text})
        if not text:
            (project.content / name).unlink()
        assert kept(project, site_cache(project))[0] == cold(project)


def test_changed_words_of_a_quotation_render_only_the_pages_that_show_it(tmp_path: Path) -> None:
    content = {"quotes/arvo.yml": TWO, "quotes/brin.yml": BRIN}
    project = tiny.project(tmp_path, content)
    pages, first = kept(project, site_cache(project))
    assert set(first) == set(pages)
    assert kept(project, site_cache(project)) == (pages, [])
    tiny.write(project.content, {"quotes/arvo.yml": TWO.replace("Salt travels", "Salt goes")})
    _, rendered = kept(project, site_cache(project))
    assert set(rendered) == {
        *("quotes/arvo-on-salt/", "stakeholders/arvo/"),
        # What lists it: all quotations, its source, all records, the table of who is quoted, two
        # stakeholders side by side, and the door with an example of quotations.
        *("quotes/", "sources/text/", "search/", "about/"),
        *("stakeholders/compare/", "who-says-what/"),
    }


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Project]:
    project = tiny.project(tmp_path)
    kept(project, site_cache(project))
    yield project
    # Whatever happened to the cache, the next builds are right, and the last finds all pages.
    assert kept(project, site_cache(project))[0] == cold(project)
    kept(project, site_cache(project))
    assert kept(project, site_cache(project)) == (cold(project), [])


def stored(project: Project) -> Path:
    [file] = (project.root / ".cache").iterdir()
    return file


def test_a_damaged_page_is_rendered_anew(filled: Project) -> None:
    held = stored(filled).read_bytes()
    assert b"Salt travels" in held
    stored(filled).write_bytes(held.replace(b"Salt travels", b"Salt burrows"))
    pages, rendered = kept(filled, site_cache(filled))
    assert pages == cold(filled)
    assert "quotes/arvo-on-salt/" in rendered


@pytest.mark.parametrize("size", [0, 50, 5_000, -3_000])
def test_a_cut_cache_is_made_anew(filled: Project, size: int) -> None:
    stored(filled).write_bytes(stored(filled).read_bytes()[:size])


def test_a_file_of_something_else_is_replaced(filled: Project) -> None:
    stored(filled).write_text("A list of things to buy\n" * 1000, encoding="utf-8")


def test_a_deleted_cache_is_made_anew(filled: Project) -> None:
    stored(filled).unlink()


def test_two_builds_may_use_a_cache_at_once(filled: Project) -> None:
    one, other = site_cache(filled), site_cache(filled)
    tiny.write(filled.content, {"stakeholders/arvo.yml": ARVO.replace("Arvo", "Arvoland")})
    assert kept(filled, one)[0] == kept(filled, other)[0] == cold(filled)


def test_pages_of_other_settings_are_not_taken(filled: Project) -> None:
    pages, rendered = kept(filled, Cache(filled.root, "other settings"))
    assert set(rendered) == set(pages)


def test_a_cache_does_not_grow_without_end(tmp_path: Path) -> None:
    cache = Cache(tmp_path, most_bytes=1000)
    for number in range(20):
        cache.write([(f"page-{number}", "a" * 100)])
    cache.close()
    again = Cache(tmp_path)
    held = [number for number in range(20) if again.read(f"page-{number}")]
    again.close()
    assert held == [*range(10, 20)]


def test_what_was_made_from_something_else_is_made_anew(tmp_path: Path) -> None:
    for key, now, found in (("salt", "1", "1"), ("salt", "2", "1"), ("carts", "3", "3")):
        cache = Cache(tmp_path)
        assert cache.of("page", key, iter([now]).__next__) == found
        cache.close()


def test_a_build_without_a_cache_reads_and_writes_none(
    filled: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = stored(filled).read_bytes()
    with monkeypatch.context() as within:
        within.setenv(SWITCH, "off")
        pages, rendered = kept(filled, site_cache(filled))
    assert set(rendered) == set(pages)
    assert stored(filled).read_bytes() == before
