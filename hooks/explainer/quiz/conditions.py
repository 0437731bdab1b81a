"""What has to happen before a duty of a pact applies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from explainer.model.pact import Obligation, Pact
from explainer.quiz.context import QuizContext, telling_words
from explainer.quiz.fairness import FEWEST_OPTIONS, MOST_OPTIONS
from explainer.quiz.item import Choice, Item, Left

# A duty that always applies has nothing that must happen first.
_ALWAYS = "nonaggression"


def when_it_applies(quiz: QuizContext) -> Iterator[Item | Left]:
    """Yield an item for each duty whose trigger no other duty of its kind in the pact has."""
    duties = [(pact, duty) for pact in quiz.library.all(Pact) for duty in pact.obligations]
    for pact in quiz.library.all(Pact):
        kinds = Counter(duty.type for duty in pact.obligations)
        for duty in pact.obligations:
            if duty.type == _ALWAYS:
                made: Item | str = "it always applies"
            elif kinds[duty.type] > 1:
                made = f"the pact has several duties of the kind `{duty.type}`"
            elif duty.provisional:
                made = "the clause itself was not seen"
            else:
                made = _item(quiz, pact, duty, duties)
            yield Left(pact.id, "condition", made) if isinstance(made, str) else made


def _item(
    quiz: QuizContext, pact: Pact, duty: Obligation, duties: list[tuple[Pact, Obligation]]
) -> Item | str:
    _ = quiz.words.gettext
    id = f"condition-{pact.id}-{duty.type}"
    part = quiz.vocabulary.part_name(duty.clause)
    choices = [Choice(quiz.text(duty.trigger), True, evidence=pact.id)]
    # Those of the same pact first: they are what the duty may be mistaken for; then one of each
    # kind, so that the right one is not known by being of another kind than all others.
    others = quiz.drawn(id, duties, lambda pair: f"{pair[0].id} {pair[1].type} {pair[1].clause}")
    others.sort(key=lambda pair: pair[0] is not pact)
    seen: Counter[str] = Counter()
    turns: list[tuple[int, int, Pact, Obligation]] = []
    for of, other in others:
        turns.append((seen[other.type], len(turns), of, other))
        seen[other.type] += 1
    for _turn, _place, of, other in sorted(turns, key=lambda turn: turn[:2]):
        trigger = quiz.text(other.trigger)
        if (
            len(choices) < MOST_OPTIONS
            and other.type != duty.type
            and not any(_alike(trigger, choice.text) for choice in choices)
            and not _says(quiz.text(duty.automaticity), trigger)
        ):
            values = {
                "pact": quiz.name(of.id),
                "kind": quiz.vocabulary.obligation[other.type],
                "duty": quiz.text(other.duty),
            }
            why = _("That is what another duty waits for (%(pact)s, %(kind)s): %(duty)s") % values
            choices.append(Choice(trigger, False, quiz.ended(why), of.id))
    if len(choices) < FEWEST_OPTIONS:
        return "too few duties of other kinds are recorded"
    values = {"pact": quiz.name(pact.id), "part": part, "trigger": quiz.text(duty.trigger)}
    values |= {"how": quiz.text(duty.automaticity)}
    return Item(
        id,
        "condition",
        pact.id,
        _("What must happen before this duty applies?"),
        quiz.ended(_("%(pact)s, %(part)s: %(trigger)s. %(how)s") % values),
        (pact.id,),
        str(pact.checked),
        choices=tuple(choices),
        lead=quiz.ended(quiz.text(duty.duty)),
        lead_source=_("%(pact)s, %(part)s") % values,
    )


def _alike(one: str, other: str) -> bool:
    """Return whether two triggers have most of their words in common, and may both be true."""
    a, b = telling_words(one), telling_words(other)
    return not a or not b or 2 * len(a & b) > min(len(a), len(b))


def _says(text: str, trigger: str) -> bool:
    """Return whether a text on a duty has half of the words of a trigger, such as "always"."""
    words = telling_words(trigger)
    return 2 * len(words & telling_words(text)) >= len(words)
