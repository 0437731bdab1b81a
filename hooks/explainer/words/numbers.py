"""Numbers as a language writes them: Unicode's locale data."""

from __future__ import annotations

from copy import copy
from decimal import Decimal, localcontext

from babel.numbers import NumberPattern
from babel.units import format_unit

from explainer.words.locale import locale_of

MINUS = "\N{MINUS SIGN}"


def format_number(value: Decimal, language: str, sign: str = "") -> str:
    """Return a number with a language's separators, all of its digits, and a true minus sign.

    A typed `sign` is kept.
    """
    locale = locale_of(language) or locale_of("en")
    assert locale is not None
    exponent = value.as_tuple().exponent
    digits = max(0, -exponent) if isinstance(exponent, int) else 0
    # The locale's default pattern groups thousands, and would drop trailing zeros.
    pattern: NumberPattern = copy(locale.decimal_formats[None])
    pattern.frac_prec = (digits, digits)
    with localcontext(prec=100):
        shown = pattern.apply(value, locale)
    return sign + str(shown).replace("-", MINUS)


def format_size(count: int, language: str) -> str:
    """Return a number of bytes in whole kilobytes, rounded up, as a language writes them."""
    kilobytes = -(-count // 1000)
    locale = locale_of(language) or locale_of("en")
    return format_unit(kilobytes, "digital-kilobyte", length="short", locale=locale)
