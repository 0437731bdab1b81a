"""A time within which a property is tried with as many examples as there is time for."""

from __future__ import annotations

import functools
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any
from unittest import SkipTest

import pytest
from hypothesis.errors import FlakyStrategyDefinition, HypothesisException


class Enough(SkipTest):
    """Ends a property whose time is over: Hypothesis lets such an exception through at once."""


@dataclass
class Clock:
    """When a property ends, whether it did, and whether an example had failed by then."""

    end: float
    over: bool = False
    failed: bool = False


def within(clock: Clock, test: Callable[..., Any]) -> Callable[..., Any]:
    """Return a property's test that ends after a time, unless an example has failed by then."""

    @functools.wraps(test)
    def timed(*arguments: Any, **named: Any) -> Any:
        if time.monotonic() > clock.end and not clock.failed:
            clock.over = True
            raise Enough("the time is over")
        try:
            return test(*arguments, **named)
        except HypothesisException:
            raise
        except Exception:
            clock.failed = True  # Hypothesis now looks for the smallest example that fails
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
        clock = Clock(time.monotonic() + self.seconds)
        property.inner_test = within(clock, whole)
        try:
            return (yield)
        except Enough:
            return True
        except FlakyStrategyDefinition:
            # A property that draws as it goes has not drawn in the example that time ended.
            if clock.over and not clock.failed:
                return True
            raise
        finally:
            property.inner_test = whole
