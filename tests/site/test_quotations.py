"""Quotations stand on the site exactly, and nothing else is shown as one."""

from __future__ import annotations

from lxml.html import HtmlElement

from explainer.model.pact import Pact
from explainer.model.quote import Quote
from explainer.model.source import Source
from explainer.model.stakeholder import Stakeholder
from explainer.model.wording import by_fidelity
from explainer.site_map import page_path
from tests.site.sites import BuiltSite, words


def quotes(site: BuiltSite) -> list[Quote]:
    found = site.library.all(Quote)
    assert found or site.name == "shipped"
    return found


def page_of(site: BuiltSite, quote: Quote) -> HtmlElement:
    return site.main(page_path(Quote, quote.id) or "")


def normal(text: str) -> str:
    return " ".join(text.split())


def test_every_wording_stands_on_its_page_letter_by_letter_in_its_language(
    site: BuiltSite,
) -> None:
    for quote in quotes(site):
        page = page_of(site, quote)
        for wording in quote.wordings:
            shown = [words(e) for e in page.xpath(".//*[@lang=$tag]", tag=wording.lang)]
            assert normal(wording.text) in shown, f"{quote.id}: {wording.text}"


def test_every_wording_of_an_article_stands_on_its_pacts_page_letter_by_letter(
    site: BuiltSite,
) -> None:
    for pact in site.library.all(Pact):
        page = site.main(page_path(Pact, pact.id) or "")
        for article in pact.articles:
            for wording in article.wordings:
                elements = page.xpath(".//*[@lang=$tag]", tag=wording.lang)
                shown = [words(e) for e in elements]
                assert normal(wording.text) in shown, f"{pact.id} {article.label}"
                quoted = [words(e) for e in page.xpath(".//blockquote")]
                assert (normal(wording.text) in quoted) == wording.quotable, wording.text


def test_the_wording_shown_first_stands_in_a_blockquote_with_who_said_it(site: BuiltSite) -> None:
    for quote in quotes(site):
        shown = quote.shown(site.library.site.language)
        if shown is None:
            continue
        figure = page_of(site, quote).xpath(".//figure[contains(@class, 'quote')]")[0]
        assert words(figure.xpath(".//blockquote")[0]) == normal(shown.text)
        speaker = site.library.expect(quote.speaker, Stakeholder)
        assert str(speaker.name) in words(figure.xpath(".//figcaption")[0])


def test_words_that_are_not_the_speakers_are_never_shown_or_offered_as_theirs(
    site: BuiltSite,
) -> None:
    places = "//blockquote | //q | //title | //pre | //h1 | //h2 | //h3"
    texts = {
        path: [words(e) for e in page.xpath(places)] + page.xpath("//meta/@content")
        for path, page in site.pages.items()
    }
    articles = [article for pact in site.library.all(Pact) for article in pact.articles]
    said = [w for quote in quotes(site) for w in quote.wordings]
    said += [wording for article in articles for wording in article.wordings]
    true = {normal(wording.text) for wording in said if wording.quotable}
    for quote in quotes(site):
        for wording in quote.wordings:
            rendering = normal(wording.text)
            # A copy may keep a piece of the true words; that piece is the speaker's.
            if wording.quotable or any(rendering in exact for exact in true):
                continue
            for path, shown in texts.items():
                assert not [text for text in shown if rendering in text], f"{path}: {rendering}"


def test_what_has_no_words_of_the_speakers_is_told_as_a_report_and_offers_no_citation(
    site: BuiltSite,
) -> None:
    for quote in quotes(site):
        page = page_of(site, quote)
        formats = [words(e) for e in page.xpath(".//details[@id='citing']/div/p")]
        if quote.quotable:
            assert formats == ["APA", "MLA", "Harvard", "BibTeX", "RIS", "CSL-JSON"]
        else:
            assert formats == []
            assert not page.xpath(".//blockquote")
            assert "not the speaker’s exact words" in words(page)


