"""The doors of the site: the few entries of its top bar, each with a page that leads on."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.words.catalogue import gettext_noop


@dataclass(frozen=True, slots=True)
class Door:
    """An entry of the top bar: the path of its page, its title, and the sentence it begins with."""

    path: str
    title: str
    about: str


READ = Door(
    "read/",
    # Translators: the pages to read, and the glossary.
    gettext_noop("Read"),
    gettext_noop(
        "The whole story in a few pages, each with its evidence, and what every term means."
    ),
)
WHO_SAYS_WHAT = Door(
    "who-says-what/",
    gettext_noop("Who says what"),
    gettext_noop("Who holds which view, in whose words, and who denies it."),
)
TIME_AND_PLACE = Door(
    "timeline-and-map/",
    gettext_noop("Timeline and map"),
    gettext_noop("What happened when and where, before the pact and since."),
)
EVIDENCE = Door(
    "evidence/",
    gettext_noop("Evidence"),
    gettext_noop("What all of this rests on: the texts, the numbers and the sources."),
)
DOORS = (READ, WHO_SAYS_WHAT, TIME_AND_PLACE, EVIDENCE)
