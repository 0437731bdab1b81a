"""All rules that hold beyond the shape of a record, in the order in which they are tried."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import shorten

from explainer.check import (
    addresses,
    cited,
    dates,
    doubts,
    event_types,
    evidence,
    figures,
    house_style,
    identity,
    links,
    markdown,
    order,
    places,
    positions,
    prose,
    quotations,
    references,
    renderings,
    repository,
    resources,
    reviews,
    scripts,
    sides,
    sources,
    terms,
    web_addresses,
    works,
    years,
)
from explainer.check.context import Context, Rule
from explainer.problems.problem import Problem

# How much is told of what a rule failed with.
LONGEST = 200

RULES: tuple[Rule, ...] = (
    identity.check_unique_ids,
    identity.check_inner_ids,
    addresses.check_addresses,
    identity.check_names_of_terms,
    terms.check_longer_words,
    identity.check_groups,
    identity.check_contact,
    repository.check_repository,
    event_types.check_event_types,
    references.check_references,
    references.check_articles,
    references.check_roles,
    evidence.check_wordings,
    evidence.check_events,
    evidence.check_claims,
    evidence.check_positions,
    evidence.check_pacts,
    evidence.check_whole_texts,
    evidence.check_offices,
    evidence.check_obligation_clauses,
    web_addresses.check_web_addresses,
    sources.check_numeric_addresses,
    sources.check_copies,
    sources.check_quoted_words,
    sources.check_title_languages,
    works.check_one_work,
    works.check_one_address,
    quotations.check_ellipses,
    quotations.check_distinct_wordings,
    quotations.check_reported,
    quotations.check_our_translations,
    renderings.check_renderings,
    quotations.check_primary_texts,
    works.check_several_reports,
    doubts.check_doubts,
    quotations.check_capacities,
    scripts.check_scripts,
    positions.check_options,
    positions.check_holders,
    positions.check_certainty,
    sides.check_sides,
    sides.check_denials,
    dates.check_reviews,
    dates.check_eras,
    dates.check_pact_dates,
    order.check_sources_in_time,
    order.check_dependent_dates,
    reviews.check_readings,
    years.check_years,
    figures.check_figures,
    places.check_boundaries,
    places.check_disputes,
    places.check_capitals,
    places.check_bounds,
    resources.check_outside_resources,
    links.check_record_links,
    links.check_docs_links,
    house_style.check_house_style,
    prose.check_broken_tokens,
    prose.check_plain_text,
    markdown.check_markdown,
    markdown.check_languages,
    prose.check_lengths,
    cited.check_sentences,
    cited.check_docs_evidence,
    prose.check_set_apart,
    prose.check_table_captions,
    prose.check_blocks,
)


def check(context: Context) -> list[Problem]:
    """Return what every rule finds, each problem once; a rule that fails ends no other."""
    return list(dict.fromkeys(problem for rule in RULES for problem in _guarded(rule, context)))


def _guarded(rule: Rule, context: Context) -> Iterator[Problem]:
    """Yield what a rule finds, and E435 where it fails, which is a fault of ours."""
    try:
        yield from rule(context)
    except Exception as error:
        words = shorten(f"{type(error).__name__}: {error}", LONGEST, placeholder=" …")
        message = f"the rule `{rule.__name__}` failed on this content ({words})"
        hint = "this is a fault of the generator: report it, with what you changed last"
        origin = context.library.site.origin
        yield Problem(origin.file, origin.line, 1, "E435", message, hint)
