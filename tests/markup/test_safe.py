"""Tests of what keeps Markdown from bringing code into a page."""

from __future__ import annotations

import pytest
from lxml import html
from markdown import Markdown
from markdown.extensions import Extension

from explainer.markup.safe import SafeMarkdown


def attributes(source: str) -> dict[str, str]:
    """Return the attributes of every element that Markdown makes of a text, in one mapping."""
    extensions: list[str | Extension] = ["attr_list", "tables", "toc", "abbr", SafeMarkdown()]
    page = html.fromstring(Markdown(extensions=extensions).convert(source) + "<hr>")
    return {str(name): str(value) for part in page.iter() for name, value in part.attrib.items()}


@pytest.mark.parametrize(
    "source",
    [
        "[a](javascript:alert(1))",
        "[a](JavaScript:alert(1))",
        "[a](<java\tscript:alert(1)>)",
        "[a](javascript&#58;alert(1))",
        "[a](&#106;avascript:alert(1))",
        "[a](data:text/html,x)",
        "[a](vbscript:x)",
        "[a]\n\n[a]: javascript:alert(1)",
        "![a](data:image/svg+xml,x)",
        "**a**{onclick=alert(1)}",
        "# a {: onmouseover='alert(1)' }",
        "**a**{style='position:fixed'}",
        "[a](b){srcdoc=x formaction=javascript:x}",
    ],
)
def test_nothing_that_runs_is_left(source: str) -> None:
    kept = attributes(source)
    assert not {"style", "srcdoc", "formaction"} & set(kept)
    assert not [name for name in kept if name.startswith("on")]
    assert all(":" not in kept.get(name, "") for name in ("href", "src"))


@pytest.mark.parametrize(
    ("source", "name", "value"),
    [
        ("[a](https://salt.example/a:b)", "href", "https://salt.example/a:b"),
        ("[a](mailto:a@salt.example)", "href", "mailto:a@salt.example"),
        ("<a@salt.example>", "href", "mailto:a@salt.example"),
        ("[a](../b.md#c:d)", "href", "../b.md#c:d"),
        ("![a](b.png)", "src", "b.png"),
        ("**a**{lang=ko .b}", "lang", "ko"),
        ("a|b\n:-:|-\nc|d", "style", "text-align: center;"),
    ],
)
def test_what_pages_need_is_kept(source: str, name: str, value: str) -> None:
    assert attributes(source)[name] == value


def test_html_is_shown_as_text() -> None:
    page = Markdown(extensions=[SafeMarkdown()]).convert("a <b onclick=x>c</b>\n\n<div>d</div>")
    words = "".join(map(str, html.fromstring(f"<main>{page}</main>").itertext()))
    assert words == "a <b onclick=x>c</b>\n<div>d</div>"
