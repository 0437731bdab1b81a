"""Every link leads somewhere, and every record can be reached by links alone."""

from __future__ import annotations

import ipaddress
from collections import Counter
from collections.abc import Callable
from urllib.parse import urlsplit

from explainer.kinds import KINDS
from explainer.model.source import Source
from tests.site.sites import NOT_FOUND, BuiltSite


def test_every_internal_link_leads_to_a_page_and_an_anchor_that_are_there(site: BuiltSite) -> None:
    broken = []
    for path in site.pages:
        for href in site.links(path):
            target = site.target(path, href)
            if target is None:
                continue
            file, anchor = target
            if not (site.folder / file).is_file() or (
                anchor and file in site.anchors and anchor not in site.anchors[file]
            ):
                broken.append(f"{path}: {href}")
    assert broken == []


def test_every_picture_script_and_style_is_there(site: BuiltSite) -> None:
    missing = []
    for path, page in site.pages.items():
        for reference in page.xpath("//link[@rel != 'canonical']/@href | //*/@src"):
            target = site.target(path, str(reference))
            if target is not None and not (site.folder / target[0]).is_file():
                missing.append(f"{path}: {reference}")
    assert missing == []


def test_every_reference_between_parts_of_a_page_names_an_id_of_it(site: BuiltSite) -> None:
    dangling = []
    for path, page in site.pages.items():
        named = page.xpath("//@aria-labelledby | //@aria-describedby | //@aria-controls | //@for")
        ids = {id for value in named for id in str(value).split()}
        dangling += [f"{path}: {id}" for id in sorted(ids - site.anchors[path])]
    assert dangling == []


def test_every_id_is_unique_in_its_page(site: BuiltSite) -> None:
    repeated = {
        path: again
        for path, page in site.pages.items()
        if (again := [id for id, count in Counter(page.xpath("//@id")).items() if count > 1])
    }
    assert repeated == {}


def test_the_page_for_lost_readers_works_at_any_depth(site: BuiltSite) -> None:
    """It is served at whatever address was asked for, so no link may count from there."""
    page = site.pages[NOT_FOUND]
    references = page.xpath("//a/@href | //link/@href | //*/@src")
    relative = [
        str(reference)
        for reference in references
        if not str(reference).startswith(("/", "#", "http://", "https://", "mailto:", "data:"))
    ]
    assert references
    assert relative == []


def test_every_record_is_reached_by_links_from_the_home_page(site: BuiltSite) -> None:
    lost = []
    for record in site.library.records:
        path, _, anchor = site.library.address(record).partition("#")
        file = f"{path}index.html"
        if file not in site.reached or (anchor and anchor not in site.anchors[file]):
            lost.append(f"{record.kind} {record.id}")
    assert lost == []


def test_no_kind_of_record_is_accepted_and_shown_nowhere(
    built_sites: Callable[[str], BuiltSite],
) -> None:
    """The pack holds a record of every kind, and each has its page, or its anchor on one."""
    site = built_sites("full")
    assert {record.kind for record in site.library.records} == {kind.name for kind in KINDS}
    for record in site.library.records:
        path, _, anchor = site.library.address(record).partition("#")
        assert not anchor or anchor in site.anchors[f"{path}index.html"], record.id
        assert f"{path}index.html" in site.pages, record.id


def test_every_page_is_reached_from_the_home_page(site: BuiltSite) -> None:
    """All but withdrawn records, which keep their address for those who were given it."""
    withdrawn = {
        f"{site.library.address(record)}index.html"
        for record in site.library.records
        if record.retired
    }
    assert set(site.readable) - site.reached - withdrawn == {NOT_FOUND}


def test_no_link_leads_to_a_bare_address_of_a_machine(site: BuiltSite) -> None:
    bare = []
    for path in site.pages:
        for href in site.links(path):
            host = urlsplit(href).hostname
            if host is None:
                continue
            try:
                ipaddress.ip_address(host)
            except ValueError:
                continue
            bare.append(f"{path}: {href}")
    assert bare == []


def test_no_copy_or_mirror_is_linked(site: BuiltSite) -> None:
    """The original is cited; the copy in which it was read is only named."""
    linked = [
        source.id
        for source in site.library.all(Source)
        if source.perspective == "copy"
        or (source.seen_through and source.seen_through.kind == "scraper")
        if source.url is not None
    ]
    assert linked == []


def test_links_out_of_the_site_are_those_of_the_content(site: BuiltSite) -> None:
    """Nothing but what editors wrote leads to another host."""
    own = urlsplit(str(site.library.site.url)).hostname
    written = "\n".join(
        file.read_text(encoding="utf-8")
        for folder in (site.project.content, site.project.docs)
        for file in sorted([*folder.rglob("*.yml"), *folder.rglob("*.md")])
    )
    hosts = {
        host
        for path in site.pages
        for href in site.links(path)
        if (host := urlsplit(href).hostname) and host != own
    }
    # Where ids that editors write are looked up.
    hosts -= {"doi.org", "www.wikidata.org"}
    assert [host for host in sorted(hosts) if host not in written] == []
