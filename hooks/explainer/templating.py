"""The Jinja environments of all templates, made in one way, with strict undefined values."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined


def template_environment(package: str, *, html: bool = True) -> Environment:
    """Return the environment of a package's templates; in HTML they escape values."""
    return Environment(
        loader=PackageLoader(package),
        # Templates of Markdown get values that are escaped already.
        autoescape=html,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
