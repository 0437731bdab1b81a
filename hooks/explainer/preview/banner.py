"""Add the banner of problems and the reloading script to pages of a preview."""

from __future__ import annotations

from functools import cache
from typing import Final

from jinja2 import Template
from markupsafe import Markup

from explainer.preview.stage import Scene
from explainer.problems.show import summary
from explainer.templating import template_environment

# No address of a site may begin like this.
OWN_PREFIX: Final = "/-preview/"
MOST_SHOWN = 50


@cache
def _template(name: str) -> Template:
    return template_environment("explainer.preview").get_template(name)


def banner(scene: Scene) -> Markup:
    """Return the HTML of a banner that lists problems; nothing if there are none."""
    if not scene.problems:
        return Markup()
    made = _template("banner.html").render(
        problems=scene.problems[:MOST_SHOWN],
        more=max(0, len(scene.problems) - MOST_SHOWN),
        count=summary(scene.problems),
        has_site=scene.site is not None,
    )
    return Markup(made)


def with_banner(page: bytes, scene: Scene, token: str) -> bytes:
    """Return a page of the site with the banner and the reloading script."""
    before, body, after = page.partition(b"<body")
    if not body:
        return page
    rest, end, content = after.partition(b">")
    added = _added(scene, token).encode()
    return b"".join([before, body, rest, end, added, content])


def page_without_site(scene: Scene, token: str) -> bytes:
    """Return the page for every address until the first site is built."""
    return _template("without_site.html").render(added=_added(scene, token)).encode()


def _added(scene: Scene, token: str) -> Markup:
    made = _template("added.html").render(own=OWN_PREFIX, token=token, banner=banner(scene))
    return Markup(made)
