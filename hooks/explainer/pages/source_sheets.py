"""Source sheets: how to read each quotation and claim of a set, for pupils and for their teacher.

The four skills are those of the Digital Inquiry Group's Reading Like a Historian: sourcing,
context, corroboration, close reading. The questions are ours.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.library.library import Library
from explainer.model.claim import Claim
from explainer.model.quote import Quote
from explainer.model.record import Record
from explainer.model.sheets import SheetSet
from explainer.pages.page import Described
from explainer.pages.quizzes import learn_trail
from explainer.pages.view import View
from explainer.site_map import SHEETS, TEACHER


def sheet_sets(library: Library) -> list[tuple[SheetSet, str]]:
    """Return the sets that site.yml names, each with the path of its page for pupils."""
    return [(each, f"{SHEETS}{each.id}/") for each in library.site.sheets]


def sheet_paths(library: Library) -> Iterator[str]:
    """Yield the paths of both pages of each set."""
    for _, path in sheet_sets(library):
        yield from (path, f"{path}{TEACHER}")


def sheets_page(view: View) -> Described:
    """Return a page of source sheets; that of the teacher has what the records know."""
    _, teacher = view.ours.gettext, view.path.endswith(f"/{TEACHER}")
    [(found, path)] = [each for each in sheet_sets(view.library) if view.path.startswith(each[1])]
    records = [view.library.by_id[id] for id in found.records]
    sheets = [each for each in records if isinstance(each, Quote | Claim) and not each.retired]
    named = {"title": view.text(found.title)}
    title = _("%(title)s: source sheets") % named
    trail = learn_trail(view)
    if teacher:
        trail.append((title, path))
        # Translators: the title of a set of source sheets.
        title = _("%(title)s: source sheets with answers") % named
    context = {
        "page_kind": "handout",
        "trail": trail,
        "set": found,
        "sheets": sheets,
        "further": [each for each in records if each not in sheets and not each.retired],
        "teacher": teacher,
        "pupils": path,
        "checked": max((each.checked for each in records), key=lambda date: date.text),
        "unlisted": teacher,
    }
    about = [view.vocabulary.ended(title), _("Where from, why then, who else, and which words.")]
    return "source_sheets.html", title, context, about


def rivals(library: Library, quote: Quote) -> list[Record]:
    """Return up to three quotations of others on the same question, to compare one with."""
    found: dict[str, Record] = {}
    for id in quote.questions:
        for other in library.users_of_kind(id, Quote):
            if other.speaker != quote.speaker and other.quotable:
                found.setdefault(str(other.speaker), other)
    return list(found.values())[:3]
