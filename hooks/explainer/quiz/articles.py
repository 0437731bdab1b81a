"""Which article says this: a pact's own words, and four of its articles."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.library.renderings import word_runs
from explainer.model.pact import Article, Pact
from explainer.model.wording import Wording, best_wording
from explainer.quiz.context import QuizContext
from explainer.quiz.fairness import FEWEST_OPTIONS, MOST_OPTIONS
from explainer.quiz.item import Choice, Item, Left
from explainer.texts.counting import count_words
from explainer.texts.languages import same_language
from explainer.texts.sentences import sentence_spans

_FEWEST_WORDS, _MOST_WORDS = 8, 90


def which_article(quiz: QuizContext) -> Iterator[Item | Left]:
    """Yield an item for each article whose own words are shown in the site's language."""
    for pact in quiz.library.all(Pact):
        for article in pact.articles:
            made = _item(quiz, pact, article)
            if isinstance(made, str):
                reason = f"{quiz.vocabulary.part_name(article.label)}: {made}"
                yield Left(pact.id, "article", reason)
            else:
                yield made


def _item(quiz: QuizContext, pact: Pact, article: Article) -> Item | str:
    wording = _shown(quiz, article)
    if wording is None:
        return "its own words are not shown in the site's language"
    lead = _beginning(wording.text)
    if not _FEWEST_WORDS <= count_words(lead) <= _MOST_WORDS:
        return "its first sentences are too short, or too long"
    if article.number_inferred:
        return "its number was not seen"
    id = f"article-{pact.id}-{article.label}".replace(" ", "-").lower()
    others = [
        other
        for other in pact.articles
        if other is not article and other.wordings and not _says_it(other, lead)
    ]
    chosen = quiz.drawn(id, others, lambda each: each.label)[: MOST_OPTIONS - 1]
    if len(chosen) < FEWEST_OPTIONS - 1:
        return "too few other articles of the pact are recorded"
    _ = quiz.words.gettext
    name = quiz.vocabulary.part_name
    choices = [Choice(_named(quiz, article), True, evidence=pact.id)]
    for other in chosen:
        values = {"article": name(other.label), "plain": quiz.plain(other.plain, 1)}
        why = _("%(article)s says: %(plain)s") % values
        choices.append(Choice(_named(quiz, other), False, why, pact.id))
    values = {"article": name(article.label), "plain": quiz.plain(article.plain, 2)}
    return Item(
        id,
        "article",
        pact.id,
        _("Which part of the pact says this? (%(pact)s)") % {"pact": quiz.name(pact.id)},
        _("%(article)s says: %(plain)s") % values,
        (pact.id,),
        str(pact.checked),
        choices=tuple(choices),
        lead=lead,
        lead_lang=wording.lang,
        lead_source=quiz.vocabulary.fidelity[wording.fidelity],
    )


def _named(quiz: QuizContext, article: Article) -> str:
    title = {"article": quiz.vocabulary.part_name(article.label), "title": quiz.text(article.title)}
    return quiz.words.gettext("%(article)s, “%(title)s”") % title


def _shown(quiz: QuizContext, article: Article) -> Wording | None:
    wording = best_wording(article.wordings, quiz.language)
    return wording if wording and same_language(wording.lang, quiz.language) else None


def _beginning(text: str) -> str:
    """Return the first sentences of a clause, with `…` where more follow."""
    end = 0
    for _, after in sentence_spans(text):
        if end and count_words(text[:after]) > _MOST_WORDS:
            return f"{text[:end].strip()} …"
        end = after
    return " ".join(text.split())


def _says_it(other: Article, lead: str) -> bool:
    """Return whether another article has a run of the same words."""
    runs = set(word_runs(lead))
    return any(runs & set(word_runs(wording.text)) for wording in other.wordings)
