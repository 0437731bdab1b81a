"""All rules that hold beyond the shape of a record, in the order in which they are tried."""

from __future__ import annotations

from explainer.check import (
    dates,
    event_types,
    evidence,
    figures,
    identity,
    links,
    markdown,
    places,
    positions,
    prose,
    quotations,
    references,
    renderings,
    sources,
)
from explainer.check.context import Context, Rule
from explainer.check.problem import Problem

RULES: tuple[Rule, ...] = (
    identity.check_unique_ids,
    identity.check_inner_ids,
    identity.check_addresses,
    identity.check_names_of_terms,
    identity.check_groups,
    identity.check_contact,
    event_types.check_event_types,
    references.check_references,
    references.check_docs_references,
    references.check_articles,
    references.check_roles,
    evidence.check_wordings,
    evidence.check_events,
    evidence.check_claims,
    evidence.check_positions,
    evidence.check_pacts,
    evidence.check_offices,
    evidence.check_obligation_clauses,
    evidence.check_quizzes,
    sources.check_numeric_addresses,
    sources.check_copies,
    sources.check_quoted_words,
    sources.check_title_languages,
    quotations.check_ellipses,
    quotations.check_distinct_wordings,
    quotations.check_reported,
    quotations.check_our_translations,
    renderings.check_renderings,
    quotations.check_primary_texts,
    quotations.check_capacities,
    positions.check_options,
    positions.check_holders,
    positions.check_certainty,
    dates.check_reviews,
    dates.check_eras,
    dates.check_pact_dates,
    figures.check_figures,
    places.check_boundaries,
    places.check_disputes,
    places.check_capitals,
    places.check_bounds,
    links.check_record_links,
    links.check_docs_links,
    prose.check_house_style,
    prose.check_broken_tokens,
    prose.check_plain_text,
    markdown.check_markdown,
    markdown.check_languages,
    prose.check_lengths,
    prose.check_docs_evidence,
    prose.check_set_apart,
    prose.check_table_captions,
    prose.check_blocks,
)


def check(context: Context) -> list[Problem]:
    """Return what every rule finds, each problem once."""
    return list(dict.fromkeys(problem for rule in RULES for problem in rule(context)))
