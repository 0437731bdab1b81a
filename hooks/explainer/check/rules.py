"""All rules beyond the shape of records: those that judge one record or page, and all others."""

from __future__ import annotations

from explainer.check import (
    addresses,
    cited,
    dates,
    doubts,
    evidence,
    figures,
    house_style,
    identity,
    lessons,
    links,
    markdown,
    order,
    places,
    positions,
    prose,
    quiz_items,
    quotations,
    reading_order,
    references,
    renderings,
    repository,
    resources,
    reviews,
    scripts,
    sides,
    site_lists,
    sources,
    terms,
    web_addresses,
    works,
    years,
)
from explainer.check.context import Owner, Rule
from explainer.check.parts import FaultyRecord
from explainer.kinds.site import Site
from explainer.load.docs import DocsPage
from explainer.model.claim import Claim
from explainer.model.event import Event
from explainer.model.figure import Figure
from explainer.model.lesson import Lesson
from explainer.model.pact import Pact
from explainer.model.place import Place
from explainer.model.question import Question
from explainer.model.quote import Quote
from explainer.model.record import Record
from explainer.model.source import Source
from explainer.model.stakeholder import Stakeholder
from explainer.model.term import Term

_WRITTEN = (Record, Site, FaultyRecord)
# Rules that judge one record, faulty record or page of prose, by its type. They run again only if
# it has changed, or anything else that they have read in the library.
RULES_OF_ONE: tuple[tuple[type | tuple[type, ...], tuple[Rule, ...]], ...] = (
    (
        (*_WRITTEN, DocsPage),
        (
            web_addresses.check_web_addresses,
            renderings.check_renderings,
            house_style.check_house_style,
            prose.check_broken_tokens,
            markdown.check_markdown,
            markdown.check_languages,
            prose.check_lengths,
        ),
    ),
    (
        _WRITTEN,
        (
            identity.check_contact,
            repository.check_repository,
            references.check_articles,
            scripts.check_scripts,
            links.check_record_links,
            prose.check_plain_text,
        ),
    ),
    (
        Record,
        (
            dates.check_reviews,
            reviews.check_readings,
            order.check_sources_in_time,
            order.check_dependent_dates,
            cited.check_sentences,
        ),
    ),
    (
        Quote,
        (
            evidence.check_wordings,
            quotations.check_ellipses,
            quotations.check_distinct_wordings,
            quotations.check_reported,
            quotations.check_our_translations,
            quotations.check_primary_texts,
            works.check_several_reports,
            doubts.check_doubts,
        ),
    ),
    (
        Pact,
        (
            evidence.check_pacts,
            evidence.check_whole_texts,
            evidence.check_obligation_clauses,
            quotations.check_ellipses,
            quotations.check_distinct_wordings,
            dates.check_pact_dates,
        ),
    ),
    (Event, (site_lists.check_event_types, evidence.check_events)),
    (Claim, (evidence.check_claims, sides.check_sides, sides.check_denials)),
    (
        Question,
        (
            evidence.check_positions,
            positions.check_options,
            positions.check_holders,
            positions.check_certainty,
        ),
    ),
    (Lesson, (lessons.check_minutes, lessons.check_written_items, lessons.check_named_items)),
    (Site, (quiz_items.check_quiz_items,)),
    (Stakeholder, (evidence.check_offices,)),
    (
        Source,
        (sources.check_numeric_addresses, sources.check_copies, sources.check_title_languages),
    ),
    (Term, (terms.check_longer_words,)),
    (
        Figure,
        (figures.check_figures, figures.check_findings, site_lists.check_figure_subjects),
    ),
    (Place, (places.check_boundaries, places.check_disputes)),
    (
        DocsPage,
        (
            dates.check_reviews,
            references.check_clauses,
            prose.check_set_apart,
            prose.check_table_captions,
            prose.check_blocks,
        ),
    ),
)
# Rules that compare everything with everything; they run each time.
RULES: tuple[Rule, ...] = (
    identity.check_unique_ids,
    identity.check_inner_ids,
    addresses.check_addresses,
    identity.check_names_of_terms,
    identity.check_groups,
    references.check_references,
    references.check_roles,
    sources.check_quoted_words,
    works.check_one_work,
    works.check_one_address,
    quotations.check_capacities,
    dates.check_eras,
    years.check_years,
    places.check_capitals,
    places.check_bounds,
    resources.check_outside_resources,
    links.check_docs_links,
    cited.check_docs_evidence,
    reading_order.check_reading_order,
)


def rules_of(kind: type[Owner]) -> tuple[Rule, ...]:
    """Return the rules that judge one record or page of a type by itself."""
    return tuple(rule for kinds, rules in RULES_OF_ONE if issubclass(kind, kinds) for rule in rules)
