"""A number to be read off a figure, with what one must know of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from explainer.model.claim import Claim
from explainer.model.figure import Figure, Point
from explainer.model.pact import Pact
from explainer.model.question import Question
from explainer.quiz.context import QuizContext, key_words
from explainer.quiz.fairness import FEWEST_OPTIONS, MOST_OPTIONS
from explainer.quiz.item import Choice, Item, Left
from explainer.words.numbers import format_number


def read_off(quiz: QuizContext) -> Iterator[Item | Left]:
    """Yield an item for each figure with enough different values."""
    for figure in quiz.library.all(Figure):
        made = _item(quiz, figure)
        yield Left(figure.id, "figure", made) if isinstance(made, str) else made


def _item(quiz: QuizContext, figure: Figure) -> Item | str:
    _, id = quiz.words.gettext, f"figure-{figure.id}"
    names = Counter(_place(quiz, point) for point in figure.points)
    known = [
        point
        for point in quiz.drawn(id, figure.points, lambda point: _place(quiz, point))
        if names[_place(quiz, point)] == 1 and _is_unspoken(quiz, figure, point)
    ]
    for point in known:
        others: list[Point] = []
        for other in quiz.drawn(id, figure.points, lambda point: _place(quiz, point)):
            if all(_apart(other, each) for each in (point, *others)):
                others.append(other)
        if len(others) >= FEWEST_OPTIONS - 1:
            break
    else:
        return "it has too few different values with a name of their own"
    choices = [Choice(_value(quiz, point), True, evidence=figure.id)]
    given = _("The figure gives this for: %(label)s")
    for other in others[: MOST_OPTIONS - 1]:
        why = quiz.ended(given % {"label": _place(quiz, other)})
        choices.append(Choice(_value(quiz, other), False, why, figure.id))
    values = {
        "label": _place(quiz, point),
        "title": quiz.text(figure.title),
        "value": _value(quiz, point),
        "unit": quiz.text(figure.unit),
        "caveat": quiz.plain(figure.caveat),
    }
    return Item(
        id,
        "figure",
        _topic(quiz, figure),
        _("Which value does the figure give for “%(label)s”?") % values,
        _("%(label)s: %(value)s (%(unit)s). But mind: %(caveat)s") % values,
        (figure.id,),
        str(figure.checked),
        choices=tuple(choices),
        lead=_("%(title)s (%(unit)s)") % values,
    )


def _topic(quiz: QuizContext, figure: Figure) -> str:
    """Return the claim or the question whose texts refer to a figure, or else the site's pact."""
    for kind in (Claim, Question, Pact):
        if users := quiz.library.users_of_kind(figure.id, kind):
            return min(user.id for user in users)
    return quiz.pact_of(None)


def _place(quiz: QuizContext, point: Point) -> str:
    """Return what a value belongs to, with its date."""
    label = quiz.text(point.label)
    if point.date is None or set(key_words(quiz.date(point.date))) <= set(key_words(label)):
        return label
    values = {"label": label, "date": quiz.date(point.date)}
    return quiz.words.gettext("%(label)s (%(date)s)") % values


def _value(quiz: QuizContext, point: Point) -> str:
    low, high = (format_number(end.value, quiz.language) for end in point.bounds)
    if not point.is_range:
        return low
    return quiz.words.gettext("%(low)s to %(high)s") % {"low": low, "high": high}


def _is_unspoken(quiz: QuizContext, figure: Figure, point: Point) -> bool:
    """Return whether neither the label nor the title has the value's own digits."""
    shown = key_words(f"{_place(quiz, point)} {quiz.text(figure.title)}")
    return not set(key_words(_value(quiz, point))) & set(shown)


def _apart(one: Point, other: Point) -> bool:
    """Return whether two values, or ranges, have nothing in common."""
    (low, high), (other_low, other_high) = one.bounds, other.bounds
    return high.value < other_low.value or other_high.value < low.value
