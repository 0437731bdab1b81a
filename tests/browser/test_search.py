"""Search finds records by any of their names, in every script, and readers reach what it found."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, ViewportSize, expect

from explainer.model.pact import Pact
from explainer.model.quote import Quote
from explainer.model.stakeholder import Stakeholder
from explainer.model.term import Term
from explainer.outputs.search import SearchIndex
from explainer.site_map import page_path
from tests import tiny
from tests.search_files import records_of
from tests.site.sites import BuiltSite

pytestmark = pytest.mark.needs("chromium")

SCRIPTS = {
    "Latin": re.compile(r"[A-Za-z .'-]+"),
    "Hangul": re.compile(r"[\uac00-\ud7af]{2,}"),
    "Kanji": re.compile(r"[\u4e00-\u9fff]{2,}"),
    "Cyrillic": re.compile(r"[\u0400-\u04ff -]+"),
}
NARROW = ViewportSize(width=360, height=740)


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    opened.goto(address)
    yield opened
    context.close()


def ask(page: Page, words: str) -> None:
    """Open the search and type words into it, as a reader does, and wait for the count."""
    # A page that was not searched yet shows no results of an earlier search.
    page.reload()
    page.get_by_role("button", name="Search").click()
    page.get_by_role("textbox", name="Search").fill(words)
    counted = re.compile(r"\d+ results?|no matches", re.I)
    expect(page.get_by_role("dialog").get_by_role("status")).to_have_text(counted, timeout=30_000)


def search(page: Page, words: str) -> list[str]:
    """Search, and return where the results lead within the site, in their order."""
    ask(page, words)
    links: list[str] = (
        page.get_by_role("dialog")
        .get_by_role("listitem")
        .get_by_role("link")
        .evaluate_all("links => links.map(link => link.href)")
    )
    return [link.removeprefix(page.url) for link in links]


def answer(text: str, route: Route) -> None:
    route.fulfill(body=text, content_type="text/javascript")


def unaccented(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def people_named_in(site: BuiltSite, script: str) -> list[tuple[str, str]]:
    found = []
    for person in site.library.all(Stakeholder):
        for name in dict.fromkeys(person.all_names()):
            if SCRIPTS[script].fullmatch(name):
                found.append((person.id, name))
    assert found, f"nobody has a name in {script}"
    return found


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_stakeholder_is_found_by_a_name_in_each_script_and_stands_first(
    page: Page, full: BuiltSite, script: str
) -> None:
    named = people_named_in(full, script)
    for id, name in named[:: max(1, len(named) // 4)]:
        found = search(page, name)
        assert found[0] == f"stakeholders/{id}/", f"{name}: {found[:8]}"
        first = page.get_by_role("dialog").get_by_role("listitem").first.inner_text()
        # A spelling without accents needs not stand beside the one with them.
        assert unaccented(name) in unaccented(first)


def test_a_name_in_another_script_says_its_language(page: Page, full: BuiltSite) -> None:
    person = next(p for p in full.library.all(Stakeholder) if p.names)
    name = next(name for name in person.names if name.lang != "en")
    search(page, name.text)
    first = page.get_by_role("dialog").get_by_role("listitem").first
    expect(first.locator(f"[lang='{name.lang}']")).to_have_text(name.text)


@pytest.mark.parametrize("script", ["Latin", "Cyrillic"])
def test_a_slip_of_one_letter_capitals_and_accents_do_not_hide_a_name(
    page: Page, full: BuiltSite, script: str
) -> None:
    id, name = max(people_named_in(full, script), key=lambda named: len(named[1]))
    word = max(name.split(), key=len)
    for asked in (name.replace(word, word[:3] + word[4:]), name.upper(), word[:-2]):
        assert f"stakeholders/{id}/" in search(page, asked), asked
    accented = name.replace("a", "á").replace("е", "е\u0300")
    assert search(page, accented)[0] == f"stakeholders/{id}/"


def test_a_term_is_found_by_a_word_inside_its_korean_compound(page: Page, full: BuiltSite) -> None:
    elsewhere = "\n".join(name for record in full.library.records for name in record.all_names())
    compounds = [
        (term.id, name.text)
        for term in full.library.all(Term)
        for name in term.names
        if re.fullmatch(r"[\uac00-\ud7af]{3}", name.text) and elsewhere.count(name.text[-2:]) == 1
    ]
    assert compounds
    for id, name in compounds[:4]:
        found = search(page, name[-2:])
        assert any(link.endswith(f"glossary/#{id}") for link in found), f"{name}: {found[:8]}"


def test_a_pact_is_found_by_a_single_kanji_within_its_name(page: Page, full: BuiltSite) -> None:
    pact, name = next(
        (pact, name.text)
        for pact in full.library.all(Pact)
        for name in pact.names
        if name.lang.startswith("ja")
    )
    for kanji in (name[0], name[-1]):
        assert f"pacts/{pact.id}/" in search(page, kanji), kanji


def test_nothing_found_says_so(page: Page) -> None:
    ask(page, "qqxqzzy")
    status = page.get_by_role("dialog").get_by_role("status")
    expect(status).to_have_text(re.compile("no match", re.I))


def test_results_stand_in_groups_people_first(page: Page) -> None:
    # No whole name of anything, whose kind would come first.
    ask(page, "lamp")
    headings = page.get_by_role("dialog").get_by_role("heading", level=2).all_inner_texts()
    kinds = [re.sub(r"\s*\d+$", "", heading) for heading in headings]
    order = ["People", "Pacts", "Quotations", "Questions", "Claims", "Events", "Terms", "Places"]
    order += ["Figures", "Sources", "Corrections", "Pages"]
    places = [next(i for i, kind in enumerate(order) if each.startswith(kind)) for each in kinds]
    assert len(kinds) > 5
    assert places == sorted(places)
    count = page.get_by_role("dialog").get_by_role("status").inner_text()
    assert re.fullmatch(r"\d+ results", count)


def test_words_that_are_not_the_speakers_are_found_and_never_shown_as_theirs(
    page: Page, full: BuiltSite
) -> None:
    told = [
        (quote, wording)
        for quote in full.library.all(Quote)
        for wording in quote.wordings
        if not wording.quotable
    ]
    assert told
    # Our own text may speak of such words; as names, under which wordings are shown, they are not.
    named = {name[0] for record in records_of(full.folder) for name in record.get("n", [])}
    assert not named & {wording.text for _, wording in told}
    quote, _ = next((q, w) for q, w in told if not q.quotable)
    assert page_path(Quote, quote.id) in search(page, str(quote.title))
    assert page.get_by_role("dialog").locator("blockquote, q").count() == 0


def test_a_keyboard_opens_the_search_moves_through_it_and_leaves_it(page: Page) -> None:
    page.keyboard.press("/")
    field = page.get_by_role("textbox", name="Search")
    expect(field).to_be_focused()
    page.keyboard.type("lamp")
    results = page.get_by_role("dialog").get_by_role("listitem").get_by_role("link")
    expect(results.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(results.first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(results.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    page.keyboard.press("Escape")
    expect(field).to_be_hidden()
    page.get_by_role("button", name="Search").press("Enter")
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Search")).to_be_focused()
    page.keyboard.press("s")
    target = results.first.get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(str(target))


def test_the_search_is_a_landmark_with_a_name(page: Page) -> None:
    expect(page.get_by_role("search", name="Search")).to_be_visible()
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("dialog").get_by_role("search", name="Search")).to_be_visible()


def test_nothing_of_the_search_is_loaded_before_a_reader_turns_to_it(
    browser: Browser, address: str
) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    page.goto(address, wait_until="networkidle")
    assert not [path for path in asked if "search" in path]
    page.keyboard.press("s")
    page.get_by_role("textbox", name="Search").fill("lamp")
    expect(page.get_by_role("dialog").get_by_role("listitem").first).to_be_visible()
    assert {"search/index.js", "assets/javascripts/search.js"} <= set(asked)
    page.close()


def test_a_phone_shows_the_results_within_its_width(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport=NARROW)
    page.goto(address)
    ask(page, "lamp")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("listitem").first).to_be_visible()
    assert page.locator("html").evaluate("e => e.scrollWidth") <= NARROW["width"]
    box = dialog.bounding_box()
    assert box
    assert (box["x"], box["width"]) == (0, NARROW["width"])
    # The page behind keeps still.
    assert page.locator("html").evaluate("e => getComputedStyle(e).overflowY") == "hidden"
    page.close()


def test_the_address_of_a_search_shows_its_results(
    page: Page, address: str, full: BuiltSite
) -> None:
    person = full.library.all(Stakeholder)[0]
    name = str(person.name)
    page.goto(f"{address}search/")
    page.get_by_role("textbox", name="Search").fill(name)
    results = page.locator("main .search__found").get_by_role("link")
    expect(results.first).to_have_attribute("href", f"{address}stakeholders/{person.id}/")
    page.goto(page.url)
    assert "query=" in page.url
    expect(page.get_by_role("textbox", name="Search")).to_have_value(name)
    expect(results.first).to_have_attribute("href", f"{address}stakeholders/{person.id}/")


def test_a_question_may_stand_in_the_address_as_q(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=lamp")
    expect(page.get_by_role("textbox", name="Search")).to_have_value("lamp")
    expect(page.locator("main .search__found li").first).to_be_visible()


def test_the_best_result_stands_above_all_groups_with_its_kind(page: Page) -> None:
    ask(page, "lamp")
    found = page.get_by_role("dialog").locator(".search__found > *")
    expect(found.first.get_by_role("listitem")).to_have_count(1)
    expect(found.first.locator(".chip")).not_to_be_empty()
    expect(found.nth(1).get_by_role("heading", level=2)).to_be_visible()


def test_a_search_with_many_results_leads_to_all_of_them(page: Page) -> None:
    ask(page, "harbour")
    page.get_by_role("link", name=re.compile(r"All \d+ results")).click()
    page.wait_for_url("**/search/?query=harbour")
    expect(page.get_by_role("main").get_by_role("status")).to_have_text(re.compile("results"))


def test_without_scripts_the_search_leads_to_everything_from_a_to_z(
    browser: Browser, address: str, full: BuiltSite
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    expect(page.get_by_role("textbox")).to_have_count(0)
    page.get_by_role("link", name="Search").click()
    expect(page.get_by_role("textbox")).to_have_count(0)
    person = full.library.all(Stakeholder)[-1]
    page.get_by_role("main").get_by_role("link", name=str(person.name), exact=True).first.click()
    assert page.url.startswith(address)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    context.close()


def test_the_search_works_from_a_folder(browser: Browser, full: BuiltSite) -> None:
    person = full.library.all(Stakeholder)[0]
    page = browser.new_page()
    page.goto((full.folder / "about" / "index.html").as_uri())
    page.get_by_role("button", name="Search").click()
    page.get_by_role("textbox", name="Search").fill(str(person.name))
    first = page.get_by_role("dialog").get_by_role("listitem").get_by_role("link").first
    target = (full.folder / "stakeholders" / person.id).as_uri()
    expect(first).to_have_attribute("href", f"{target}/")
    page.close()


def test_ways_to_write_a_name_or_a_number_lead_to_one_place(page: Page) -> None:
    ask(page, "OS")
    field = page.get_by_role("textbox", name="Search")
    first = page.get_by_role("dialog").get_by_role("listitem").first.get_by_role("link")
    expected = {
        "Outer Shoals": ("OS", "OSC", "O.S.", "os"),
        "Nurqash": ("UN", "U.N.", "un"),
        "Quessoria": ("RQ", "R.Q."),
        "Baek Mul-gyeol": ("Mulgyeol", "Mul-gyeol", "Mul Gyeol"),
    }
    for title, questions in expected.items():
        for question in questions:
            field.fill(question)
            expect(first, question).to_contain_text(title)
    counts = []
    for question in ("11000", "11,000", "11 000", "11\u202f000"):
        field.fill(question)
        expect(first, question).to_contain_text("Outer Shoals")
        counts.append(page.get_by_role("dialog").get_by_role("listitem").count())
    assert len(set(counts)) == 1


def test_a_name_with_vowel_signs_is_shown_beside_the_title_and_marked_whole(
    page: Page, tmp_path: Path
) -> None:
    names = "names: [{text: नेपाल, lang: hi}, {text: ประเทศไทย, lang: th}]\n"
    state = tiny.STATE.format(name="Nepal") + names
    index = SearchIndex(tiny.library(tmp_path, {"stakeholders/nepal.yml": state}), [])
    for path in index.paths:
        page.route(f"**/{path}*", partial(answer, index.text(path)))
    ask(page, "नेपाल")
    first = page.get_by_role("dialog").get_by_role("listitem").first
    expect(first.locator("[lang=hi] mark")).to_have_text("नेपाल")
    page.get_by_role("textbox", name="Search").fill("ไทย")
    expect(first.locator("[lang=th] mark")).to_have_text("ไทย")


def opened(page: Page) -> Locator:
    """Open the search without typing, and return its window."""
    page.get_by_role("button", name="Search").click()
    return page.get_by_role("dialog")


def test_before_anything_is_typed_the_search_offers_where_to_start(
    page: Page, full: BuiltSite
) -> None:
    window = opened(page)
    links = window.get_by_role("listitem").get_by_role("link")
    pact = full.library.expect(full.library.site.pact, Pact)
    expect(links.first).to_have_text(str(pact.label))
    texts = links.all_inner_texts()
    assert {str(full.library.by_id[party.party].label) for party in pact.parties[:3]} <= {*texts}
    assert any("glossary/" in (link.get_attribute("href") or "") for link in links.all())
    expect(window.get_by_role("heading", name="Opened last")).to_have_count(0)


def test_what_was_opened_from_the_search_is_offered_again_until_it_is_forgotten(
    page: Page, address: str, full: BuiltSite
) -> None:
    person = str(full.library.all(Stakeholder)[0].name)
    ask(page, person)
    page.keyboard.press("Enter")
    page.wait_for_url("**/stakeholders/**")
    page.goto(address)
    window = opened(page)
    last = window.locator("section", has=page.get_by_role("heading", name="Opened last"))
    expect(last.get_by_role("link")).to_have_text(person)
    window.get_by_role("button", name="Forget these").press("Enter")
    expect(last).to_have_count(0)
    expect(window.get_by_role("textbox")).to_be_focused()
    assert page.evaluate("Object.keys(localStorage).filter(key => key.includes('recent'))") == []


def test_the_search_works_where_nothing_may_be_kept(
    browser: Browser, address: str, full: BuiltSite
) -> None:
    page = browser.new_page()
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException(); } })"
    )
    page.goto(address)
    ask(page, str(full.library.all(Stakeholder)[0].name))
    page.keyboard.press("Enter")
    page.wait_for_url("**/stakeholders/**")
    expect(opened(page).get_by_role("heading", name="Start with")).to_be_visible()
    page.close()


def test_results_are_narrowed_to_a_kind_by_keyboard(page: Page) -> None:
    ask(page, "lamp")
    window = page.get_by_role("dialog")
    choice = window.get_by_role("combobox", name="Kind")
    offered = choice.locator("option").all_inner_texts()
    counts = [int(words.rpartition("(")[2].rstrip(")")) for words in offered]
    assert counts[0] == sum(counts[1:])
    choice.focus()
    page.keyboard.type(offered[2][:4])
    expect(window.get_by_role("status")).to_have_text(re.compile(rf"^{counts[2]} results?$"))
    expect(window.get_by_role("listitem")).to_have_count(min(counts[2], 31))
    page.get_by_role("textbox", name="Search").fill("qqxqzzy")
    expect(choice).to_be_hidden()


def test_the_kind_stands_in_the_address_of_the_page_that_searches(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=lamp")
    choice = page.get_by_role("main").get_by_role("combobox", name="Kind")
    value = choice.locator("option").nth(2).get_attribute("value")
    assert value
    choice.select_option(value)
    page.wait_for_url(f"**kind={value}*")
    page.reload()
    expect(choice).to_have_value(value)
    expect(page.locator("main .search__found section")).to_have_count(1)


def test_a_search_that_cannot_be_loaded_says_so_and_is_tried_again(page: Page) -> None:
    page.route("**/search/index.js*", lambda route: route.abort())
    window = opened(page)
    expect(window.get_by_role("status")).to_contain_text("could not be loaded")
    expect(window.get_by_role("link", name="Everything from A to Z")).to_be_visible()
    page.unroute("**/search/index.js*")
    window.get_by_role("textbox").fill("lamp")
    expect(window.get_by_role("listitem").first).to_be_visible()


def test_a_search_says_that_it_is_loading_and_when_a_reader_is_offline(page: Page) -> None:
    waiting: list[Route] = []
    page.route("**/search/index.js*", lambda route: waiting.append(route))
    with page.expect_request("**/search/index.js*"):
        window = opened(page)
    expect(window.get_by_role("status")).to_have_text("The search is loading…")
    page.context.set_offline(True)
    waiting[0].abort()
    expect(window.get_by_role("status")).to_contain_text("You are offline")


def test_many_results_use_the_height_of_the_screen(page: Page) -> None:
    ask(page, "lamp")
    box = page.get_by_role("dialog").bounding_box()
    assert box
    assert box["y"] + box["height"] > 0.9 * 900
    assert page.locator("dialog .search__found").evaluate("e => e.scrollHeight > e.clientHeight")
