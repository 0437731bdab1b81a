"""A small site with unusual but valid records and prose that tools have stumbled over."""

from __future__ import annotations

import shutil
from pathlib import Path

from explainer.load.project import Project
from tests.site.sites import PACKS, ROOT, BuiltSite, run_build
from tests.tiny import write

VERSE = "The boat is ours,\nthe night is yours,\n\nwe meet at sea."
CONTENT = {
    "pacts/ferry-accord.yml": """\
        title: Accord on the Night Ferry between Oslen and Varrick
        short_title: Ferry Accord
        checked: 2025-04-30
        parties: [{party: oslen}, {party: varrick}]
        status: proposed
        answer:
          brief: Oslen and *Varrick* want [one boat](https://boat.example/) [@board-statement].
        aliases: [night-accord]
        articles:
          - label: "4"
            title: Crossing
            plain: Each party crosses.
            wordings:
              - text: |-
                  Each Party shall cross
                  by night.

                  Neither shall cross by day.
                lang: en
                fidelity: verbatim
                source: board-statement
            phrases: [{text: cross by day, explained: From dawn to dusk.}]
        """,
    "stakeholders/ferrymen.yml": """\
        type: organisation
        name: Ferrymen
        group: parties
        side: parties
        portrait: They row.
        checked: 2024-02
        retired: Entered twice.
        aliases: [rowers]
        """,
    "quotes/odd.yml": """\
        defaults: {speaker: varrick, said: 2019-02, occasion: A song, checked: 2025-03-01}
        items:
          - id: verse
            title: 🚢 On boats, 𠮷 and {curly}
            verification: single-report
            wordings:
              - text: |-
                  The boat is ours,
                  the night is yours,

                  we meet at sea.
                lang: en
                fidelity: verbatim
                source: board-statement
              - text: |-
                  The boat is ours,
                  the day is yours,

                  we meet at sea.
                lang: en
                fidelity: press-translation
                source: mid
          - id: told
            title: "---"
            verification: unrecovered
            reported: 'He is said to have sung of *boats* and `[[ids]]` to [[oslen|them]] [@mid].'
            wordings:
              - {text: "boats\\n\\nand oars", lang: en, fidelity: paraphrase, source: mid}
          - id: number
            title: "1984"
            verification: single-report
            wordings: [{text: One., lang: en, fidelity: verbatim, source: mid}]
          - id: nothing
            title: "null"
            verification: single-report
            wordings: [{text: Nothing., lang: en, fidelity: verbatim, source: mid}]
        """,
    "sources/mid.yml": """\
        type: document
        title: Statement
        language: en
        perspective: press
        checked: 2025-04-30
        URL: http://мид.рф/заявление
        """,
}
DOCS = {
    "notes.md": """\
        ---
        description: "What *both* sides `said` to [[oslen]] [@mid]"
        checked: 2025-02-03
        ---

        # 𝕹otes on *the* [[oslen|other bank]] & `more`

        It was said twice [@mid; @board-statement]. It was said again [@mid, p. 3].

        ![Three *boats* of [[varrick]]](boats.svg)

        /// quote | verse
        ///
        """,
    "more.md": """\
        ---
        about_the_site: true
        ---

        # About [[varrick]]

        Nothing.
        """,
    "boats.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>',
}


def build_odd_site(folder: Path) -> BuiltSite:
    """Build it with the real command; warnings count as errors."""
    shutil.copytree(PACKS / "minimal" / "content", folder / "content")
    write(folder / "content", CONTENT)
    write(folder / "docs", DOCS)
    project = Project(ROOT, folder / "content", folder / "docs")
    done = run_build(project, folder / "site")
    assert done.returncode == 0, done.stdout + done.stderr
    return BuiltSite("odd", folder / "site", project)
