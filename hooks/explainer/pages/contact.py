"""Links for writing to the editors, with the subject filled in."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from explainer.model.forge import PAGE_FIELD, RECORD_FIELD
from explainer.model.record import Record
from explainer.pages.view import View
from explainer.site_map import address_of


def contact_href(view: View, subject: str, body: str = "") -> str:
    """Return the address for writing to the editors, with subject and body."""
    contact = view.site.contact
    if not contact.email:
        return str(contact.url)
    query = {"subject": subject, **({"body": body} if body else {})}
    return f"mailto:{contact.email}?{urlencode(query, quote_via=quote)}"


def report_href(view: View, record: Record | None = None) -> str:
    """Return the address for reporting a problem with a page, or with a record on it."""
    _ = view.ours.gettext
    page = view.permalink(address_of(type(record), record.id) if record else None)
    fields, lines = {PAGE_FIELD: page}, [_("Page: %(page)s") % {"page": page}]
    if record:
        fields = {RECORD_FIELD: str(record.id), **fields}
        lines.insert(0, _("Record: %(record)s") % {"record": record.id})
        title = _("Problem with %(record)s") % {"record": record.id}
    else:
        title = _("Problem on %(page)s") % {"page": f"/{view.path}"}
    body = "\n".join([*lines, "", _("What is wrong:"), ""])
    if view.files:
        return view.files.report(title, fields, body)
    return contact_href(view, title, body)
