"""Compare clauses of several pacts side by side, with the differences between their words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate, combinations, groupby, pairwise

from explainer.library.library import Library
from explainer.model.pact import NOT_SEEN, Article, Pact
from explainer.model.wording import Wording, best_wording
from explainer.texts.languages import same_language, shared_language
from explainer.texts.wording_diff import WordingChange, marked_changes

Clause = tuple[Pact, Article, Wording]
# Comparing each pair takes time and room that grow with the square of their number.
MOST_MARKED = 12


@dataclass(frozen=True, slots=True)
class ClauseDifference:
    """The changes from the first clause to another pact's; none if marks would not help readers."""

    pact: Pact
    article: Article
    wording: Wording
    language: str
    changes: list[WordingChange]


def compared_pacts(library: Library) -> list[Pact]:
    """Return all pacts: the site's own, then those named for comparison, then the others."""
    site = library.site
    order: list[str] = [site.pact, *site.compare]
    pacts = library.all(Pact)
    return sorted(pacts, key=lambda p: order.index(p.id) if p.id in order else len(order))


def duty_clauses(pacts: Iterable[Pact], language: str) -> list[Clause]:
    """Return for each pact the clause of its first duty of one kind, if its words were seen.

    The kind is that of the very first duty, since clauses of different kinds always differ.
    """
    pacts = list(pacts)
    kind = next((duty.type for pact in pacts for duty in pact.obligations), None)
    return [clause for pact in pacts if (clause := _duty_clause(pact, kind, language))]


def clause_differences(first: Clause, others: Iterable[Clause]) -> list[ClauseDifference]:
    """Return the differences of the other clauses in the first one's language from it."""
    wanted = first[2]
    return [
        ClauseDifference(
            pact,
            article,
            wording,
            shared_language(wording.lang, wanted.lang),
            marked_changes(wording.text, wanted.text),
        )
        for pact, article, wording in others
        if same_language(wording.lang, wanted.lang)
    ]


def differing_stretches(clauses: Iterable[Clause]) -> Mapping[str, dict[str, list[int]]]:
    """Return where each clause differs from each other one in its language, by the pacts' ids.

    A difference is the lengths in characters of stretches that are in turn shared and its own;
    there is none if marks would not help readers, or beyond the first `MOST_MARKED` clauses.
    """
    found: dict[str, dict[str, list[int]]] = {}
    for one, other in combinations(list(clauses)[:MOST_MARKED], 2):
        if not same_language(one[2].lang, other[2].lang):
            continue
        if changes := marked_changes(one[2].text, other[2].text):
            kinds = [change.kind == "same" for change in changes]
            before = zip(kinds, (len(change.before) for change in changes), strict=True)
            after = zip(kinds, (len(change.after) for change in changes), strict=True)
            found.setdefault(one[0].id, {})[other[0].id] = _in_turn(before)
            found.setdefault(other[0].id, {})[one[0].id] = _in_turn(after)
    return found


def _in_turn(stretches: Iterable[tuple[bool, int]]) -> list[int]:
    runs = [
        (shared, sum(length for _, length in run))
        for shared, run in groupby((each for each in stretches if each[1]), lambda each: each[0])
    ]
    return [*([0] if runs and not runs[0][0] else []), *(length for _, length in runs)]


def differing_words(text: str, stretches: list[int]) -> list[tuple[str, bool]]:
    """Return a text in pieces, each with whether only this text has it."""
    ends = [0, *accumulate(stretches)]
    pieces = [(text[start:end], bool(n % 2)) for n, (start, end) in enumerate(pairwise(ends))]
    return [*(piece for piece in pieces if piece[0]), (text[ends[-1] :], False)]


def highlighted(library: Library) -> Clause | None:
    """Return the clause highlighted in site.yml, in the wording that its pages show first."""
    site = library.site
    if site.highlight is None:
        return None
    pact = library.expect(site.highlight.pact, Pact)
    article = pact.article(site.highlight.article)
    wording = best_wording(article.wordings, site.language) if article else None
    return (pact, article, wording) if article and wording else None


def beside_highlighted(library: Library, pact: Pact) -> list[ClauseDifference]:
    """Return the clauses shown beside the highlighted one on its pact's page."""
    clause = highlighted(library)
    if clause is None or clause[0] is not pact:
        return []
    named = set(library.site.compare)
    others = duty_clauses(compared_pacts(library), library.site.language)
    return clause_differences(clause, (other for other in others if other[0].id in named))


def _duty_clause(pact: Pact, kind: str | None, language: str) -> Clause | None:
    for duty in pact.obligations:
        seen = duty.type == kind and duty.clause != NOT_SEEN
        article = pact.article(duty.clause) if seen else None
        wording = best_wording(article.wordings, language) if article else None
        if article and wording:
            return pact, article, wording
    return None
