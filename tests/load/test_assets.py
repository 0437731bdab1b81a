"""Files beside pages: their kinds, what they hold, and what they would run or load."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.build import load
from explainer.problems.catalogue.entry import File
from tests.check.marked import TODAY, expected, make_project, shown

LINKS = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
SVG = f'<svg xmlns="http://www.w3.org/2000/svg" {LINKS}>\n{{}}\n</svg>\n'
PLAIN = "save it anew as plain SVG, without scripts and links to code, or as PNG"
RUNS = "write a page in Markdown, or save a drawing as plain SVG; delete this file"
ZIP = "the kinds that are stand in CONTRIBUTING; put others into a `.zip`"
ANEW = "save it anew as what its name says; pages are written in Markdown"
INSTEAD = (
    "put the file into the docs folder, or name its host, with the reason, under"
    " `outside_resources:` in site.yml"
)


@pytest.mark.parametrize(
    "name",
    [
        *(
            "boat.png",
            "BOAT.JPG",
            "a.webp",
            "a.pdf",
            "a.csv",
            "a.mp3",
            "a.webm",
            "a.woff2",
            "a.txt",
        ),
        *(
            "a.zip",
            "a.docx",
            "a.json",
            "CNAME",
            "_headers",
            "LICENSE",
            "img/favicon.ico",
            "a.b.png",
        ),
    ],
)
def test_a_file_of_a_kind_that_is_published_is_no_problem(tmp_path: Path, name: str) -> None:
    assert shown(tmp_path, {f"docs/{name}": "words"}) == []


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        *(
            (name, RUNS)
            for name in ("x.js", "x.mjs", "x.html", "x.HTM", "x.xhtml", "x.svgz", "x.wasm")
        ),
        *(
            (name, ZIP)
            for name in ("x.xml", "x.php", "x.exe", "x.py", "x", "x.xsl", "x.gz", "x.psd")
        ),
        *(("x.MD", "rename it to `x.md`"), ("About.Markdown", "rename it to `About.markdown`")),
        *(("x.md.txt", "rename it to `x.md`"), ("guide/x.Md", "rename it to `x.md`")),
    ],
)
def test_a_file_of_any_other_kind_is_told(tmp_path: Path, name: str, hint: str) -> None:
    files = {f"docs/{name}": "⟦w⟧ords"}
    assert shown(tmp_path, files) == expected("E319", files, hint)


@pytest.mark.parametrize("name", ["boat.png", "a.txt", "a.pdf", "a.css", "a.json", "a.csv"])
@pytest.mark.parametrize(
    "text", ["<!doctype html><p>", " \n<SCRIPT>a()</SCRIPT>", "<svg/>", "<?xml version='1.0'?><a/>"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_page_or_drawing_in_disguise_is_told(
    tmp_path: Path, name: str, text: str, encoding: str
) -> None:
    files = {f"docs/{name}": File(text=text, encoding=encoding)}
    [problem] = load(make_project(tmp_path, files), TODAY).problems
    assert (problem.file, problem.code, problem.hint) == (f"docs/{name}", "E319", ANEW)


DRAWINGS = {
    "a script": "⟦<⟧script>a()</script>",
    "a script of a file": '⟦<⟧script href="boat.js"/>',
    "a script under another prefix": '⟦<⟧s:script xmlns:s="http://www.w3.org/2000/svg">a()</s:script>',
    "what runs at a click": '⟦<⟧circle r="1" onclick="a()"/>',
    "what runs when it is seen": '⟦<⟧g onload="a()"/>',
    "a link to code": '⟦<⟧a href="java&#9;script:a()"><circle r="1"/></a>',
    "a link to code of old": '⟦<⟧a xlink:href=" JavaScript:a()"><circle r="1"/></a>',
    "a page of its own": '⟦<⟧a href="data:text/html,a"><circle r="1"/></a>',
    "a page within": "⟦<⟧foreignObject/>",
    "HTML within": '⟦<⟧p xmlns="http://www.w3.org/1999/xhtml">a</p>',
    "an address that an animation sets": '<a>⟦<⟧set attributeName="href" to="javascript:a()"/></a>',
    "an address by another prefix that an animation sets": (
        '<g xmlns:l="http://www.w3.org/1999/xlink">⟦<⟧set attributeName="l:href" to="#a"/></g>'
    ),
    "what an animation lets run": '⟦<⟧animate attributeName="onclick" values="a()"/>',
    "a drawing within an address": '⟦<⟧image href="data:image/svg+xml,a"/>',
    "an instruction": '⟦<⟧?xml-stylesheet href="a.xsl" type="text/xsl"?>',
    "a spy": '⟦<⟧a href="a.png" ping="a"/>',
}


@pytest.mark.parametrize("inside", DRAWINGS.values(), ids=DRAWINGS)
def test_what_runs_in_a_drawing_is_told_at_its_place(tmp_path: Path, inside: str) -> None:
    files = {"docs/boat.svg": SVG.format(inside)}
    assert shown(tmp_path, files) == expected("E320", files, PLAIN)


@pytest.mark.parametrize(
    "text",
    [
        *("⟦⟧", "no drawing", '<html xmlns="http://www.w3.org/1999/xhtml"/>', "<svg/>"),
        *("<svg xmlns='http://www.w3.org/2000/svg'>", SVG.format("<a b=c/>"), SVG.format("&what;")),
        '<!DOCTYPE svg [<!ENTITY a SYSTEM "http://b.example/a">]>' + SVG.format("<text>&a;</text>"),
        '<!DOCTYPE svg [<!ENTITY % a SYSTEM "http://b.example/a"> %a;]>' + SVG.format(""),
        "<?xml version='1.0' encoding='utf-99'?>" + SVG.format(""),
    ],
)
def test_what_is_no_plain_drawing_is_told(tmp_path: Path, text: str) -> None:
    found = shown(tmp_path, {"docs/boat.svg": text})
    assert {(problem.code, problem.hint) for problem in found} == {("E320", PLAIN)}


@pytest.mark.parametrize(
    "inside",
    [
        '<a href="https://boats.example/">words</a>',
        '<a href="mailto:a@boats.example" xlink:href="#b"><circle r="1"/></a>',
        '<image href="data:image/png;base64,iVBORw0KGgo=" width="1" height="1"/>',
        '<use href="#boat"/><image xlink:href="other.png"/>',
        '<style>@namespace "http://b.example"; a { fill: url(#b) } /* https://c.example */</style>',
        '<rect fill="url(#b)" transform="translate(1 2)" style="fill: url(\'#c\')"/>',
        '<animate attributeName="opacity" from="0" to="1" dur="1s"/>',
        '<metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>',
    ],
)
def test_a_plain_drawing_is_published(tmp_path: Path, inside: str) -> None:
    assert shown(tmp_path, {"docs/boat.svg": SVG.format(inside)}) == []


def test_a_drawing_of_a_program_with_a_document_type_is_published(tmp_path: Path) -> None:
    kind = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://b.example/a" [<!ENTITY b "1">]>'
    assert shown(tmp_path, {"docs/boat.svg": kind + SVG.format('<circle r="&b;"/>')}) == []


IN_DRAWINGS = {
    "an image within a drawing": '⟦<⟧image href="https://b.example/a.png"/>',
    "an image by its old name": '⟦<⟧image xlink:href="//b.example/a.png"/>',
    "a part of a drawing": '⟦<⟧use href="http://b.example/a.svg#b"/>',
    "a filter's image": '⟦<⟧feImage href=" https:\\\\b.example/a"/>',
    "a paint": '⟦<⟧rect fill="url(https://b.example/a#b)"/>',
    "an attribute of style": "⟦<⟧g style='fill: u\\72l(https://b.example/a)'/>",
    "a base": '⟦<⟧g xml:base="https://b.example/"/>',
    "a style within": '⟦<⟧style>@import "https://b.example/a.css";</style>',
    "a paint that an animation sets": '⟦<⟧set attributeName="fill" to="url(//b.example/a)"/>',
}
IN_STYLES = {
    "a style sheet's import": "a {}\n@import ⟦u⟧rl(https://b.example/a.css);\n",
    "an import of words": '@\\69mport ⟦"⟧//b.example/a.css";\n',
    "a font": "@font-face { src: local('a'), url(⟦'⟧https://b.example/a.woff2') }\n",
    "a set of images": "a { background: image-set(⟦'⟧https://b.example/a.png' 2x) }\n",
    "behind what looks like a comment": "a { b: url(/*); c: ⟦u⟧rl(https://b.example/a) /* */ }\n",
    "within a rule of media": "@media print { a { b: ⟦u⟧rl(//b.example/a) } }\n",
}
LOADING = {
    **{name: {"docs/a.svg": SVG.format(text)} for name, text in IN_DRAWINGS.items()},
    **{name: {"docs/a.css": text} for name, text in IN_STYLES.items()},
    "an entity": {
        "docs/a.svg": '<!DOCTYPE svg [<!ENTITY b "https://b.example">]>'
        + SVG.format('⟦<⟧image href="&b;/a.png"/>')
    },
}


@pytest.mark.parametrize("files", LOADING.values(), ids=LOADING)
def test_what_is_loaded_from_another_host_is_told_at_its_place(
    tmp_path: Path, files: dict[str, str]
) -> None:
    assert shown(tmp_path, files) == expected("E321", files, INSTEAD)


CITED = " [@board-statement]\n"
IMAGES = {
    "an image": "![A](⟦https://b.example/a.png⟧)" + CITED,
    "an image in angles": "![A](<⟦http://b.example/a.png⟧>)" + CITED,
    "an image by reference": f"![A][a] ![B][a]{CITED}\n[a]: ⟦https://b.example/a.png⟧ 'A'\n",
    "an image by its own name": f"![a]{CITED}\n[a]: ⟦https://b.example/a.png?b&c⟧\n",
    "an image in a link": "[![A](⟦https://b.example/a.png⟧)](https://b.example/)" + CITED,
    "an image that attributes change": "![A](a.png){src=⟦https://b.example/a.png⟧}" + CITED,
    "an image linked before": "[A](https://b.example/) ![A](⟦https://b.example/⟧)" + CITED,
    "an image in a table": "# A\n\nTable: A\n\n| a | b |\n| --- | --- |\n"
    "| [O]([[oslen]]) | ![A](⟦https://b.example/a.png⟧) |\n",
    "two images of one address": "![A](⟦//b.example/a⟧) ![A](⟦//b.example/a⟧)".replace(
        "//", "http://"
    )
    + CITED,
}


@pytest.mark.parametrize("page", IMAGES.values(), ids=IMAGES)
def test_an_image_of_another_host_is_told_at_its_place(tmp_path: Path, page: str) -> None:
    files = {"docs/a.md": page, "docs/a.png": ""}
    assert shown(tmp_path, files) == expected("E321", files, INSTEAD)


@pytest.mark.parametrize(
    "target", ["//b.example/a.png", "data:image/png,a", "javascript:a", "/a.png"]
)
def test_an_image_of_no_plain_address_is_told(tmp_path: Path, target: str) -> None:
    found = shown(tmp_path, {"docs/a.md": f"![A]({target}) [@board-statement]\n"})
    assert found
    assert {problem.file for problem in found} == {"docs/a.md"}
    assert {problem.code for problem in found} <= {"E315", "E321"}


@pytest.mark.parametrize("host", ["b.example", "B.Example", "b.example."])
def test_a_host_that_the_site_names_with_a_reason_may_be_asked(tmp_path: Path, host: str) -> None:
    more = f"outside_resources: [{{host: {host}, reason: No copies are allowed.}}]\n"
    site = (make_project(tmp_path / "pack", {}).content / "site.yml").read_text() + more
    page = "![A](https://b.example:8080/a.png) [@board-statement]\n"
    drawing = SVG.format('<image href="https://b.example/a.png"/>')
    files = {"site.yml": site, "docs/a.md": page, "docs/a.svg": drawing}
    assert shown(tmp_path / "all", files) == []
    other = {**files, "docs/b.md": page.replace("b.example", "⟦").replace("⟦", "c.b.example")}
    assert [problem.code for problem in shown(tmp_path / "other", other)] == ["E321"]


@pytest.mark.parametrize("host", ["https://b.example", "b.example/a", "a b", "''"])
def test_a_host_is_named_by_itself(tmp_path: Path, host: str) -> None:
    more = f"outside_resources: [{{host: {host}, reason: No copies are allowed.}}]\n"
    site = (make_project(tmp_path / "pack", {}).content / "site.yml").read_text() + more
    [problem] = shown(tmp_path / "all", {"site.yml": site})
    assert problem.file == "content/site.yml"
    assert problem.code.startswith("E2")


NAMES = (
    *("con.md", "NUL.png", "aux.tar.zip", "com1.md", "lpt9.csv", "a:b.md", "a?.png", "a*b.md"),
    *(
        'a"b.md',
        "a<b>.md",
        "a|b.png",
        "a\\b.md",
        "a..md",
        "a .md",
        "a./b.md",
        "con/a.md",
        "a \u200e.md",
    ),
    *("a\u00adb.md", "a\tb.md", "a\nb.png", "a\u2028.md", "\udcffa.md", "prn.md", "COM¹.md"),
)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_not_every_system_can_write_is_told(tmp_path: Path, name: str) -> None:
    project = make_project(tmp_path, {})
    path = project.docs / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("[[oslen]]\n")
    [problem] = load(project, TODAY).problems
    assert (problem.code, problem.line) == ("E318", 1)
    assert problem.hint


@pytest.mark.parametrize(
    "name", ["icon.md", "console.md", "می\u200cخواهم.md", "100%.md", "a#b.md", "a'b.md", "a & b.md"]
)
def test_a_name_that_is_only_unusual_is_no_problem(tmp_path: Path, name: str) -> None:
    assert shown(tmp_path, {f"docs/{name}": "[[oslen]]\n"}) == []
