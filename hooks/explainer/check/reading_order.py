"""Pages of prose in an order to read, each in a place of its own."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.check.context import Context
from explainer.load.docs import DocsPage
from explainer.problems.problem import Problem


def check_reading_order(context: Context) -> Iterator[Problem]:
    """W513: two pages have the same place in the order to read them."""
    seen: dict[int, DocsPage] = {}
    for page in context.pages:
        if page.order is None or page.about_the_site:
            continue
        if first := seen.setdefault(page.order, page):
            if first is page:
                continue
            at = page.fields["order"]
            message = f"`{first.file}` has the place {page.order} in the order to read, too"
            hint = "give each page a number of its own; of equal ones, the file's name decides"
            yield Problem(page.file, at.line, at.column, "W513", message, hint, at.width)
