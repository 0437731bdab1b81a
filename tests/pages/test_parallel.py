"""Tests of pages that several processes render."""

from __future__ import annotations

import os
from functools import partial

import pytest

from explainer.library.reads import Reads
from explainer.pages.page import Page
from explainer.pages.parallel import FEWEST, Jobs, rendered
from explainer.pages.toc import Heading, Outline


def page(path: str) -> Page:
    outline = Outline((Heading(2, "a", "자 & <b>"),), frozenset({"a", "b"}))
    reads = Reads({"x", path}, {("of_kind", "quote"), ("docs",)})
    return Page(
        path, f"“{path}”\u2028", "\ud7a3", f"<p>{os.getpid()}\n", outline, reads, "2030-01-02"
    )


def jobs(count: int) -> Jobs:
    return {f"{number}/": partial(page, f"{number}/") for number in range(count)}


def test_many_pages_are_rendered_by_several_processes_and_are_the_same() -> None:
    made = {each.path: each for each in rendered(jobs(3 * FEWEST), processes=3)}
    assert {each.html for each in made.values()} > {f"<p>{os.getpid()}\n"}
    assert len({each.html for each in made.values()}) == 3
    assert made.keys() == jobs(3 * FEWEST).keys()
    for path, each in made.items():
        expected = page(path)
        assert (each.title, each.description) == (expected.title, expected.description)
        assert (each.outline, each.reads) == (expected.outline, expected.reads)


def test_few_pages_are_rendered_in_one_process() -> None:
    [html] = {each.html for each in rendered(jobs(FEWEST), processes=3)}
    assert html == f"<p>{os.getpid()}\n"


def test_an_error_in_another_process_is_raised_in_this_one() -> None:
    def broken() -> Page:
        raise ValueError("no such thing")

    for place in range(2):
        made = {**jobs(2 * FEWEST)}
        made[f"{place}/"] = broken
        with pytest.raises(ValueError, match="no such thing"):
            list(rendered(made, processes=2))


def test_pages_of_a_process_that_was_killed_are_rendered_here() -> None:
    here = os.getpid()

    def killed() -> Page:
        if os.getpid() != here:
            os.kill(os.getpid(), 9)
        return page("1/")

    made = {**jobs(2 * FEWEST), "1/": killed}
    assert {each.path for each in rendered(made, processes=2)} == made.keys()
