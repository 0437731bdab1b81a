"""One answer told at three depths, each of which stands alone."""

from __future__ import annotations

from explainer.model.reference import Model
from explainer.model.text import Prose

# Words at most, from shortest to longest (30 seconds, 3 minutes, in depth).
WORD_LIMITS = {"brief": 75, "short": 600, "full": 2500}


class Depths(Model):
    """An answer in 30 seconds, and, where it was written, in 3 minutes and in depth."""

    brief: Prose
    short: Prose | None = None
    full: Prose | None = None
