"""The search index, as a script that pages load when a reader starts to search."""

from __future__ import annotations

import json
from collections.abc import Iterable
from gettext import NullTranslations
from typing import Any

from explainer.kinds import KINDS, PAGE
from explainer.kinds.kind import Kind
from explainer.library.library import Library
from explainer.outputs.findable import Findable, findables
from explainer.site_map import SEARCH
from explainer.words.catalogue import catalogue


def search_index(
    library: Library, sections: Iterable[tuple[str, str]], *, directory_urls: bool = True
) -> str:
    """Return the index as a script that sets `explainerSearch`, which the site's scripts read.

    Unlike fetched data, a script also loads for pages opened from a folder.
    """

    def file(address: str) -> str:
        path, mark, anchor = address.partition("#")
        return path + ("" if directory_urls else "index.html") + mark + anchor

    def entry(found: Findable) -> dict[str, Any]:
        """Return an entry without empty values, and without languages equal to the page's."""
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
        # The address of the home page is empty.
        return {key: value for key, value in made.items() if value or key in ("k", "u")}

    words = catalogue(library.site.language)
    pages = {"title": words.gettext("Pages"), "one": words.gettext("Page"), "boost": 1}
    shown = sorted(KINDS, key=lambda kind: kind.search.place)
    kinds = [*(kind.name for kind in shown), PAGE]
    index = {
        "page": file(SEARCH),
        "language": library.site.language,
        "kinds": [*(_group(kind, words) for kind in shown), pages],
        "records": [entry(found) for found in findables(library, sections)],
    }
    written = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    return f"self.explainerSearch={written};\n"


def _group(kind: Kind, words: NullTranslations) -> dict[str, Any]:
    """Return the heading, the singular and the weight of a kind in search results."""
    title = kind.search.title or kind.labels
    return {
        "title": words.gettext(title),
        "one": words.pgettext("kind of record", kind.label),
        "boost": kind.search.boost,
    }
