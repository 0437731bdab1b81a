"""Issue forms for GitHub and Forgejo, with which readers suggest a quotation or report an error.

Source: GitHub Docs, Syntax for issue forms, and Configuring the template chooser.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from explainer.kinds import KINDS
from explainer.kinds.issue_form import FormField, IssueForm
from explainer.kinds.site import Site
from explainer.model.fields import inner_type, literals_at
from explainer.model.forge import PAGE_FIELD, RECORD_FIELD, REPORT_FORM
from explainer.model.text import Prose
from explainer.site_map import ABOUT
from explainer.words.vocabulary import vocabulary

CONFIG = "config.yml"
HEAD = "# Written by `explainer forms` from the models and site.yml, and anew when those change.\n"
_WIDTH = 100


# The forms that suggest records.
SUGGESTED = tuple(kind.form for kind in KINDS if kind.form)
# Labels on pages of the values in the forms' menus.
VALUES = {"fidelity": vocabulary("en").fidelity, "verification": vocabulary("en").verification}
BEFORE_REPORTING = "Thank you. What is changed is listed under “Corrections” on the site."
IN_PUBLIC = (
    "Everybody can read what you write here. Does it concern yourself, or another living person? "
    "Then you need not write here: object, or ask for a correction, at {contact}. "
    "Of living persons, leave out health, family and motives."
)


def issue_forms(site: Site) -> dict[str, str]:
    """Return the text of each form, and of the settings of their folder, by file name."""
    forms: dict[str, dict[str, Any]] = {
        **{form.file: _suggesting(form, site) for form in SUGGESTED},
        REPORT_FORM: {
            "name": "Report an error",
            "description": "Something on the site that is wrong, missing, unclear or out of date.",
            "title": "Problem: ",
            "body": [_said(BEFORE_REPORTING, site), *_report()],
        },
        CONFIG: {
            # Reports on the generator itself fit neither form.
            "blank_issues_enabled": True,
            "contact_links": [
                {
                    "name": "It concerns me, or another living person",
                    "url": str(site.contact.url or f"{str(site.url).rstrip('/')}/{ABOUT}"),
                    "about": "How to object, or to ask for a correction, without writing in "
                    f"public: {_contact(site)}",
                }
            ],
        },
    }
    return {name: HEAD + _yaml(form) for name, form in forms.items()}


def _suggesting(form: IssueForm, site: Site) -> dict[str, Any]:
    body = [_said(form.thanks, site), *map(_field, form.fields)]
    return {
        "name": form.name,
        "description": form.about,
        "title": form.title,
        "body": [*body, _promise(form.promised, form.promise)],
    }


def _contact(site: Site) -> str:
    return str(site.contact.email or site.contact.url)


def _said(words: str, site: Site) -> dict[str, Any]:
    return {
        "type": "markdown",
        "attributes": {"value": f"{words}\n\n{IN_PUBLIC.format(contact=_contact(site))}\n"},
    }


def _field(item: FormField) -> dict[str, Any]:
    attributes: dict[str, Any] = {"label": item.question}
    if item.description:
        attributes["description"] = item.description
    if values := literals_at(item.kind, (item.name,)):
        words = VALUES[item.name]
        attributes["options"] = [f"{words[value]} ({value})" for value in values]
    long = item.long or inner_type(item.field.annotation) is Prose
    kind = "dropdown" if values else "textarea" if long else "input"
    if kind == "input" and item.field.examples:
        attributes["placeholder"] = str(item.field.examples[0])
    return _element(kind, item.name, attributes, item.field.is_required())


def _report() -> Iterator[dict[str, Any]]:
    helped = "The link on the page fills it in."
    yield _element("input", RECORD_FIELD, {"label": "Which record?", "description": helped}, False)
    yield _element("input", PAGE_FIELD, {"label": "On which page?", "description": helped}, True)
    wrong = "What the site says, and what it should say."
    yield _element("textarea", "wrong", {"label": "What is wrong?", "description": wrong}, True)
    shown = "A link, or the title of a document with the place in it. A slip of the pen needs none."
    yield _element("textarea", "evidence", {"label": "What shows it?", "description": shown}, False)


def _promise(title: str, words: str) -> dict[str, Any]:
    options = [{"label": words, "required": True}]
    attributes = {"label": title, "options": options}
    return {"type": "checkboxes", "id": "seen", "attributes": attributes}


def _element(kind: str, id: str, attributes: dict[str, Any], required: bool) -> dict[str, Any]:
    validations = {"validations": {"required": True}} if required else {}
    return {"type": kind, "id": id, "attributes": attributes, **validations}


class _Dumper(yaml.SafeDumper):
    """Writes texts of several lines as block scalars."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _block(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar(
        "tag:yaml.org,2002:str", text, style="|" if "\n" in text else None
    )


_Dumper.add_representer(str, _block)


def _yaml(data: Mapping[str, Any]) -> str:
    return yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_WIDTH)
