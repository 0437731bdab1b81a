"""Tests of the parts of the frame that pages share."""

from __future__ import annotations

from functools import partial
from itertools import count
from types import SimpleNamespace

from jinja2 import DictLoader, Environment

from explainer.pages.frame import FrameParts


def test_a_part_is_rendered_once_for_the_pages_of_a_folder_outside_the_menu() -> None:
    env = Environment(loader=DictLoader({"part": "{{ count() }}", "page": "{{ once('part') }}"}))
    env.globals["once"] = FrameParts({}, None).once
    env.globals["count"] = partial(next, count(1))
    nav = SimpleNamespace(pages=[SimpleNamespace(url=url) for url in ("", "quotes/")])

    def shown(url: str | None, depth: str) -> str:
        page = None if url is None else SimpleNamespace(url=url)
        return env.get_template("page").render(page=page, nav=nav, base_url=depth)

    assert shown("quotes/a/", "../..") == shown("quotes/b/", "../..") == "1"
    assert shown("quotes/", "..") == "2"
    assert shown("pacts/a/", "../..") == "3"
    assert shown("pacts/a/b/", "../../..") == "4"
    assert shown("", ".") == "5"
    assert shown(None, "/") == "6"
    assert shown("quotes/c/index.html", "../..") == "1"
