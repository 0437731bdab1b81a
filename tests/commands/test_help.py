"""What `--help` tells: of each command a plain sentence, an example, and what each option does."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner

from explainer.__main__ import explainer


def commands(group: click.Group, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield (*path, name)
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))


ALL = list(commands(explainer))


def command_at(path: tuple[str, ...]) -> click.Command:
    found: click.Command = explainer
    for name in path:
        assert isinstance(found, click.Group)
        command = found.get_command(click.Context(found), name)
        assert command is not None
        found = command
    return found


def help_of(*path: str) -> str:
    done = CliRunner().invoke(explainer, [*path, "--help"], prog_name="explainer")
    assert done.exit_code == 0
    return done.output


@pytest.mark.parametrize("path", ALL, ids=" ".join)
def test_a_command_says_what_it_does_and_shows_an_example(path: tuple[str, ...]) -> None:
    text = help_of(*path)
    paragraphs = [" ".join(each.split()) for each in text.split("\n\n")]
    assert paragraphs[0].startswith(f"Usage: explainer {' '.join(path)}")
    assert paragraphs[1].endswith((".", ":"))
    assert f"Example: explainer {' '.join(path)}" in " ".join(text.split())
    short = CliRunner().invoke(explainer, [*path, "-h"], prog_name="explainer")
    assert short.output == text


@pytest.mark.parametrize("path", ALL, ids=" ".join)
def test_each_option_says_what_it_is_for(path: tuple[str, ...]) -> None:
    options = [each for each in command_at(path).params if isinstance(each, click.Option)]
    for option in options:
        told = option.help or ""
        assert told.endswith("."), option.opts
        assert told[0].isupper() or told[0] == "`", option.opts


@pytest.mark.parametrize("call", [["chekc"], ["new", "quoet"], ["new", "quote", "--speker"]])
def test_a_mistyped_word_is_told_with_the_one_that_may_be_meant(call: list[str]) -> None:
    done = CliRunner().invoke(explainer, call, prog_name="explainer")
    meant = {"chekc": "check", "quoet": "quote", "--speker": "--speaker"}[call[-1]]
    assert done.exit_code == 2
    assert re.search(rf"Did you mean.*{meant}", done.output)


def test_the_whole_command_lists_its_commands_with_what_each_does() -> None:
    text = help_of()
    listed = {line.split()[0] for line in text.partition("Commands:")[2].splitlines() if line}
    assert {path[0] for path in commands(explainer)} <= listed
    assert "..." not in text.partition("Commands:")[2], "a sentence is cut off"
    assert "Exit codes: 0" in text


def test_the_version_is_told() -> None:
    done = CliRunner().invoke(explainer, ["--version"], prog_name="explainer")
    assert (done.exit_code, done.output.split()[0]) == (0, "explainer")
