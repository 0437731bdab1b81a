"""Addresses as people read them, and what stays encoded because it could mislead them."""

from __future__ import annotations

import unicodedata
from urllib.parse import quote, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.texts.addresses import shown_address

CYRILLIC = "http://xn--d1ahl.xn--p1ai"


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        (
            f"{CYRILLIC}/%D0%B7%D0%B0%D1%8F%D0%B2%D0%BB%D0%B5%D0%BD%D0%B8%D0%B5",
            "http://мид.рф/заявление",
        ),
        ("https://ko.wikipedia.org/wiki/%EC%A1%B0%EC%95%BD", "https://ko.wikipedia.org/wiki/조약"),
        ("https://xn--bcher-kva.example:8443/a", "https://bücher.example:8443/a"),
        ("https://xn--fa-hia.de/", "https://faß.de/"),
        (
            "https://xn--wgv71a119e.jp/%E6%9D%A1?q=%E4%B8%80#%E4%BA%8C",
            "https://日本語.jp/条?q=一#二",
        ),
        ("https://xn--mgbh0fb.example/%D9%85%D8%AB", "https://مثال.example/مث"),
        ("https://a.example/%7Euser/%5Fx", "https://a.example/~user/_x"),
        # Letters that look like others, below a domain of their own script.
        ("https://xn--80aa0cbo.xn--p1ai/", "https://раура.рф/"),
    ],
)
def test_an_address_is_shown_in_its_letters(address: str, shown: str) -> None:
    assert shown_address(address) == shown


@pytest.mark.parametrize(
    "address",
    [
        # Names that mix scripts, or look like others.
        "https://xn--pple-43d.com/",
        "https://xn--80ak6aa92e.com/",
        "https://xn--mxaa.example/",
        "https://xn--80aa0cbo.com/",
        # No letters, not in their own form, or no such name.
        "https://xn--ls8h.la/",
        "http://xn--/",
        "http://xn--zzzzzz9999.example/",
        "http://xn--a-.example/",
        # Marks of direction, blanks and what nobody sees.
        "https://a.example/%E2%80%AEgpj.exe",
        "https://a.example/%E2%80%8B%C2%AD%E2%80%8D%E3%85%A4%C2%A0%E2%80%A8",
        "https://a.example/%00%1F%7F%C2%85",
        # Bytes that are no UTF-8: alone, cut short, too long, surrogates.
        "https://a.example/%FF%D0%C0%AF%ED%A0%80%F4%90%80%80",
        "https://a.example/%EA%B0",
        # Signs that part an address, and what could be taken for them.
        "https://a.example/%2F%3F%23%25%26%3D%2B%20%22%3C%3E%5C%2E%2E",
        "https://a.example/%EF%BC%8F%EF%BC%9F%EF%BC%83",
        # A mark that would stand on the sign before it.
        "https://a.example/%CC%81",
        # No address of the web.
        "mailto:%D0%B7@a.example",
        "Archive, box %D0%B7",
        "http://[::1",
        "",
    ],
)
def test_what_could_mislead_stays_encoded(address: str) -> None:
    assert shown_address(address) == address


def test_the_good_part_of_an_address_is_shown_beside_the_rest() -> None:
    address = "https://xn--d1ahl.xn--pple-43d.com/%D0%B7%FF%D0%B7%2F%E2%80%AE"
    assert shown_address(address) == "https://мид.xn--pple-43d.com/з%FFз%2F%E2%80%AE"


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@given(TEXT, st.binary(max_size=8))
def test_what_is_shown_leads_to_the_same_place(text: str, data: bytes) -> None:
    address = f"https://a.example/{quote(text, safe='')}/{quote(data, safe='')}"
    shown = shown_address(address)
    assert quote(shown, safe="/:%") == quote(quote(shown, safe="/:%"), safe="/:%")
    assert _bytes(shown) == _bytes(address)
    assert urlsplit(shown).path.count("/") == urlsplit(address).path.count("/")


def _bytes(address: str) -> str:
    return unquote(quote(address, safe="/:%"), encoding="latin-1")


@given(TEXT)
def test_nothing_unseen_is_shown(text: str) -> None:
    shown = shown_address(f"https://a.example/{quote(text, safe='')}")
    assert not any(unicodedata.category(sign)[0] in "CZ" for sign in shown)


@given(st.from_regex(r"\A[a-z0-9-]{1,12}\Z"))
def test_a_name_is_shown_only_where_it_reads_back(label: str) -> None:
    shown = shown_address(f"https://xn--{label}.example/")
    host = shown.removeprefix("https://").removesuffix("/")
    if not host.isascii():
        read = host.removesuffix(".example")
        assert read.encode("punycode").decode("ascii") == label
