"""Files beside pages of prose: which types are published, and what is wrong with a file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from explainer.load.drawings import read_drawing
from explainer.load.file_names import MARKDOWN
from explainer.load.memo import Memo
from explainer.load.styles import loaded_addresses
from explainer.markup.addresses import outside_host
from explainer.problems.file_text import decode
from explainer.problems.problem import Problem

# The types that are published, by file extension; all others are not.
PUBLISHED_TYPES: dict[str, tuple[str, ...]] = {
    "images": (
        *("apng", "avif", "bmp", "gif", "ico", "jpeg", "jpg", "png", "svg", "tif", "tiff", "webp"),
    ),
    "documents": (
        *("doc", "docx", "epub", "odp", "ods", "odt", "pdf", "ppt", "pptx", "rtf", "txt"),
        *("xls", "xlsx"),
    ),
    "data": ("bib", "csv", "geojson", "ics", "json", "jsonld", "ris", "tsv", "zip"),
    "sound and film": (
        *("aac", "flac", "m4a", "m4v", "mov", "mp3", "mp4", "oga", "ogg", "ogv", "opus"),
        *("srt", "vtt", "wav", "webm"),
    ),
    "fonts and style sheets": ("css", "otf", "ttf", "woff", "woff2"),
}
# Files without an extension that hosts and readers look for.
PUBLISHED_NAMES = ("CNAME", "LICENSE", "_headers", "_redirects")
PUBLISHED = frozenset(ending for endings in PUBLISHED_TYPES.values() for ending in endings)
RUNNABLE = (
    "js",
    "mjs",
    "cjs",
    "wasm",
    "html",
    "htm",
    "xhtml",
    "xht",
    "shtml",
    "mhtml",
    "svgz",
    "swf",
)
# What browsers sniff as HTML, whatever a file is called:
# https://mimesniff.spec.whatwg.org/#identifying-a-resource-with-an-unknown-mime-type
_PAGE = re.compile(
    r"\s*<(?:(?:!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p"
    r"|svg)(?=[\s>/])|!--|\?xml)",
    re.IGNORECASE,
)
_BEGIN = 1024


@dataclass(frozen=True, slots=True)
class Resource:
    """An address on another host that a file loads, and its place."""

    address: str
    file: str
    line: int
    column: int
    length: int = 1


@dataclass(frozen=True, slots=True)
class AssetFindings:
    """What is wrong with a file beside pages, and what it loads from other hosts."""

    problems: tuple[Problem, ...] = ()
    resources: tuple[Resource, ...] = ()


def inspect_asset(path: Path, folder: Path, file: str, memo: Memo) -> AssetFindings:
    """Return what is wrong with a file that is not a page, and what it loads from elsewhere."""
    if refused := _refused_name(PurePosixPath(path.name), file):
        return AssetFindings((refused,))
    ending = path.suffix.lower()
    most = None if ending in (".svg", ".css") else _BEGIN
    findings, unreadable = memo.of_file(path, folder, file, _inspect, ending, most=most)
    return findings or AssetFindings(tuple(unreadable))


def _inspect(data: bytes, file: str, ending: str) -> AssetFindings:
    if ending == ".svg":
        return _drawing(data, file)
    if _PAGE.match(_text(data)):
        message = "this file holds a page or a drawing, which its name does not say"
        hint = "save it anew as what its name says; pages are written in Markdown"
        return AssetFindings((Problem(file, 1, 1, "E319", message, hint),))
    return _style_sheet(data, file) if ending == ".css" else AssetFindings()


def _refused_name(name: PurePosixPath, file: str) -> Problem | None:
    ending = name.suffix.lower().removeprefix(".")
    is_text_of_page = ending == "txt" and PurePosixPath(name.stem).suffix.lower() in MARKDOWN
    if name.name in PUBLISHED_NAMES or (ending in PUBLISHED and not is_text_of_page):
        return None
    message = f"files of this kind, `{name.suffix or name.name}`, are not published"
    hint = "the kinds that are stand in CONTRIBUTING; put others into a `.zip`"
    if f".{ending}" in MARKDOWN:
        hint = f"rename it to `{name.stem}.{ending}`"
    elif is_text_of_page:
        message = f"this is a page of Markdown, and its name ends in `{name.suffix}`"
        hint = f"rename it to `{name.stem}`"
    elif ending in RUNNABLE:
        message = "a file that runs in a reader's browser is not published"
        hint = "write a page in Markdown, or save a drawing as plain SVG; delete this file"
    return Problem(file, 1, 1, "E319", message, hint)


def _drawing(data: bytes, file: str) -> AssetFindings:
    drawing = read_drawing(data)
    resources = tuple(Resource(at.words, file, at.line, at.column) for at in drawing.loads)
    says = "this drawing holds `{}`, which may run or load what no reader asked for"
    found = [(runs, says.format(runs.words)) for runs in drawing.runs]
    if drawing.broken:
        found = [(drawing.broken, f"this cannot be read as an SVG drawing: {drawing.broken.words}")]
    hint = "save it anew as plain SVG, without scripts and links to code, or as PNG"
    problems = (Problem(file, at.line, at.column, "E320", says, hint) for at, says in found)
    return AssetFindings(tuple(problems), resources)


def _style_sheet(data: bytes, file: str) -> AssetFindings:
    text, problems = decode(data, file)
    loads = loaded_addresses(text or "")
    found = (Resource(words, file, *at) for words, *at in loads if outside_host(words) is not None)
    return AssetFindings(tuple(problems), tuple(found))


def _text(begin: bytes) -> str:
    """Return the first bytes of a file as text, good enough to recognise markup."""
    wide = begin.startswith((b"\xff\xfe", b"\xfe\xff"))
    return begin.decode("utf-16" if wide else "utf-8", "replace").lstrip("\ufeff")
