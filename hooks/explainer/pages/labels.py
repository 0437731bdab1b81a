"""Functions of templates: labels of values, and small queries."""

from __future__ import annotations

from urllib.parse import urlsplit

from explainer.dates.display import is_uncertain as is_uncertain
from explainer.dates.order import in_order
from explainer.kinds.site import Site
from explainer.load.docs import DocsPage
from explainer.markup.extension import DEPTHS
from explainer.markup.tokens import split_citation, tokens
from explainer.model.author_names import authors as authors
from explainer.model.depths import Depths
from explainer.model.event import Event
from explainer.model.pact import Article, Obligation, Pact, Party, Phrase, Step
from explainer.model.place import Place
from explainer.model.question import UNDECIDED, Position, Question
from explainer.model.quote import Quote
from explainer.model.record import Name, Record
from explainer.model.reference import Evidence
from explainer.model.site_lists import Side
from explainer.model.source import Source
from explainer.model.stakeholder import Stakeholder
from explainer.model.term import Term
from explainer.model.text import Prose
from explainer.model.wording import Wording, original_wording
from explainer.pages.standing import Answer
from explainer.pages.view import View
from explainer.prose.phrases import span_of
from explainer.site_map import article_anchor as article_anchor
from explainer.site_map import docs_path
from explainer.site_map import figure_file as figure_file
from explainer.texts.addresses import shown_address
from explainer.texts.languages import same_language
from explainer.words.punctuation import is_ended as is_ended

# The end of Unicode's block Latin Extended-B.
LAST_LATIN = "\u024f"


def side_number(site: Site, side: str) -> int:
    """Return the number of a side, from 1, in the order of site.yml."""
    return [known.id for known in site.sides].index(side) + 1


def side_title(view: View, side: str) -> str:
    """Return the title of a side."""
    return view.text(next(known.title for known in view.site.sides if known.id == side))


def original(quote: Quote, shown: Wording) -> Wording | None:
    """Return the original wording, if a translation of it is shown."""
    return original_wording(quote.wordings, shown)


def wording_sources(quote: Quote) -> list[str]:
    """Return the sources of a quotation's wordings, without duplicates."""
    return list(dict.fromkeys(str(wording.source) for wording in quote.wordings))


def further_sources(quote: Quote) -> tuple[Evidence, ...]:
    """Return the sources of a quotation beyond those of its wordings."""
    named = wording_sources(quote)
    return tuple(
        item for item in quote.sources if item.locator or item.says or item.source not in named
    )


def wording_name(view: View, wording: Wording) -> str:
    """Return a label that distinguishes a wording: its source and its fidelity."""
    source = view.library.expect(wording.source, Source)
    place = source.container_title or source.publisher or source.title
    fidelity = view.vocabulary.fidelity_within[wording.fidelity]
    # Translators: a newspaper or a document, and how near its wording is to what was said.
    return view.ours.gettext("%(place)s (%(fidelity)s)") % {"place": place, "fidelity": fidelity}


def depths_of(answer: Depths) -> list[str]:
    """Return the depths of an answer, from shortest to longest."""
    return [depth for depth in DEPTHS if getattr(answer, depth) is not None]


def phrase_anchor(label: str, number: int) -> str:
    """Return the anchor of the explanation of an article's phrase."""
    return f"{article_anchor(label)}-phrase-{number}"


def phrase_language(article: Article, phrase: Phrase) -> str | None:
    """Return the language of the wording that has a phrase."""
    return next((w.lang for w in article.wordings if span_of(phrase, w.text)), None)


def steps(pact: Pact) -> list[tuple[Step, Party]]:
    """Return the steps of all parties, sorted by date."""
    found = [(step, party) for party in pact.parties for step in party.steps]
    return in_order(found, lambda pair: pair[0].date)


def has_steps(pact: Pact) -> bool:
    """Return whether steps are recorded for any party."""
    return any(party.steps for party in pact.parties)


def obligations(pact: Pact, type: str) -> list[Obligation]:
    """Return a pact's obligations of one kind."""
    return [duty for duty in pact.obligations if duty.type == type]


def letters(number: int) -> str:
    """Return the letters for a place's number: a, b, … z, aa, ab, …"""
    rest, last = divmod(number - 1, 26)
    return (letters(rest) if rest else "") + chr(ord("a") + last)


