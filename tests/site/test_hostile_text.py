"""Whatever an editor types stays text: no field of any record turns into markup or script."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import urlsplit

from explainer.site_map import PRINT, QUIZ
from tests.site.hostile import MARKUP
from tests.site.sites import BuiltSite, words

# What text looks like that was escaped once too often.
ESCAPED_TWICE = re.compile(r"&(?:lt|gt|quot|#34|#39);|&amp;amp;")


def test_every_page_has_the_elements_that_it_has_without_hostile_text(
    built_sites: Callable[[str], BuiltSite], hostile: BuiltSite
) -> None:
    """Links in prose aside, which are a field's to hold; where they lead is tested below."""
    plain = built_sites("full")
    # Text of this kind may leave no fair question on a topic, and makes the copy for print longer,
    # which is then in parts.
    others = plain.pages.keys() ^ hostile.pages.keys()
    assert {path for path in others if not path.startswith((QUIZ, PRINT))} == set()
    for path, page in hostile.pages.items():
        for tag in ("script", "img", "svg", "iframe", "style", "title", "textarea", "form"):
            if path.startswith(PRINT):
                break
            before, after = len(plain.pages[path].xpath(f"//{tag}")), len(page.xpath(f"//{tag}"))
            assert after == before, f"{path}: {tag}"
        # Data in a script are read, not run; that they end nowhere sooner is counted above.
        run = page.xpath("//script[not(@type='application/ld+json')]")
        scripts = [script.text or "" for script in run]
        assert not [text for text in scripts if "salt" in text], path
        assert not page.xpath("//@*[starts-with(name(), 'on')]"), path


def test_no_address_runs_a_script(hostile: BuiltSite) -> None:
    for path, page in hostile.pages.items():
        for address in page.xpath("//@href | //@src | //@action | //@cite"):
            scheme = urlsplit(str(address).strip()).scheme
            assert scheme in ("", "https", "http", "mailto"), f"{path}: {address}"


def test_hostile_text_reads_as_it_was_typed(hostile: BuiltSite) -> None:
    site = hostile.library.site
    assert MARKUP in words(hostile.page("").xpath("//h1")[0])
    for path, page in hostile.pages.items():
        assert MARKUP in page.xpath("//title")[0].text_content(), path
        shown = page.xpath("//body//text()[not(parent::script)] | //@*[name() != 'href']")
        twice = [text for text in map(str, shown) if ESCAPED_TWICE.search(_as_typed(text))]
        assert not twice, f"{path}: {twice[0][:200]}"
    assert str(site.title) in hostile.page("about/").xpath("//title")[0].text_content()


def _as_typed(text: str) -> str:
    """Leave out the one reference to a character that the hostile text itself ends with."""
    return text.replace("&amp;{{7*7}}", "")
