"""The index of the search, as a script that a page loads once a reader turns to the search."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from explainer.library.library import Library
from explainer.outputs.findable import PAGE, Findable, findables
from explainer.site_map import SEARCH
from explainer.words.vocabulary import KIND

# In the order in which results are shown: what the kind is called, and how far up it counts.
KINDS: dict[str, tuple[str, float]] = {
    "stakeholder": ("People, states and organisations", 2),
    "pact": ("Pacts", 2),
    "quote": ("Quotations", 1),
    "question": ("Questions", 1.5),
    "claim": ("Claims", 1),
    "event": ("Events", 1),
    "term": ("Terms", 1.5),
    "place": ("Places", 1),
    "figure": ("Figures", 1),
    "source": ("Sources", 0.5),
    "correction": ("Corrections", 0.5),
    PAGE: ("Pages", 1),
}


def search_index(
    library: Library, sections: Iterable[tuple[str, str]], *, directory_urls: bool = True
) -> str:
    """Return the index as a script that sets `explainerSearch`; the site's code reads it.

    A script runs where a page was opened from a folder, which data to be fetched does not.
    """

    def file(address: str) -> str:
        path, mark, anchor = address.partition("#")
        return path + ("" if directory_urls else "index.html") + mark + anchor

    def entry(found: Findable) -> dict[str, Any]:
        """Leave out what is empty, and languages that are the page's own."""
        text, language = found.title
        own = library.site.language
        names = [[name] if tag == own else [name, tag] for name, tag in found.names]
        made = {
            "k": kinds.index(found.kind),
            "t": text,
            "l": None if language == own else language,
            "u": file(found.address),
            "n": names,
            "d": found.short,
            "x": found.text,
        }
        # The home page's own address is empty.
        return {key: value for key, value in made.items() if value or key in ("k", "u")}

    kinds = list(KINDS)
    index = {
        "page": file(SEARCH),
        "language": library.site.language,
        "kinds": [
            {"title": title, "one": KIND.get(kind, "Page"), "boost": boost}
            for kind, (title, boost) in KINDS.items()
        ],
        "records": [entry(found) for found in findables(library, sections)],
    }
    written = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    return f"self.explainerSearch={written};\n"
