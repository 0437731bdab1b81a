"""What records may not say of each other: one slip each, shown in its place with its mending."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.check.messages import MESSAGES
from tests.check.marked import expected, problems, replaced, shown

PACT = """\
title: Accord on the Night Ferry
short_title: Ferry Accord
checked: 2025-04-30
parties:
  - {party: oslen, signed: 2019-05, ratified: 2019-06}
  - party: varrick
    steps:
      - {date: 2019-07, text: The assembly agrees., sources: [board-statement]}
status: in-force
signed: 2019-05
in_force: 2019-08
ended: 2024
answer: {brief: One night ferry.}
articles:
  - label: III
    title: The boat
    plain: There is one boat.
    wordings:
      - {text: One boat., lang: en, fidelity: verbatim, source: board-statement}
      - {text: Un bateau., lang: fr, fidelity: official-translation, source: board-statement}
  - {label: IV, title: The crew, plain: There is a crew., sources: [board-statement]}
obligations:
  - {type: consultation, trigger: A storm, duty: Talk, automaticity: None, scope: The strait,
     clause: III}
  - {type: nonaggression, trigger: Any, duty: No ramming, automaticity: Full, scope: The strait,
     clause: not-seen, paraphrase: Boats do not ram., sources: [board-statement]}
exit: {text: After a year's notice., sources: [board-statement]}
"""
PERSON = """\
type: person
name: Ilo Marn
group: parties
side: parties
of: varrick
portrait: Head of the harbour board [@board-statement].
checked: 2025-04-30
offices:
  - {title: Head of the harbour board, dates: 2018/2019, sources: [board-statement]}
"""
CLAIM = """\
title: The boat was lost
statement: The boat was lost in a storm [@board-statement].
asserted_by: [{who: oslen, text: Oslen says so., sources: [board-statement]}]
denied_by: [{who: varrick, text: It is afloat., quotes: [varrick-one-boat]}]
evidence_for: [{text: A wreck was seen., sources: [board-statement]}]
evidence_against: [{text: It was seen afloat., sources: [board-statement]}]
certainty: contested
why_so_sure: Two statements differ.
checked: 2025-04-30
"""
QUESTION = """\
title: Is one boat enough?
short_title: One boat?
checked: 2025-04-30
answer: {brief: That is disputed.}
options:
  - {id: enough, title: One is enough}
  - {id: scarce, title: Two are needed}
positions:
  - {holder: varrick, option: enough, text: Yes., quotes: [varrick-one-boat], certainty: own-words}
  - {holder: varrick, option: scarce, since: 2020, text: No., sources: [board-statement],
     certainty: reported}
  - {holder: oslen, between: [enough, scarce], text: Both., sources: [board-statement],
     certainty: reported}
"""
QUOTES = """\
defaults: {checked: 2025-04-30, occasion: A statement}
items:
  - id: oslen-two-boats
    speaker: oslen
    said: 2019-03
    title: On two boats
    verification: primary-text
    wordings:
      - {text: Deux bateaux., lang: fr, fidelity: verbatim, source: board-statement}
      - {text: Two boats., lang: en, fidelity: our-translation, source: board-statement}
  - id: oslen-no-boat
    speaker: oslen
    said: 2019-04
    title: On no boat
    verification: unrecovered
    reported: Oslen was heard to want no boat.
    wordings:
      - {text: No boat., lang: en, fidelity: paraphrase, source: board-statement}
  - id: marn-in-office
    speaker: ilo-marn
    said: 2019-02
    capacity: Head of the board
    title: On the board
    verification: recording
    wordings:
      - {text: We agreed., lang: en, fidelity: verbatim, source: board-statement}
  - id: marn-by-office
    speaker: ilo-marn
    said: 2019-02
    title: On the crew
    verification: recording
    wordings:
      - {text: We sail., lang: en, fidelity: verbatim, source: board-statement}
"""
EVENTS = """\
defaults: {checked: 2025-04-30, era: {title: The talks, from: 2019, to: 2020}}
items:
  - {id: meeting, date: 2019-02-03, title: They meet, text: A., sources: [board-statement]}
  - {id: parting, date: 2019-02-04, title: They part, text: B., sources: [board-statement]}
"""
TERMS = """\
items:
  - {id: night-ferry, term: Night ferry, definition: A boat., checked: 2025-04-30}
"""
GOOD = {
    "pacts/ferry-accord.yml": PACT,
    "stakeholders/ilo-marn.yml": PERSON,
    "claims/lost-boat.yml": CLAIM,
    "questions/one-boat.yml": QUESTION,
    "quotes/more.yml": QUOTES,
    "events/talks.yml": EVENTS,
    "glossary.yml": TERMS,
}
PACTS, PEOPLE, CLAIMS, QUESTIONS, SAID, TIMELINE, GLOSSARY = GOOD

A_SOURCE = "name at least one source under `sources:`"
EVIDENCE = "name a quotation under `quotes:` or a source under `sources:`"
OPTIONS = "the options are: enough, scarce"
# File, what stands there, what an editor makes of it, the problem's code and its hint.
SLIPS: dict[str, tuple[str, str, str, str, str]] = {
    "two articles of one label": (
        PACTS,
        "{label: IV,",
        "{label: ⟦III⟧,",
        "E402",
        "choose another label",
    ),
    "two options of one id": (
        QUESTIONS,
        "  - {id: scarce, title: Two are needed}",
        "  - {id: scarce, title: Two are needed}\n  - {id: ⟦enough⟧, title: One will do}",
        "E402",
        "choose another id",
    ),
    "a quotation without a wording": (
        SAID,
        "wordings:\n      - {text: We sail., lang: en, fidelity: verbatim, "
        "source: board-statement}",
        "wordings: ⟦[⟧]",
        "E410",
        "give its words, language, fidelity and source under `wordings:`",
    ),
    "an event without a source": (
        TIMELINE,
        "{id: meeting, date: 2019-02-03, title: They meet, text: A., sources: [board-statement]}",
        "⟦{⟧id: meeting, date: 2019-02-03, title: They meet, text: A.}",
        "E411",
        A_SOURCE,
    ),
    "a claim that nobody asserts": (
        CLAIMS,
        "asserted_by: [{who: oslen, text: Oslen says so., sources: [board-statement]}]",
        "asserted_by: ⟦[⟧]",
        "E412",
        "say who does under `asserted_by:`",
    ),
    "a claim asserted without evidence": (
        CLAIMS,
        "{who: oslen, text: Oslen says so., sources: [board-statement]}",
        "⟦{⟧who: oslen, text: Oslen says so.}",
        "E412",
        EVIDENCE,
    ),
    "a claim denied without evidence": (
        CLAIMS,
        "{who: varrick, text: It is afloat., quotes: [varrick-one-boat]}",
        "⟦{⟧who: varrick, text: It is afloat.}",
        "E412",
        EVIDENCE,
    ),
    "evidence for a claim without a source": (
        CLAIMS,
        "{text: A wreck was seen., sources: [board-statement]}",
        "⟦{⟧text: A wreck was seen., sources: []}",
        "E412",
        A_SOURCE,
    ),
    "evidence against a claim without a source": (
        CLAIMS,
        "{text: It was seen afloat., sources: [board-statement]}",
        "⟦{⟧text: It was seen afloat., sources: []}",
        "E412",
        A_SOURCE,
    ),
    "a position without evidence": (
        QUESTIONS,
        "{holder: varrick, option: enough, text: Yes., quotes: [varrick-one-boat],",
        "⟦{⟧holder: varrick, option: enough, text: Yes.,",
        "E413",
        EVIDENCE,
    ),
    "a step of a party without a source": (
        PACTS,
        "{date: 2019-07, text: The assembly agrees., sources: [board-statement]}",
        "⟦{⟧date: 2019-07, text: The assembly agrees., sources: []}",
        "E414",
        A_SOURCE,
    ),
    "an article without words or source": (
        PACTS,
        "{label: IV, title: The crew, plain: There is a crew., sources: [board-statement]}",
        "⟦{⟧label: IV, title: The crew, plain: There is a crew.}",
        "E414",
        A_SOURCE,
    ),
    "a duty not seen without a paraphrase": (
        PACTS,
        "{type: nonaggression, trigger: Any, duty: No ramming, automaticity: Full, "
        "scope: The strait,\n     clause: not-seen, paraphrase: Boats do not ram.,",
        "⟦{⟧type: nonaggression, trigger: Any, duty: No ramming, automaticity: Full, "
        "scope: The strait,\n     clause: not-seen,",
        "E414",
        "add `paraphrase:` and `sources:`",
    ),
    "an exit without a source": (
        PACTS,
        "exit: {text: After a year's notice., sources: [board-statement]}",
        "exit: ⟦{⟧text: After a year's notice., sources: []}",
        "E414",
        A_SOURCE,
    ),
    "an office without a source": (
        PEOPLE,
        "{title: Head of the harbour board, dates: 2018/2019, sources: [board-statement]}",
        "⟦{⟧title: Head of the harbour board, dates: 2018/2019, sources: []}",
        "E415",
        A_SOURCE,
    ),
    "a duty on an article whose words are not given": (
        PACTS,
        "clause: III}",
        "clause: ⟦IV⟧}",
        "E416",
        "name an article with wordings, or write `not-seen`",
    ),
    "a duty on an article that is not there": (
        PACTS,
        "clause: III}",
        "clause: ⟦V⟧}",
        "E416",
        "name an article with wordings, or write `not-seen`",
    ),
    "words left out without context": (
        SAID,
        "text: We agreed.",
        "text: We ⟦…⟧ agreed.",
        "E420",
        "say under `context:` what was left out",
    ),
    "words left out with three points": (
        SAID,
        "text: We agreed.",
        "text: We ⟦...⟧ agreed.",
        "E420",
        "say under `context:` what was left out",
    ),
    "words left out in round brackets": (
        SAID,
        "text: We agreed.",
        "text: We ⟦(…)⟧ agreed.",
        "E420",
        "say under `context:` what was left out",
    ),
    "words left out with centred points": (
        SAID,
        "text: We agreed.",
        "text: We ⟦⋯⟧ agreed.",
        "E420",
        "say under `context:` what was left out",
    ),
    "words of an article left out": (
        PACTS,
        "text: Un bateau.",
        "text: 'Un ⟦[...]⟧ bateau.'",
        "E420",
        "say under `remark:` what was left out",
    ),
    "words said over days, some of them yet to come": (
        SAID,
        "said: 2019-03",
        "said: ⟦2019-03/2034⟧",
        "E440",
        "today is 2025-05-01",
    ),
    "a review without an end": (
        GLOSSARY,
        "checked: 2025-04-30",
        "checked: ⟦../2030⟧",
        "E440",
        "write the last day of it",
    ),
    "words left out with points and spaces": (
        SAID,
        "text: We agreed.",
        "text: 'We ⟦. . .⟧ agreed.'",
        "E420",
        "say under `context:` what was left out",
    ),
    "words left out in brackets": (
        SAID,
        "text: We agreed.",
        "text: 'We ⟦[..]⟧ agreed.'",
        "E420",
        "say under `context:` what was left out",
    ),
    "the same words with another apostrophe, space and region": (
        SAID,
        "      - {text: Two boats., lang: en, fidelity: our-translation, source: board-statement}",
        "      - {text: Two boats' crews., lang: en, fidelity: our-translation,"
        " source: board-statement}\n"
        "      - {text: ⟦'Two  boats’ crews. '⟧, lang: en-GB, fidelity: paraphrase,"
        " source: board-statement}",
        "E421",
        "leave one out, and name the other source in a remark",
    ),
    "the same words twice in a quotation": (
        SAID,
        "      - {text: Two boats., lang: en, fidelity: our-translation, source: board-statement}",
        "      - {text: Two boats., lang: en, fidelity: our-translation, source: board-statement}\n"
        "      - {text: ⟦Two boats.⟧, lang: en, fidelity: paraphrase, source: board-statement}",
        "E421",
        "leave one out, and name the other source in a remark",
    ),
    "the same words twice in an article": (
        PACTS,
        "{text: Un bateau., lang: fr, fidelity: official-translation,",
        "{text: ⟦One boat.⟧, lang: en, fidelity: verbatim,",
        "E421",
        "leave one out, and name the other source in a remark",
    ),
    "words of nobody's own that are not reported": (
        SAID,
        "- id: oslen-no-boat\n    speaker: oslen\n    said: 2019-04\n    title: On no boat\n"
        "    verification: unrecovered\n    reported: Oslen was heard to want no boat.\n",
        "- ⟦id⟧: oslen-no-boat\n    speaker: oslen\n    said: 2019-04\n    title: On no boat\n"
        "    verification: unrecovered\n",
        "E422",
        "tell it as reported speech under `reported:`",
    ),
    "words of nobody's own that count as verified": (
        SAID,
        "verification: unrecovered",
        "verification: ⟦primary-text⟧",
        "E423",
        "write `verification: unrecovered`",
    ),
    "words called unrecovered although they are there": (
        SAID,
        "verification: primary-text",
        "verification: ⟦unrecovered⟧",
        "E423",
        "correct `verification:`, or the wording's `fidelity:`",
    ),
    "a translation of ours without its original": (
        SAID,
        "      - {text: Deux bateaux., lang: fr, fidelity: verbatim, source: board-statement}\n"
        "      - {text: Two",
        "      - ⟦{⟧text: Two",
        "E424",
        "add it as a wording with `fidelity: verbatim`",
    ),
    "a translation of ours into the original's language": (
        SAID,
        "text: Deux bateaux., lang: fr, fidelity: verbatim, source: board-statement}\n      - {",
        "text: Deux bateaux., lang: en, fidelity: verbatim, source: board-statement}\n      - ⟦{⟧",
        "E424",
        "add it as a wording with `fidelity: verbatim`",
    ),
    "a translation of ours within the original's language": (
        SAID,
        "text: Deux bateaux., lang: fr, fidelity: verbatim, source: board-statement}\n      - {",
        "text: Deux bateaux., lang: en-GB, fidelity: verbatim, source: board-statement}\n"
        "      - ⟦{⟧",
        "E424",
        "add it as a wording with `fidelity: verbatim`",
    ),
    "a person in no capacity": (
        SAID,
        "- id: marn-by-office\n    speaker: ilo-marn\n    said: 2019-02",
        "- ⟦id⟧: marn-by-office\n    speaker: ilo-marn\n    said: 2020-02",
        "E425",
        "add `capacity:` as the source gives it, or a dated office to the speaker",
    ),
    "a capacity that is none of the offices": (
        SAID,
        "capacity: Head of the board",
        "capacity: ⟦Minister⟧",
        "E426",
        "the offices that cover the day are: Head of the harbour board (2018/2019)",
    ),
    "a capacity that shares a word with an office": (
        SAID,
        "capacity: Head of the board",
        "capacity: ⟦Head of the garden club⟧",
        "E426",
        "the offices that cover the day are: Head of the harbour board (2018/2019)",
    ),
    "a capacity after the office ended": (
        SAID,
        "said: 2019-02\n    capacity: Head of the board",
        "said: 2021-02\n    capacity: ⟦Head of the board⟧",
        "E426",
        "no office covers it; known are: Head of the harbour board (2018/2019)",
    ),
    "a person as a party": (
        PACTS,
        "  - party: varrick\n",
        "  - party: ⟦ilo-marn⟧\n",
        "E316",
        "name a state or an organisation",
    ),
    "a state that signs": (
        PACTS,
        "{party: oslen,",
        "{party: oslen, signed_by: ⟦varrick⟧,",
        "E316",
        "name a person",
    ),
    "a person who belongs to itself": (
        PEOPLE,
        "of: varrick",
        "of: ⟦ilo-marn⟧",
        "E317",
        "name the state or organisation that it belongs to, or leave out `of:`",
    ),
    "neither an option nor two": (
        QUESTIONS,
        "{holder: varrick, option: enough,",
        "⟦{⟧holder: varrick,",
        "E430",
        f"{OPTIONS}; or write `option: undecided`",
    ),
    "both an option and two": (
        QUESTIONS,
        "{holder: oslen, between: [enough, scarce],",
        "⟦{⟧holder: oslen, option: enough, between: [enough, scarce],",
        "E430",
        f"{OPTIONS}; or write `option: undecided`",
    ),
    "an option mistyped": (
        QUESTIONS,
        "option: enough",
        "option: ⟦enuogh⟧",
        "E431",
        "did you mean `enough`?",
    ),
    "an option like no other": (QUESTIONS, "option: enough", "option: ⟦3⟧", "E431", OPTIONS),
    "between an option and one mistyped": (
        QUESTIONS,
        "between: [enough, scarce]",
        "between: [enough, ⟦scares⟧]",
        "E431",
        "did you mean `scarce`?",
    ),
    "between an option and undecided": (
        QUESTIONS,
        "between: [enough, scarce]",
        "between: [enough, ⟦undecided⟧]",
        "E431",
        OPTIONS,
    ),
    "between an option and itself": (
        QUESTIONS,
        "between: [enough, scarce]",
        "between: ⟦[⟧enough, enough]",
        "E431",
        OPTIONS,
    ),
    "two positions at one time": (
        QUESTIONS,
        "{holder: varrick, option: scarce, since: 2020,",
        "{holder: ⟦varrick⟧, option: scarce,",
        "E432",
        "keep one, or date the change with `since:`",
    ),
    "a position on another's words": (
        QUESTIONS,
        "quotes: [varrick-one-boat]",
        "quotes: [varrick-one-boat, ⟦oslen-two-boats⟧]",
        "E433",
        "a position rests on the holder's own words, or on a report of them",
    ),
    "own words that nobody sees": (
        QUESTIONS,
        "{holder: oslen, between: [enough, scarce], text: Both., sources: [board-statement],\n"
        "     certainty: reported}",
        "{holder: oslen, between: [enough, scarce], text: Both., quotes: [oslen-no-boat],\n"
        "     certainty: ⟦own-words⟧}",
        "E434",
        "write `certainty: reported`, or name such a quotation",
    ),
    "a review that is yet to come": (
        GLOSSARY,
        "checked: 2025-04-30",
        "checked: ⟦2025-05-02⟧",
        "E440",
        "today is 2025-05-01",
    ),
    "a review over a range of days": (
        GLOSSARY,
        "checked: 2025-04-30",
        "checked: ⟦2025-04/2030⟧",
        "E440",
        "write the last day of it",
    ),
    "words that are yet to be said": (
        SAID,
        "said: 2019-03",
        "said: ⟦2034-06-20⟧",
        "E440",
        "today is 2025-05-01",
    ),
    "an era that runs backwards": (
        TIMELINE,
        "from: 2019, to: 2020",
        "from: 2019, to: ⟦2018⟧",
        "E441",
        "correct `from:` or `to:`",
    ),
    "an event outside its era": (
        TIMELINE,
        "date: 2019-02-04",
        "date: ⟦2024-02-04⟧",
        "E442",
        "move the event to another era's file, or widen the era",
    ),
    "an event out of order": (
        TIMELINE,
        "date: 2019-02-04",
        "date: ⟦2019-01-04⟧",
        "E443",
        "move it above `meeting`",
    ),
    "in force without a date": (
        PACTS,
        "status: in-force\nsigned: 2019-05\nin_force: 2019-08\n",
        "status: ⟦in-force⟧\nsigned: 2019-05\n",
        "E444",
        "add `in_force:`",
    ),
    "signed without a date": (
        PACTS,
        "status: in-force\nsigned: 2019-05\n",
        "status: ⟦signed⟧\n",
        "E444",
        "add `signed:`",
    ),
    "ended without a date": (
        PACTS,
        "status: in-force\nsigned: 2019-05\nin_force: 2019-08\nended: 2024\n",
        "status: ⟦ended⟧\nsigned: 2019-05\nin_force: 2019-08\n",
        "E444",
        "add `ended:`",
    ),
    "in force although only proposed": (
        PACTS,
        "status: in-force\nsigned: 2019-05\nin_force: 2019-08\nended: 2024\n",
        "status: proposed\nin_force: ⟦2019-08⟧\n",
        "E444",
        "correct `status:`, or leave out `in_force:`",
    ),
    "in force although a political statement": (
        PACTS,
        "status: in-force\nsigned: 2019-05\nin_force: 2019-08\nended: 2024\n",
        "status: political\nsigned: 2019-05\nin_force: ⟦2019-08⟧\n",
        "E444",
        "correct `status:`, or leave out `in_force:`",
    ),
    "in force before it was signed": (
        PACTS,
        "in_force: 2019-08",
        "in_force: ⟦2019-04⟧",
        "E445",
        "correct one of the two",
    ),
    "ended before it was in force": (
        PACTS,
        "ended: 2024",
        "ended: ⟦2018⟧",
        "E445",
        "correct one of the two",
    ),
    "steps out of order": (
        PACTS,
        "text: The assembly agrees., sources: [board-statement]}",
        "text: The assembly agrees., sources: [board-statement]}\n"
        "      - {date: ⟦2019-06⟧, text: It met., sources: [board-statement]}",
        "E445",
        "put the steps in order",
    ),
    "ratified before it was signed": (
        PACTS,
        "ratified: 2019-06",
        "ratified: ⟦2019-04⟧",
        "E445",
        "correct one of the two",
    ),
    "an answer too long": (
        PACTS,
        "{brief: One night ferry.}",
        "{brief: ⟦One" + " ferry" * 75 + "⟧}",
        "E502",
        "shorten it",
    ),
    "a definition too long": (
        GLOSSARY,
        "definition: A boat.",
        "definition: ⟦A" + " boat" * 40 + "⟧",
        "E502",
        "shorten it",
    ),
}


@pytest.mark.parametrize(("file", "old", "new", "code", "hint"), SLIPS.values(), ids=SLIPS)
def test_a_slip_is_shown_once_in_its_place_with_its_mending(
    tmp_path: Path, file: str, old: str, new: str, code: str, hint: str
) -> None:
    slip = {file: replaced(GOOD[file], old, new)}
    assert shown(tmp_path, {**GOOD, **slip}) == expected(code, slip, hint)


def test_the_records_that_the_slips_are_made_in_have_no_problem(tmp_path: Path) -> None:
    assert shown(tmp_path, GOOD) == []


def test_a_capacity_that_quotations_inherit_is_told_once(tmp_path: Path) -> None:
    bare = replaced(QUOTES, "    capacity: Head of the board\n", "")
    slip = {SAID: replaced(bare, "defaults: {", "defaults: {capacity: ⟦Minister⟧, ")}
    hint = "the offices that cover the day are: Head of the harbour board (2018/2019)"
    assert shown(tmp_path, {**GOOD, **slip}) == expected("E426", slip, hint)


def test_words_left_out_may_be_told_in_the_context(tmp_path: Path) -> None:
    told = replaced(QUOTES, "text: We agreed.", "text: We … agreed.").replace(
        "    title: On the board", "    title: On the board\n    context: A name is left out."
    )
    assert shown(tmp_path, {**GOOD, SAID: told}) == []


def test_who_belongs_to_a_holder_speaks_for_it(tmp_path: Path) -> None:
    ours = replaced(QUESTION, "quotes: [varrick-one-boat]", "quotes: [marn-in-office]")
    assert shown(tmp_path, {**GOOD, QUESTIONS: ours}) == []
    theirs = {QUESTIONS: replaced(ours, "quotes: [marn-in-office]", "quotes: [⟦marn-in-office⟧]")}
    abroad = replaced(PERSON, "of: varrick", "of: oslen")
    hint = "a position rests on the holder's own words, or on a report of them"
    found = shown(tmp_path / "abroad", {**GOOD, **theirs, PEOPLE: abroad})
    assert found == expected("E433", theirs, hint)


def test_a_position_on_a_quotation_without_words_is_not_told_too(tmp_path: Path) -> None:
    wordings = (
        "wordings:\n      - {text: We agreed., lang: en, fidelity: verbatim,"
        " source: board-statement}"
    )
    slip = {SAID: replaced(QUOTES, wordings, "wordings: ⟦[⟧]")}
    position = replaced(QUESTION, "quotes: [varrick-one-boat]", "quotes: [marn-in-office]")
    hint = "give its words, language, fidelity and source under `wordings:`"
    found = shown(tmp_path, {**GOOD, **slip, QUESTIONS: position})
    assert found == expected("E410", slip, hint)


OUTLET = """\
type: outlet
name: Strait Herald
group: parties
side: parties
portrait: A newspaper [@herald-report].
checked: 2025-04-30
"""
HERALD = """\
type: article-newspaper
title: Two boats, says the board
container-title: The Strait Herald, evening edition
language: en
perspective: press
checked: 2025-04-30
"""
IN_THE_PRESS = {
    **GOOD,
    "stakeholders/strait-herald.yml": OUTLET,
    "sources/herald-report.yml": HERALD,
    SAID: QUOTES.replace("verbatim, source: board-statement", "verbatim, source: herald-report"),
}


def test_words_that_only_the_press_has_do_not_count_as_seen_in_the_original(
    tmp_path: Path,
) -> None:
    said = QUOTES.replace("source: board-statement", "source: herald-report")
    slip = {SAID: replaced(said, "primary-text", "⟦primary-text⟧")}
    hint = "write `verification: several-reports` or `single-report`, or add the text itself"
    assert shown(tmp_path, {**IN_THE_PRESS, **slip}) == expected("E427", slip, hint)


def test_a_newspapers_own_page_is_its_own_words(tmp_path: Path) -> None:
    said = QUOTES.replace("source: board-statement", "source: herald-report")
    own = said.replace("speaker: oslen", "speaker: strait-herald")
    assert problems(tmp_path, {**IN_THE_PRESS, SAID: own}) == []


def test_one_wording_from_the_original_is_enough(tmp_path: Path) -> None:
    assert problems(tmp_path, IN_THE_PRESS) == []


def test_three_slips_in_three_files_are_three_problems_in_order(tmp_path: Path) -> None:
    slips = {
        file: replaced(GOOD[file], old, new)
        for file, old, new, *_ in (
            SLIPS["words called unrecovered although they are there"],
            SLIPS["an event outside its era"],
            SLIPS["a claim that nobody asserts"],
        )
    }
    found = problems(tmp_path, {**GOOD, **slips})
    assert [(problem.file, problem.code) for problem in found] == [
        ("content/claims/lost-boat.yml", "E412"),
        ("content/events/talks.yml", "E442"),
        ("content/quotes/more.yml", "E423"),
    ]


def test_a_fault_that_was_not_foreseen_is_shown_in_its_place_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(MESSAGES, "bool_parsing")
    slip = {PEOPLE: PERSON + "independent: ⟦maybe⟧\n"}
    hint = "compare it with a record of the same kind"
    assert shown(tmp_path, {**GOOD, **slip}) == expected("E299", slip, hint)
