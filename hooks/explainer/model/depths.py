"""One answer at three depths, each readable without the others."""

from __future__ import annotations

from explainer.model.help import described
from explainer.model.reference import Model
from explainer.model.text import Prose

# Maximum words, from the shortest depth to the longest (30 seconds, 3 minutes, in depth).
WORD_LIMITS = {"brief": 75, "short": 600, "full": 2500}


class Depths(Model):
    """An answer in 30 seconds and, where written, in 3 minutes and in depth."""

    brief: Prose = described(
        "The answer in 30 seconds, in 75 words at most",
        *("Both promised to keep the bridge open.", "It is a promise to talk, not to fight."),
        do="begin with the answer, in words that need no explaining",
        dont="lean on what the longer answers say",
    )
    short: Prose | None = described(
        "The answer in 3 minutes, in 600 words at most",
        *("Both states promised in 1958 to …", "The treaty has three parts. …"),
        default=None,
    )
    full: Prose | None = described(
        "The answer in depth, in 2,500 words at most",
        *("The treaty grew out of …", "How it came about …"),
        default=None,
    )
