"""Strict YAML: read a file's bytes as nodes, or as problems that an editor can fix."""

from __future__ import annotations

import re
from functools import lru_cache

import yaml

from explainer.problems.file_text import FileText, decode
from explainer.problems.problem import Problem, refusing
from explainer.tree.build import Builder
from explainer.tree.lookalike import lookalike
from explainer.tree.node import Node, Scalar
from explainer.tree.slips import rest_after
from explainer.tree.syntax import directive, explain, out_of_place

# An unusual space in place of YAML's is reported only once, as the former.
LOOKALIKE_CODE, SPACE_CODE = "E133", "W137"

_HEAD = re.compile(r"(?:[ \t]*(?:#[^\r\n]*)?[\r\n]|%[^\r\n]*[\r\n]?)*")
_DIRECTIVE = re.compile(r"(?:^|(?<=[\r\n]))%")
_MARKER = re.compile(r"(?:---|\.\.\.)(?=\s|$)|%")


def read(data: bytes, file: str) -> tuple[Node | None, list[Problem]]:
    """Read one YAML file and report every problem that can be found.

    The node is None if the file is empty, has a syntax error, or depends on refused syntax
    (aliases, merge keys, collections as keys), so that no consequential problems are reported.
    Nothing is raised, whatever the bytes. Only the parser's events are used: composing nodes
    recurses in C, and deep nesting then ends the process.
    """
    node, problems = _read(data, file)
    return node, list(problems)


# In a preview most files are unchanged from build to build, and nodes are immutable.
@lru_cache(maxsize=4096)
def _read(data: bytes, file: str) -> tuple[Node | None, tuple[Problem, ...]]:
    text, problems = decode(data, file)
    if text is None:
        return None, tuple(problems)
    source = FileText(file, text)
    without_directives, found = _without_directives(source)
    problems += found
    node, found = _build(source, without_directives)
    # A line with an unseen character is often misread for that reason alone.
    spoilt = {problem.line for problem in problems}
    problems += [problem for problem in dict.fromkeys(found) if problem.line not in spoilt]
    if any(problem.code == LOOKALIKE_CODE for problem in problems):
        problems = [problem for problem in problems if problem.code != SPACE_CODE]
    return node, tuple(problems)


def _build(source: FileText, text: str) -> tuple[Node | None, list[Problem]]:
    builder = Builder(source)
    try:
        parser = yaml.CSafeLoader(text)
        while (event := parser.get_event()) is not None:
            builder.take(event)
            if builder.too_deep:
                return None, builder.problems
            if isinstance(event, yaml.DocumentEndEvent):
                trailing = _trailing(source, event)
                if trailing is not None:
                    return None, [*builder.problems, trailing]
                break
    # The C parser decodes the bytes of tags itself, and lets Python's error through.
    except (yaml.YAMLError, ValueError) as error:
        wrong = explain(
            source, error, builder.innermost_bracket(), builder.quoted, builder.block_to
        )
        # An error on a line with a refused character has that cause.
        known = refusing(problem for problem in builder.problems if problem.line == wrong.line)
        return None, [*builder.problems, *([] if known else [wrong])]
    node = builder.node
    if node is None or (isinstance(node, Scalar) and node.empty and not builder.problems):
        message = "nothing stands in this file"
        hint = "write a record, or delete the file"
        return None, [*builder.problems, Problem(source.file, 1, 1, "E106", message, hint)]
    if isinstance(node, Scalar) and (strange := lookalike(source, [node.line])):
        return None, [*builder.problems, strange]
    return (node if builder.whole else None), builder.problems


def _trailing(source: FileText, end: yaml.DocumentEndEvent) -> Problem | None:
    """Refuse anything after the first document, without reading it."""
    at = rest_after(source.text, end.end_mark.index if end.end_mark else 0)
    if at is None:
        return None
    if not end.explicit and not _MARKER.match(source.text, at):
        return out_of_place(source, at)
    message = "a second document begins here, and one file holds one"
    hint = "delete the line with `---` or `...`, or move what follows to a file of its own"
    line = source.lines[source.place(at)[0] - 1].rstrip()
    return source.problem(at, "E109", message, hint, 3 if _MARKER.match(line) else len(line))


def _without_directives(source: FileText) -> tuple[str, list[Problem]]:
    """Turn directives at the top into comments: the parser needs minutes for many of them."""
    head = _HEAD.match(source.text)
    length = head.end() if head else 0
    found = [match.start() for match in _DIRECTIVE.finditer(source.text, 0, length)]
    text = _DIRECTIVE.sub("#", source.text[:length]) + source.text[length:]
    return text, [directive(source, at) for at in found]
