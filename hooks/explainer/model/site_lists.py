"""The items of the lists in site.yml that records refer to by id."""

from __future__ import annotations

from explainer.model.help import described
from explainer.model.reference import Id, Model
from explainer.model.text import Text


class Group(Model):
    """A heading under which stakeholders are listed."""

    id: Id = described("What stakeholders call it under `group`", "neighbours", "scholars")
    title: Text = described("The heading", "The neighbours", "Scholars")
    text: Text | None = described(
        "Who is in it", "States along the river", "People who study bridges", default=None
    )


class Side(Model):
    """A side of the story; the order decides its colour and letter."""

    id: Id = described("What stakeholders call it under `side`", "signatories", "others")
    title: Text = described("What pages call it", "Those who signed", "Others")


class EventType(Model):
    """A type of event, which readers can filter the timeline by."""

    id: Id = described("What events call it under `type`", "agreement", "vote")
    title: Text = described("What the timeline calls it", "Agreement", "Vote or law")


class FigureSubject(Model):
    """A heading under which figures are listed."""

    id: Id = described("What figures call it under `subject`", "trade", "boats")
    title: Text = described("The heading", "Trade across the river", "Boats")
