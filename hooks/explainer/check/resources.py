"""Resources from other hosts: none, except those that site.yml allows with a reason."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.check.context import Context
from explainer.load.assets import Resource
from explainer.markup.addresses import outside_host, plain_host
from explainer.problems.problem import Problem


def check_outside_resources(context: Context) -> Iterator[Problem]:
    """E321: an image, or what a file in docs loads, is in docs, or on a host listed in site.yml."""
    site = context.library.site
    allowed = {plain_host(outside.host) for outside in site.outside_resources}
    # A faulty site.yml says nothing reliable about its hosts.
    for resource in _resources(context) if site.groups else ():
        host = outside_host(resource.address)
        if host is not None and host not in allowed:
            named = f"the host `{host}`" if host else "another host"
            message = f"`{resource.address}` comes from {named}, which would learn who reads this"
            hint = (
                "put the file into the docs folder, or name its host, with the reason, under"
                " `outside_resources:` in site.yml"
            )
            place = (resource.file, resource.line, resource.column)
            yield Problem(*place, "E321", message, hint, resource.length)


def _resources(context: Context) -> Iterator[Resource]:
    for page in context.library.docs:
        for image in page.collected.images:
            place = page.file, image.line, image.column
            yield Resource(image.text, *place, length=len(image.text))
    yield from context.docs.resources
