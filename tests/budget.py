"""A time within which a property is tried with as many examples as there is time for."""

from __future__ import annotations

import functools
import time
from collections.abc import Callable, Generator
from typing import Any
from unittest import SkipTest

import pytest
from hypothesis.errors import HypothesisException


class Enough(SkipTest):
    """Ends a property whose time is over: Hypothesis lets such an exception through at once."""


def within(seconds: float, test: Callable[..., Any]) -> Callable[..., Any]:
    """Return a property's test that ends after a time, unless an example has failed by then."""
    end, failed = time.monotonic() + seconds, False

    @functools.wraps(test)
    def timed(*arguments: Any, **named: Any) -> Any:
        nonlocal failed
        if time.monotonic() > end and not failed:
            raise Enough("the time is over")
        try:
            return test(*arguments, **named)
        except HypothesisException:
            raise
        except Exception:
            failed = True  # Hypothesis now looks for the smallest example that fails
            raise

    return timed


class Budget:
    """Gives each property of a run so many seconds."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds

    @pytest.hookimpl(wrapper=True)
    def pytest_pyfunc_call(self, pyfuncitem: pytest.Function) -> Generator[None, Any, Any]:
        property = getattr(pyfuncitem.obj, "hypothesis", None)
        if property is None:
            return (yield)
        whole = property.inner_test
        property.inner_test = within(self.seconds, whole)
        try:
            return (yield)
        except Enough:
            return True
        finally:
            property.inner_test = whole
