"""Who said it: the speaker's own words, and four who could have said them."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.model.quote import Quote
from explainer.model.stakeholder import Stakeholder
from explainer.quiz.context import QuizContext
from explainer.quiz.distractors import beside
from explainer.quiz.fairness import FEWEST_OPTIONS, is_named, said_it_too
from explainer.quiz.item import Choice, Item, Left

# In days: others are of the same time if they spoke within so many.
_SAME_TIME = 730


def who_said(quiz: QuizContext) -> Iterator[Item | Left]:
    """Yield an item for each quotation whose words are sure, and shown in the site's language."""
    quotes = [quote for quote in quiz.library.all(Quote) if quiz.shown(quote)]
    for quote in quiz.library.all(Quote):
        made = _item(quiz, quote, quotes)
        yield Left(quote.id, "who-said", made) if isinstance(made, str) else made


def kept_back(quiz: QuizContext, quote: Quote) -> str | None:
    """Return why no item may show a quotation's words as the speaker's, or None."""
    speaker = quiz.find(str(quote.speaker), Stakeholder)
    if not quote.quotable:
        return "none of its wordings is the speaker's own"
    if quiz.shown(quote) is None:
        return f"it is `{quote.verification}`, or its words are in another language than the site's"
    if speaker is None:
        return "its speaker is not in use"
    if speaker.type == "person" and not quote.capacity:
        return "it is not said in what office the person spoke"
    return None


def account_of(quiz: QuizContext, quote: Quote) -> str:
    """Return who said something, as what, when and where, as one sentence."""
    _ = quiz.words.gettext
    values = {
        "name": quiz.name(str(quote.speaker)),
        "date": quiz.date(quote.said),
        "occasion": quiz.text(quote.occasion),
    }
    if quote.capacity is None:
        return quiz.ended(_("%(name)s, %(date)s: %(occasion)s") % values)
    values["capacity"] = quiz.text(quote.capacity)
    return quiz.ended(_("%(name)s (%(capacity)s), %(date)s: %(occasion)s") % values)


def source_line(quiz: QuizContext, quote: Quote) -> str:
    """Return when something was said and how its words reached us, without the speaker."""
    wording = quiz.shown(quote)
    assert wording is not None
    way = quiz.vocabulary.fidelity_within[wording.fidelity]
    return quiz.words.gettext("%(date)s (%(way)s)") % {"date": quiz.date(quote.said), "way": way}


def _item(quiz: QuizContext, quote: Quote, quotes: list[Quote]) -> Item | str:
    if reason := kept_back(quiz, quote):
        return reason
    wording = quiz.shown(quote)
    speaker = quiz.library.expect(str(quote.speaker), Stakeholder)
    assert wording is not None
    if speaker.independent:
        return "its speaker speaks for nobody else, and is hardly known"
    if is_named(quiz, speaker.id, wording.text):
        return "its words name the speaker"
    id = f"who-said-{quote.id}"
    heard = {str(each.speaker): each for each in quotes if spoken_near(quote, each)}
    speakers = [record for who in heard if (record := quiz.find(who, Stakeholder))]
    others = beside(
        quiz, id, speaker, (speakers, lambda each: not said_it_too(quiz, quote, each.id))
    )
    if len(others) < FEWEST_OPTIONS - 1:
        return "too few others of the same kind, side and time could have said it"
    choices = [Choice(quiz.name(speaker.id), True, evidence=quote.id)]
    for other in others:
        values = {"name": quiz.name(other.id), "title": quiz.text(heard[other.id].title)}
        why = quiz.words.gettext("%(name)s is quoted here on something else: %(title)s")
        choices.append(Choice(values["name"], False, quiz.ended(why % values), heard[other.id].id))
    return Item(
        id,
        "who-said",
        quiz.topic(quote),
        quiz.words.gettext("Who said this?"),
        account_of(quiz, quote),
        (quote.id,),
        str(quote.checked),
        choices=tuple(choices),
        lead=wording.text,
        lead_lang=wording.lang,
        lead_source=source_line(quiz, quote),
    )


def spoken_near(one: Quote, other: Quote) -> bool:
    """Return whether two were said within two years."""
    first, second = sorted((one.said.bounds()[0], other.said.bounds()[0]))
    return second - first <= _SAME_TIME * 86_400
