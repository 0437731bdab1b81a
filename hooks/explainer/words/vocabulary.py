"""The names on pages of the values that editors choose from."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from gettext import NullTranslations
from typing import Any

from markupsafe import Markup

from explainer.words.catalogue import catalogue
from explainer.words.punctuation import Show, chained, is_ended

# A label that begins with a number, Arabic or Roman.
_NUMBERED = re.compile(r"\d|[IVXLCDM]+\b")


class Vocabulary:
    """The names of values in one language; each list is keyed by value, in the order of pages."""

    def __init__(self, words: NullTranslations) -> None:
        """Translate every name."""
        self._words = words
        _ = words.gettext
        # Translators: three lengths of an answer, by how long it takes to read.
        self.depth = {"brief": _("30 seconds"), "short": _("3 minutes"), "full": _("In depth")}
        self.stakeholder = {
            # Translators: a country, such as France.
            "state": words.pgettext("kind of stakeholder", "State"),
            "person": words.pgettext("kind of stakeholder", "Person"),
            "organisation": words.pgettext("kind of stakeholder", "Organisation"),
            "outlet": words.pgettext("kind of stakeholder", "News outlet"),
        }
        self.belonging = {
            # Translators: after the name of who belongs to a stakeholder, and a colon.
            "state": _("state that belongs to it"),
            "person": _("person that belongs to it"),
            "organisation": _("organisation that belongs to it"),
            "outlet": _("news outlet that belongs to it"),
        }
        self.place = {
            "city": words.pgettext("kind of place", "City or town"),
            # Translators: a spot such as a border post or a launch site.
            "site": words.pgettext("kind of place", "Site"),
            "area": words.pgettext("kind of place", "Area"),
            "island": words.pgettext("kind of place", "Island or islands"),
            "sea": words.pgettext("kind of place", "Sea"),
            "boundary": words.pgettext("kind of place", "Boundary"),
        }
        self.certainty = {
            # Translators: how sure one can be of a contested statement.
            "established": words.pgettext("certainty of a claim", "Established"),
            "well-supported": words.pgettext("certainty of a claim", "Well supported"),
            "contested": words.pgettext("certainty of a claim", "Contested"),
            "thin": words.pgettext("certainty of a claim", "Thin evidence"),
            "unknown": words.pgettext("certainty of a claim", "Unknown"),
            "refuted": words.pgettext("certainty of a claim", "Refuted"),
        }
        self.fidelity = {
            # Translators: how near a wording is to what was said.
            "verbatim": _("In the original words"),
            "official-translation": _("Official translation"),
            "press-translation": _("Translation by the press"),
            "our-translation": _("Our translation"),
            "back-translation": _("Back-translation, not the speaker’s words"),
            "paraphrase": _("Paraphrase, not the speaker’s words"),
        }
        self.fidelity_within = {
            # Translators: within brackets after the name of a newspaper or a document.
            "verbatim": words.pgettext("in brackets", "in the original words"),
            "official-translation": words.pgettext("in brackets", "official translation"),
            "press-translation": words.pgettext("in brackets", "translation by the press"),
            "our-translation": words.pgettext("in brackets", "our translation"),
            "back-translation": words.pgettext(
                "in brackets", "back-translation, not the speaker’s words"
            ),
            "paraphrase": words.pgettext("in brackets", "paraphrase, not the speaker’s words"),
        }
        self.verification = {
            "primary-text": _("The original text was seen"),
            "recording": _("A recording was heard"),
            "several-reports": _("Several reports agree"),
            "single-report": _("One report has it"),
            "unrecovered": _("The speaker’s own words were not recovered"),
            "disputed": _("It is disputed that this was said"),
            "misattributed": _("This was said by somebody else"),
            "withdrawn": _("The speaker withdrew it"),
        }
        self.position_certainty = {
            "own-words": _("In their own words"),
            "reported": _("As others report it"),
        }
        self.position_certainty_within = {
            # Translators: after the name of who holds a position, and a comma.
            "own-words": words.pgettext("after a comma", "in their own words"),
            "reported": words.pgettext("after a comma", "as others report it"),
        }
        self.pact_status = {
            "proposed": words.pgettext("status of a pact", "Proposed"),
            "signed": words.pgettext("status of a pact", "Signed, not yet in force"),
            "in-force": words.pgettext("status of a pact", "In force"),
            "ended": words.pgettext("status of a pact", "Ended"),
            "political": words.pgettext("status of a pact", "Political statement"),
        }
        self.pact_status_within = {
            # Translators: after "party; the pact:".
            "proposed": words.pgettext("after a colon", "proposed"),
            "signed": words.pgettext("after a colon", "signed, not yet in force"),
            "in-force": words.pgettext("after a colon", "in force"),
            "ended": words.pgettext("after a colon", "ended"),
            "political": words.pgettext("after a colon", "political statement"),
        }
        # For those who take every text between states for a treaty.
        self.political = _(
            "A political statement is a promise between governments, not a treaty. "
            "The law does not bind them to it, and no parliament has to approve it."
        )
        self.obligation = {
            # Translators: kinds of duty under an alliance, as scholars of the ATOP project say.
            "defense": words.pgettext("kind of duty", "Defence"),
            "offense": words.pgettext("kind of duty", "Offence"),
            "neutrality": words.pgettext("kind of duty", "Neutrality"),
            "nonaggression": words.pgettext("kind of duty", "Non-aggression"),
            "consultation": words.pgettext("kind of duty", "Consultation"),
        }
        # In words for readers who have never heard of ATOP.
        self.obligation_meaning = {
            "defense": _("Each party helps another that is attacked."),
            "offense": _("Each party joins another that attacks somebody."),
            "neutrality": _("Each party stays out of another’s war."),
            "nonaggression": _("No party attacks another."),
            "consultation": _(
                "The parties talk with each other when danger or a weighty question comes up."
            ),
        }
        self.aspects = {
            "trigger": words.pgettext("aspect of a duty", "What triggers it"),
            "duty": words.pgettext("aspect of a duty", "What it asks"),
            "automaticity": words.pgettext("aspect of a duty", "How automatic"),
            "scope": words.pgettext("aspect of a duty", "Where"),
        }
        self.perspective = {
            "primary-text": words.pgettext("perspective of a source", "Primary texts"),
            "official": words.pgettext(
                "perspective of a source", "Official statements and documents"
            ),
            "state-media": words.pgettext("perspective of a source", "State media"),
            "press": words.pgettext("perspective of a source", "Press"),
            "scholarly": words.pgettext("perspective of a source", "Scholarly work"),
            "advocacy": words.pgettext("perspective of a source", "Advocacy"),
            "reference": words.pgettext("perspective of a source", "Reference works"),
            "copy": words.pgettext("perspective of a source", "Copies of others’ work"),
        }
        self.copy = {
            "archive": _("An archived copy"),
            "mirror": _("A mirror"),
            "repost": _("A repost"),
            "reprint": _("A reprint"),
            "translation": _("A translation"),
            "excerpt": _("An excerpt"),
            "scraper": _("A scraped copy"),
        }
        self.way = {
            # Translators: the steps by which somebody's words came to this site, each a heading.
            "said": words.pgettext("step of a wording", "Said"),
            "recorded": words.pgettext("step of a wording", "Recorded"),
            "translated": words.pgettext("step of a wording", "Translated"),
            "published": words.pgettext("step of a wording", "Published"),
            "copied": words.pgettext("step of a wording", "Copied"),
            "turned": words.pgettext("step of a wording", "Translated and back"),
            "retold": words.pgettext("step of a wording", "Retold"),
            "here": words.pgettext("step of a wording", "Here"),
        }

    def part_name(self, label: str) -> str:
        """Return the name of a part of a pact, such as "Article IV bis" or "Annex A"."""
        if _NUMBERED.match(label):
            return self._words.gettext("Article %(number)s") % {"number": label}
        return label[:1].upper() + label[1:]

    def part_names(self, labels: Iterable[str]) -> str:
        """Return the names of several parts, such as "Preamble, Articles 1, 2"."""
        labels = list(labels)
        numbered = [label for label in labels if _NUMBERED.match(label)]
        names = [self.part_name(label) for label in labels if label not in numbered]
        if numbered:
            several = self._words.ngettext(
                "Article %(numbers)s", "Articles %(numbers)s", len(numbered)
            )
            names.append(several % {"numbers": self.listed(numbered)})
        return self.listed(names)

    def listed(self, items: Iterable[Any], show: Show | None = None) -> str:
        """Return items as a list in the language, each as text from `show`."""
        # Translators: a list of names; each of them but the first is added to it so.
        return chained(self._words.pgettext("list", "%(before)s, %(after)s"), items, show)

    def facts(self, items: Iterable[Any], show: Show | None = None) -> str:
        """Return facts of several words each as a list in the language."""
        # Translators: a list of facts; each of them but the first is added to it so.
        return chained(self._words.pgettext("list", "%(before)s; %(after)s"), items, show)

    def ended(self, words: str) -> str:
        """Return words with a full stop, unless they end in such a mark already."""
        # Translators: a note or a list as a sentence of its own.
        message = self._words.pgettext("sentence", "%(words)s.")
        if is_ended(words):
            return words
        return (Markup(message) if isinstance(words, Markup) else message) % {"words": words}

    def apart(self, items: Iterable[Any], show: Show | None = None) -> str:
        """Return links and labels on one line, visibly separated."""
        # Translators: links and labels in one line; each of them but the first is added to it so.
        return chained(self._words.pgettext("list", "%(before)s · %(after)s"), items, show)


@cache
def vocabulary(language: str) -> Vocabulary:
    """Return the names of values for the pages of a language, given as a BCP 47 tag."""
    return Vocabulary(catalogue(language))
