"""The collation for the names in the files of a project."""

from __future__ import annotations

from explainer.kinds.site import Site
from explainer.load.files import read_file
from explainer.load.folder import ENDING, SITE
from explainer.load.project import Project
from explainer.model.text import language_refusal
from explainer.texts.order import Order
from explainer.tree.node import plain
from explainer.tree.reader import read


def names_order(project: Project) -> Order:
    """Return the collation of a site's language, even if the rest of site.yml is faulty."""
    path = project.content / f"{SITE}{ENDING}"
    data, _ = read_file(path, project.content, path.name)
    node = read(data, path.name)[0] if data is not None else None
    site = plain(node) if node is not None else None
    language = site.get("language") if isinstance(site, dict) else None
    if isinstance(language, str) and not language_refusal(language):
        return Order(language)
    return Order(Site.model_fields["language"].default)
