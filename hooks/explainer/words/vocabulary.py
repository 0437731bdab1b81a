"""What the values that editors choose from are called on pages."""

from __future__ import annotations

from explainer.markup.extension import DEPTHS

DEPTH = DEPTHS
STAKEHOLDER = {
    "state": "State",
    "person": "Person",
    "organisation": "Organisation",
    "outlet": "News outlet",
}
PLACE = {
    "city": "City or town",
    "site": "Site",
    "area": "Area",
    "island": "Island or islands",
    "sea": "Sea",
    "boundary": "Boundary",
}
CERTAINTY = {
    "established": "Established",
    "well-supported": "Well supported",
    "contested": "Contested",
    "thin": "Thin evidence",
    "unknown": "Unknown",
    "refuted": "Refuted",
}
FIDELITY = {
    "verbatim": "In the original words",
    "official-translation": "Official translation",
    "press-translation": "Translation by the press",
    "our-translation": "Our translation",
    "back-translation": "Back-translation, not the speaker’s words",
    "paraphrase": "Paraphrase, not the speaker’s words",
}
VERIFICATION = {
    "primary-text": "The original text was seen",
    "recording": "A recording was heard",
    "several-reports": "Several reports agree",
    "single-report": "One report has it",
    "unrecovered": "The speaker’s own words were not recovered",
    "disputed": "It is disputed that this was said",
    "misattributed": "This was said by somebody else",
    "withdrawn": "The speaker withdrew it",
}
POSITION_CERTAINTY = {
    "own-words": "In the holder’s own words",
    "reported": "As reported",
}
PACT_STATUS = {
    "proposed": "Proposed",
    "signed": "Signed, not yet in force",
    "in-force": "In force",
    "ended": "Ended",
    "political": "Political statement",
}
# What a pact of this kind is, for those who take each text between states for a treaty.
POLITICAL = (
    "A political statement is a promise between governments, not a treaty. "
    "The law does not bind them to it, and no parliament has to approve it."
)
OBLIGATION = {
    "defense": "Defence",
    "offense": "Offence",
    "neutrality": "Neutrality",
    "nonaggression": "Non-aggression",
    "consultation": "Consultation",
}
# What each kind of duty means, in words for those who have never heard of ATOP.
OBLIGATION_MEANING = {
    "defense": "Each party helps another that is attacked.",
    "offense": "Each party joins another that attacks somebody.",
    "neutrality": "Each party stays out of another’s war.",
    "nonaggression": "No party attacks another.",
    "consultation": "The parties talk with each other when danger or a weighty question comes up.",
}
ASPECTS = {
    "trigger": "What triggers it",
    "duty": "What it asks",
    "automaticity": "How automatic",
    "scope": "Where",
}
PERSPECTIVE = {
    "primary-text": "Primary texts",
    "official": "Official statements and documents",
    "state-media": "State media",
    "press": "Press",
    "scholarly": "Scholarly work",
    "advocacy": "Advocacy",
    "reference": "Reference works",
    "copy": "Copies of others’ work",
}
COPY = {
    "archive": "An archived copy",
    "mirror": "A mirror",
    "repost": "A repost",
    "reprint": "A reprint",
    "translation": "A translation",
    "excerpt": "An excerpt",
    "scraper": "A scraped copy",
}
WAY = {
    "said": "Said",
    "recorded": "Recorded",
    "translated": "Translated",
    "published": "Published",
    "copied": "Copied",
    "turned": "Translated and back",
    "retold": "Retold",
    "here": "Here",
}
