"""The Jinja environments of all templates, made in one way, with strict undefined values."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from gettext import NullTranslations
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, PackageLoader, StrictUndefined, Template
from jinja2.bccache import Bucket
from jinja2.environment import TemplateModule
from jinja2.runtime import Context
from markupsafe import Markup

_HERE = Path(__file__)


class _ModuleOfPage(Template):
    """A template whose macros, which depend on `view` alone, are made once for each view."""

    _made: tuple[object, TemplateModule] | None = None

    def make_module(
        self, vars: Any = None, shared: bool = False, locals: Any = None
    ) -> TemplateModule:
        view = (vars or {}).get("view")
        made = self._made
        if made is None or view is None or made[0] is not view:
            made = self._made = view, super().make_module(vars, shared, locals)
        return made[1]


class _PlainCalls(Context):
    """A context that calls functions at once, since none of ours asks to be passed the context."""

    def call(
        self,
        called: Callable[..., Any],
        /,
        *args: Any,
        _block_vars: object = None,
        _loop_vars: object = None,
        **named: Any,
    ) -> Any:
        return called(*args, **named)


class _Environment(Environment):
    template_class = _ModuleOfPage
    context_class = _PlainCalls


class CompiledTemplates(FileSystemBytecodeCache):
    """Templates compiled once, kept where Python keeps compiled modules, and in the same cases.

    Names are made of a digest of Jinja's version and of this module, which sets how they compile;
    Jinja itself compares a digest of the template.
    """

    def __init__(self) -> None:
        """Keep them in the generator's folder."""
        made_by = blake2b(version("jinja2").encode() + _HERE.read_bytes(), digest_size=8)
        super().__init__(str(_HERE.parent / "__pycache__"), f"{made_by.hexdigest()}-%s.pyc")

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read a compiled template; one that is damaged is as if it were not there."""
        try:
            super().load_bytecode(bucket)
        except Exception:
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Write a compiled template, unless Python itself would not, or cannot."""
        if not sys.dont_write_bytecode:
            with suppress(OSError):
                Path(self.directory).mkdir(exist_ok=True)
                super().dump_bytecode(bucket)


def template_environment(package: str, *, html: bool = True) -> Environment:
    """Return the environment of a package's templates; in HTML they escape values."""
    return _Environment(
        loader=PackageLoader(package),
        # Templates of Markdown get values that are escaped already.
        autoescape=html,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=CompiledTemplates(),
        # A preview loads the whole generator anew where any of it changed.
        auto_reload=False,
    )


def translators(words: NullTranslations) -> dict[str, Callable[..., Markup]]:
    """Return gettext's functions; placeholders are escaped, and may be used in any order.

    Messages are not escaped: catalogues are part of the program.
    """

    @cache
    def message(text: str) -> Markup:
        return Markup(words.gettext(text))

    @cache
    def in_context(context: str, text: str) -> Markup:
        return Markup(words.pgettext(context, text))

    def gettext(text: str, /, **values: Any) -> Markup:
        return message(text) % values

    def pgettext(context: str, text: str, /, **values: Any) -> Markup:
        return in_context(context, text) % values

    def ngettext(one: str, several: str, num: int, /, **values: Any) -> Markup:
        return Markup(words.ngettext(one, several, num)) % {"num": num, **values}

    return {"_": gettext, "gettext": gettext, "pgettext": pgettext, "ngettext": ngettext}
