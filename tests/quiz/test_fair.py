"""No item of the quiz breaks a rule of fairness, whatever the records say."""

from __future__ import annotations

import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import given

from explainer.library.library import Library
from explainer.model.claim import Claim
from explainer.model.event import Event
from explainer.model.figure import Figure
from explainer.model.question import Position, Question
from explainer.model.quote import Quote
from explainer.model.stakeholder import Stakeholder
from explainer.quiz.item import Item
from explainer.quiz.made import quiz_of
from tests import tiny
from tests.fewer import at_most
from tests.quiz.invented import contents

Items = tuple[Item, ...]


DOUBTFUL = ("unrecovered", "disputed", "misattributed", "withdrawn")


def folded(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def quote_of(library: Library, item: Item) -> Quote:
    return library.expect(item.evidence[0], Quote)


def by_name(library: Library, name: str) -> Stakeholder:
    [found] = [each for each in library.all(Stakeholder) if str(each.name) == name]
    return found


def kind(who: Stakeholder) -> str:
    return "person" if who.type == "person" else "body"


def one_right_answer(library: Library, made: Items) -> None:
    """Each item has one right answer, which neither its length nor a twin gives away."""
    assert [id for id, count in Counter(item.id for item in made).items() if count > 1] == []
    for item in made:
        assert item.evidence and all(library.get(id) for id in item.evidence), item.id
        assert item.stem and item.why and item.date, item.id
        texts = [choice.text for choice in item.choices] + [s for pair in item.pairs for s in pair]
        assert len(set(map(folded, texts))) == len(texts) >= 2, item.id
        if item.kind == "one":
            assert sum(choice.right for choice in item.choices) == 1, item.id
            longest = max(len(c.text) for c in item.choices if not c.right)
            assert len(item.right.text) <= 1.5 * longest + 15, item.id


def words_of_their_own(library: Library, made: Items) -> None:
    """Nobody is shown with words that are not theirs, or may be somebody else's too."""
    speaking = {
        folded(wording.text): {
            str(other.speaker)
            for other in library.all(Quote)
            for each in other.wordings
            if folded(each.text) == folded(wording.text)
        }
        for quote in library.all(Quote)
        for wording in quote.wordings
    }
    for item in made:
        if item.form not in ("who-said", "office", "own-words", "changed-word", "position"):
            continue
        quote = quote_of(library, item)
        own = {wording.text for wording in quote.wordings if wording.quotable}
        assert quote.verification not in DOUBTFUL, item.id
        if item.lead_lang:
            assert item.lead in own, item.id
        if item.form == "own-words":
            copies = {w.text for w in quote.wordings if not w.quotable}
            assert item.right.text in own, item.id
            assert {c.text for c in item.choices if not c.right} <= copies, item.id
            assert not {folded(c.text) for c in item.choices if not c.right} & set(map(folded, own))
        if item.form == "who-said":
            right = by_name(library, item.right.text)
            others = [by_name(library, c.text) for c in item.choices if not c.right]
            assert right.id == quote.speaker and (right.type != "person" or quote.capacity)
            assert not {o.id for o in others} & speaking[folded(item.lead)], item.id
            assert {kind(each) for each in others} == {kind(right)}, item.id
            assert right.side in {each.side for each in others}, item.id
            assert right.of not in {o.id for o in others} and right.id not in {o.of for o in others}


def options(position: Position) -> set[str]:
    return {each for each in (position.option, *(position.between or ())) if each}


def answers_of_their_own(library: Library, made: Items) -> None:
    """No wrong answer is one that is right too: held, denied, or an office once."""
    for item in made:
        match item.form:
            case "position":
                question = library.expect(item.topic, Question)
                holder = item.id.removeprefix(f"position-{question.id}-")
                held = set().union(
                    *(options(each) for each in question.positions if each.holder == holder)
                )
                titles = {str(option.title): option.id for option in question.options}
                assert held == {titles[item.right.text]}, item.id
            case "claim":
                claim = library.expect(item.topic, Claim)
                by = (claim.asserted_by, claim.denied_by, claim.answered_by)
                groups = [{str(voice.who) for voice in voices} for voices in by]
                groups.append(set(map(str, claim.no_answer_from)))
                [who] = [each for each in library.all(Stakeholder) if f" {each.name} " in item.stem]
                assert sum(who.id in group for group in groups) == 1, item.id
            case "denial":
                claim = library.expect(item.topic, Claim)
                denied = {str(voice.who) for voice in claim.denied_by}
                chosen = {c.right: by_name(library, c.text).id for c in item.choices}
                wrong = {by_name(library, c.text).id for c in item.choices if not c.right}
                assert chosen[True] in denied and not wrong & denied, item.id
                sides = {library.expect(id, Stakeholder).side for id in wrong}
                assert library.expect(chosen[True], Stakeholder).side in sides, item.id
            case "office":
                speaker = library.expect(item.evidence[1], Stakeholder)
                held = {
                    folded(str(quote.capacity))
                    for quote in library.all(Quote)
                    if quote.speaker == speaker.id
                }
                assert not {folded(c.text) for c in item.choices if not c.right} & held, item.id


def days_apart(library: Library, made: Items) -> None:
    """Events to put in order cannot have been on one day, and do not have it in their titles."""
    for item in made:
        if item.form == "order":
            events = [library.expect(choice.evidence, Event) for choice in item.choices]
            assert 3 <= len(events) <= 5, item.id
            for number, event in enumerate(events):
                assert event.date.text[:4] not in str(event.title), item.id
                for later in events[number + 1 :]:
                    assert event.date.is_before(later.date), item.id


def numbers_with_caveats(library: Library, made: Items) -> None:
    """A number comes with its caveat, and no other option may be as true."""
    for item in made:
        if item.form == "figure":
            figure = library.expect(item.evidence[0], Figure)
            assert str(figure.caveat) in item.why, item.id
            label = item.stem.partition("“")[2].partition("”")[0]
            [point] = [each for each in figure.points if str(each.label) == label]
            low, high = (end.value for end in point.bounds)
            for choice in item.choices:
                ends = [int(number) for number in choice.text.split(" to ")]
                assert choice.right or ends[-1] < low or ends[0] > high, item.id


RULES = (
    one_right_answer,
    words_of_their_own,
    answers_of_their_own,
    days_apart,
    numbers_with_caveats,
)


@given(contents())
@at_most(80)
def test_no_item_breaks_a_rule_whatever_the_records_say(files: dict[str, str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        library = tiny.checked(Path(folder), files).library
    assert library is not None
    for rule in RULES:
        rule(library, quiz_of(library).items)
