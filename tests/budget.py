"""A time budget for properties: each tries as many examples as fit into it."""

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
    """Ends a property whose time is over; Hypothesis does not catch this exception."""


@dataclass
class Clock:
    """The deadline of a property, whether it has passed, and whether an example failed before."""

    end: float
    tried: bool = False
    over: bool = False
    failed: bool = False


def within(clock: Clock, test: Callable[..., Any]) -> Callable[..., Any]:
    """Return a property's test that stops after a time, unless an example has failed before."""

    @functools.wraps(test)
    def timed(*arguments: Any, **named: Any) -> Any:
        if time.monotonic() > clock.end and clock.tried and not clock.failed:
            clock.over = True
            raise Enough("the time is over")
        clock.tried = True
        try:
            return test(*arguments, **named)
        except HypothesisException:
            raise
        except Exception:
            clock.failed = True  # From here on Hypothesis shrinks the failing example
            raise

    return timed


class Budget:
    """Gives each property of a run a number of seconds."""

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
            # A property with interactive draws may have been stopped in the middle of an example.
            if clock.over and not clock.failed:
                return True
            raise
        finally:
            property.inner_test = whole
