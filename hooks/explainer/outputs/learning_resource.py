"""A lesson as data for catalogues of learning material: LRMI in JSON-LD."""

from __future__ import annotations

import json
from typing import Any

from explainer.dates.display import datetime_attribute
from explainer.kinds.site import Site
from explainer.model.lesson import Lesson
from explainer.model.text import Localised

# Signs that would end the script that holds the data, or begin a comment in it; JSON needs none.
_ESCAPED = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}


def learning_resource(lesson: Lesson, site: Site, address: str) -> str:
    """Return a lesson as a `LearningResource` of schema.org, safe within a script of a page.

    `timeRequired` is an ISO 8601 duration. The properties are those of LRMI, as DCMI has them.
    """

    def text(words: Localised) -> str:
        return words.best(site.language)[0]

    held: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "LearningResource",
        "name": text(lesson.title),
        "description": text(lesson.summary),
        "url": address,
        "inLanguage": site.language,
        "learningResourceType": "lesson plan",
        "timeRequired": f"PT{lesson.minutes}M",
        "teaches": [f"{text(each.verb)} {text(each.text)}" for each in lesson.objectives],
        "audience": {
            "@type": "EducationalAudience",
            "educationalRole": "student",
            "audienceType": text(lesson.audience),
        },
        "license": str(site.licence.url),
        "isAccessibleForFree": True,
    }
    if checked := datetime_attribute(lesson.checked):
        held["dateModified"] = checked
    if lesson.level:
        held["educationalLevel"] = text(lesson.level)
    if lesson.ages:
        # An open range ends in a hyphen.
        held["typicalAgeRange"] = lesson.ages.replace("+", "-")
    if lesson.prerequisites:
        held["competencyRequired"] = [text(each) for each in lesson.prerequisites]
    written = json.dumps(held, ensure_ascii=False, indent=1)
    return "".join(_ESCAPED.get(sign, sign) for sign in written)