def test_wordings_of_one_language_are_compared_in_words_as_well_as_by_looks(
    site: BuiltSite,
) -> None:
    compared = 0
    for quote in quotes(site):
        languages = [wording.lang for wording in quote.wordings]
        pairs = sum(languages.count(tag) - 1 for tag in set(languages))
        figures = page_of(site, quote).xpath(".//figure[contains(@class, 'diff-figure')]")
        assert len(figures) == pairs, quote.id
        for figure in figures:
            for change in figure.xpath(".//p//del | .//p//ins"):
                said = words(change.xpath("./*[contains(@class, 'visually-hidden')]")[0])
                assert said in {"removed:", "added:"}
        compared += pairs
    assert compared or site.name != "full"


def test_the_way_of_a_wording_is_told_from_what_was_said_to_here(site: BuiltSite) -> None:
    for quote in quotes(site):
        ways = page_of(site, quote).xpath(".//figure[@class='way']")
        assert ways, quote.id
        for way in ways:
            steps = [words(step) for step in way.xpath("./ol/li/b")]
            assert (steps[0], steps[-1]) == ("Said", "Here")
        changed = {"back-translation": "Translated and back", "paraphrase": "Retold"}
        told = [words(step) for step in ways[-1].xpath("./ol/li/b")]
        worst = min(
            quote.wordings, key=lambda w: (w.fidelity != "paraphrase", w.fidelity not in changed)
        )
        if step := changed.get(worst.fidelity):
            assert step in told, quote.id
        shown_as = words(ways[-1].xpath("./ol/li[last()]")[0])
        assert ("Shown as a quotation" in shown_as) == (worst.fidelity not in changed)


def test_the_way_names_the_copy_that_a_wording_was_read_in(site: BuiltSite) -> None:
    for quote in quotes(site):
        ways = page_of(site, quote).xpath(".//figure[@class='way']")
        worst = by_fidelity(quote.wordings)[-1]
        source = site.library.expect(worst.source, Source)
        copied = source.seen_through is not None or source.perspective == "copy"
        steps = {words(step) for step in ways[-1].xpath("./ol/li/b")}
        assert ("Copied" in steps) == (copied or source.original is not None), quote.id


def test_each_quotation_says_of_itself_what_readers_may_narrow_the_list_by(
    site: BuiltSite,
) -> None:
    page = site.main("quotes/")
    offered = {s.get("name"): s.xpath("./option/@value") for s in page.xpath(".//select")}
    items = page.xpath(".//*[@data-item]")
    assert len(items) == len(quotes(site))
    for name, values in offered.items():
        found = {value for item in items for value in item.get(f"data-{name}").split()}
        assert set(values) - {""} == found
    # A long list has the names alone, and the quotations on its parts.
    titles = [item.xpath(".//a[@class='quote-more'] | self::li/a")[0] for item in items]
    by_title = dict(zip(map(words, titles), items, strict=True))
    for quote in quotes(site):
        item = by_title[normal(quote.title.best(site.library.site.language)[0])]
        assert item.get("data-speaker") == quote.speaker
        assert item.get("data-verification") == quote.verification
        assert len(item.get("data-article").split()) == len(
            quote.about.articles if quote.about else ()
        )


def test_a_sentence_stands_on_its_page_no_more_than_twice(site: BuiltSite) -> None:
    for quote in quotes(site):
        shown = [
            words(e) for e in page_of(site, quote).xpath(".//*[@lang][not(ancestor::details)]")
        ]
        for wording in quote.wordings:
            assert shown.count(normal(wording.text)) <= 2, quote.id


def test_quotations_have_one_name_in_the_menu_headings_and_doors(site: BuiltSite) -> None:
    page = site.pages["quotes/index.html"]
    names = {words(link) for link in page.xpath("//a") if link.get("href") in ("./", "../quotes/")}
    assert names <= {"Quotations", "Overview"}
    assert words(page.xpath("//h1")[0]) == "Quotations"
    for path, other in site.pages.items():
        titles = [words(e) for e in other.xpath("//h1 | //h2 | //h3 | //nav//a")]
        assert not [t for t in titles if t in ("What was said", "Records")], path
