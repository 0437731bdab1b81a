"""Other hosts from which pages may load images and the like."""

from __future__ import annotations

from explainer.model.help import described
from explainer.model.reference import Model
from explainer.model.text import Text


class OutsideResource(Model):
    """Another host that pages load something from, and why; it learns who reads them, and when."""

    host: str = described(
        "The name of the host, as in an address after `https://`",
        *("tiles.rivers.example", "pictures.bridge.example"),
        hint=True,
        pattern=r"^[^\s/:@?#]+$",
    )
    reason: Text = described(
        "Why the file cannot be in the docs folder, in words for readers",
        *("The archive allows no copies of its pictures.", "The film is too large to keep here."),
    )