def parts(pact: Pact, *, own_words: bool) -> list[str]:
    """Return the labels of a pact's parts whose own words were seen, or of the others."""
    seen = (a for a in pact.articles if a.label not in pact.articles_not_seen)
    return [a.label for a in seen if bool(a.wordings) == own_words]


def any_obligation(pacts: list[Pact], type: str) -> bool:
    """Return whether any pact has an obligation of one kind."""
    return any(obligations(pact, type) for pact in pacts)


def native_name(view: View, stakeholder: Stakeholder) -> Name | None:
    """Return the first name in another language than the page's."""
    foreign = (n for n in stakeholder.names if not same_language(n.lang, view.language))
    return next(foreign, None)


def held(view: View, question: Question, position: Position) -> str:
    """Return the label of a position: its option, or the two options that it is between."""
    if position.between:
        first, second = (question.option(id) for id in position.between)
        assert first and second
        ends = {"first": view.text(first.title), "second": view.text(second.title)}
        return view.ours.gettext("Between: %(first)s / %(second)s") % ends
    if position.option == UNDECIDED:
        return view.ours.pgettext("position", "Undecided")
    option = question.option(str(position.option))
    assert option is not None
    return view.text(option.title)


def held_briefly(view: View, question: Question, position: Position) -> str:
    """Return a short label of a position, for narrow places."""
    if position.between:
        first, second = (question.option(id) for id in position.between)
        assert first and second
        ends = {"first": view.text(first.brief), "second": view.text(second.brief)}
        return view.ours.gettext("%(first)s / %(second)s") % ends
    option = question.option(str(position.option))
    return view.text(option.brief) if option else held(view, question, position)


def sides_of(view: View, answers: list[Answer]) -> list[Side]:
    """Return the sides of the holders of answers, in the order of site.yml."""
    holders = {str(mark.position.holder) for answer in answers for mark in answer.marks}
    held = {view.library.expect(id, Stakeholder).side for id in holders}
    return [side for side in view.site.sides if side.id in held]


def position_anchor(question: Question, position: Position) -> str:
    """Return the anchor of a position: its holder, with a number if the holder changed position."""
    earlier = [p for p in question.positions if p.holder == position.holder]
    number = earlier.index(position)
    return f"held-by-{position.holder}" + (f"-{number + 1}" if number else "")


def era_anchor(members: list[Event]) -> str:
    """Return the anchor of an era, made from its first event."""
    return f"era-of-{members[0].id}"


def coordinates(view: View, place: Place) -> str:
    """Return coordinates in the usual form, such as `39.03° N, 125.75° E`."""
    _ = view.ours.gettext
    latitude = _("%(degrees)s° N") if place.lat >= 0 else _("%(degrees)s° S")
    longitude = _("%(degrees)s° E") if place.lon >= 0 else _("%(degrees)s° W")
    both = (latitude, place.lat), (longitude, place.lon)
    return view.vocabulary.listed(
        pattern % {"degrees": f"{abs(degrees):g}"} for pattern, degrees in both
    )


def foreign(text: str) -> bool:
    """Return whether most letters of a name are not Latin."""
    letters = [character for character in text if character.isalpha()]
    return sum(character > LAST_LATIN for character in letters) * 2 > len(letters)


def about_source(view: View, source: Source) -> str:
    """Return the text of the link to a source's page."""
    _ = view.ours.gettext
    return _("About this copy") if source.perspective == "copy" else _("About this source")


def source_host(source: Source) -> str:
    """Return the host of a source's address as readers know it, without `www.`."""
    return urlsplit(shown_address(str(source.url))).netloc.removeprefix("www.")


def docs_address(page: DocsPage) -> str:
    """Return the address of a page of prose relative to the site's root."""
    return docs_path(page.path)


def uncited(evidence: tuple[Evidence, ...], words: Prose) -> tuple[Evidence, ...]:
    """Return the sources, with locators, that a passage of prose does not cite itself."""
    cited: set[tuple[str, str | None]] = set()
    for _, text in words.by_language:
        for token in tokens(text):
            cited |= {(id, None) for id in token.ids}
            if token.is_citation:
                cited |= {(c.source, c.locator) for c in split_citation(token.text[2:-1])}
    return tuple(item for item in evidence if (item.source, item.locator) not in cited)


def term_users(view: View, term: Term) -> list[Record]:
    """Return the records in whose prose a term occurs."""
    return view.library.term_users(term.id)
