"""Forms in which readers suggest a quotation or report an error, as GitHub and Forgejo take them.

Source: GitHub Docs, Syntax for issue forms, and Configuring the template chooser.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml
from pydantic.fields import FieldInfo

from explainer.kinds.site import Site
from explainer.model.fields import bare, literals_at
from explainer.model.forge import PAGE, RECORD, REPORT_FORM
from explainer.model.quote import Quote
from explainer.model.reference import Model
from explainer.model.text import Prose
from explainer.model.wording import Wording
from explainer.site_map import ABOUT
from explainer.words.vocabulary import vocabulary

SUGGEST_FORM = "suggest-a-quotation.yml"
CONFIG = "config.yml"
HEAD = "# Written by `explainer forms` from the models and site.yml, and anew when those change.\n"
WIDTH = 100


@dataclass(frozen=True, slots=True)
class FormField:
    """A field of a record that readers are asked for: in which words, and what helps them.

    They are told what editors are told of the field, and `help` besides: a reader knows no ids and
    no codes. What is `long` needs more than a line.
    """

    kind: type[Model]
    name: str
    question: str
    help: str = ""
    long: bool = False

    @property
    def field(self) -> FieldInfo:
        """The field of the model."""
        return self.kind.model_fields[self.name]

    @property
    def description(self) -> str:
        """What the field is for, in whole sentences."""
        told = (self.field.description or "").rstrip(".")
        return " ".join(filter(None, [told and f"{told}.", self.help]))


QUOTATION = (
    FormField(Quote, "speaker", "Who said it?", "Name a person, a state or an organisation."),
    FormField(Wording, "text", "In which words?", long=True),
    FormField(Wording, "lang", "In which language are these words?", "Its name will do."),
    FormField(
        Wording,
        "source",
        "Where can they be seen?",
        "Give its title, publisher and date, and a link where there is one.",
        long=True,
    ),
    FormField(Wording, "locator", "Where in that source?", "A page, a paragraph or a minute."),
    FormField(Wording, "fidelity", "How did the words come to that source?"),
    FormField(
        Quote, "said", "When was it said?", "Give a day, a month or a year, as far as you know."
    ),
    FormField(Quote, "occasion", "On what occasion?", "A speech, say, an interview or a letter."),
    FormField(
        Quote, "capacity", "In what capacity?", "The office or the role of the speaker then."
    ),
    FormField(Quote, "place", "In which place?", "A town or a building."),
    FormField(Quote, "verification", "How sure is it that this was said?"),
    FormField(
        Quote, "context", "What else should one know?", "What came before it, say, or after."
    ),
)
# What the values that readers choose from are called on pages.
VALUES = {"fidelity": vocabulary("en").fidelity, "verification": vocabulary("en").verification}
SEEN = "I have seen these words in the source that I name; none of them is from memory."
BEFORE_SUGGESTING = "Thank you. An editor looks the words up in your source before they are used."
BEFORE_REPORTING = "Thank you. What is changed is listed under “Corrections” on the site."
IN_PUBLIC = (
    "Everybody can read what you write here. Does it concern yourself, or another living person? "
    "Then you need not write here: object, or ask for a correction, at {contact}. "
    "Of living persons, leave out health, family and motives."
)


def issue_forms(site: Site) -> dict[str, str]:
    """Return the text of each form, and of the settings of their folder, by the file's name."""
    forms: dict[str, dict[str, Any]] = {
        SUGGEST_FORM: {
            "name": "Suggest a quotation",
            "description": "Words that somebody said or wrote, and where they can be seen.",
            "title": "Quotation: ",
            "body": [_said(BEFORE_SUGGESTING, site), *map(_field, QUOTATION), _promise(SEEN)],
        },
        REPORT_FORM: {
            "name": "Report an error",
            "description": "Something on the site that is wrong, missing, unclear or out of date.",
            "title": "Problem: ",
            "body": [_said(BEFORE_REPORTING, site), *_report()],
        },
        CONFIG: {
            # What is wrong with the generator fits neither form.
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


def _contact(site: Site) -> str:
    return str(site.contact.email or site.contact.url)


def _said(words: str, site: Site) -> dict[str, Any]:
    return {
        "type": "markdown",
        "attributes": {"value": f"{words}\n\n{IN_PUBLIC.format(contact=_contact(site))}\n"},
    }


def _field(asked: FormField) -> dict[str, Any]:
    attributes: dict[str, Any] = {"label": asked.question}
    if asked.description:
        attributes["description"] = asked.description
    if values := literals_at(asked.kind, (asked.name,)):
        words = VALUES[asked.name]
        attributes["options"] = [f"{words[value]} ({value})" for value in values]
    long = asked.long or bare(asked.field.annotation) is Prose
    kind = "dropdown" if values else "textarea" if long else "input"
    if kind == "input" and asked.field.examples:
        attributes["placeholder"] = str(asked.field.examples[0])
    return _element(kind, asked.name, attributes, asked.field.is_required())


def _report() -> Iterator[dict[str, Any]]:
    helped = "The link on the page fills it in."
    yield _element("input", RECORD, {"label": "Which record?", "description": helped}, False)
    yield _element("input", PAGE, {"label": "On which page?", "description": helped}, True)
    wrong = "What the site says, and what it should say."
    yield _element("textarea", "wrong", {"label": "What is wrong?", "description": wrong}, True)
    shown = "A link, or the title of a document with the place in it. A slip of the pen needs none."
    yield _element("textarea", "evidence", {"label": "What shows it?", "description": shown}, False)


def _promise(words: str) -> dict[str, Any]:
    options = [{"label": words, "required": True}]
    attributes = {"label": "Seen, not remembered", "options": options}
    return {"type": "checkboxes", "id": "seen", "attributes": attributes}


def _element(kind: str, id: str, attributes: dict[str, Any], required: bool) -> dict[str, Any]:
    asked = {"validations": {"required": True}} if required else {}
    return {"type": kind, "id": id, "attributes": attributes, **asked}


class _Dumper(yaml.SafeDumper):
    """Writes texts of several lines as such."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _block(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar(
        "tag:yaml.org,2002:str", text, style="|" if "\n" in text else None
    )


_Dumper.add_representer(str, _block)


def _yaml(data: Mapping[str, Any]) -> str:
    return yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=WIDTH)
