"""Numbers in the form that a language writes them in: Unicode's locale data."""

from __future__ import annotations

from decimal import Decimal

from babel.numbers import format_decimal

from explainer.render.date_locale import locale_of


def format_number(value: float, language: str) -> str:
    """Return a number with a language's own separators, and every digit that it has."""
    locale = locale_of(language) or locale_of("en")
    # By way of its shortest text, so that 0.1 stays 0.1.
    number = Decimal(repr(value))
    return str(format_decimal(number, locale=locale, decimal_quantization=False))
