"""The Jinja environments of all templates: one way to make them, strict about what is undefined."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined


def template_environment(package: str, *, html: bool = True) -> Environment:
    """Return the environment of a package's templates, which escape what they show in HTML."""
    return Environment(
        loader=PackageLoader(package),
        # Markdown has signs of its own, which those who write it escape.
        autoescape=html,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
