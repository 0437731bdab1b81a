"""Fixtures that tests of the content share with those of the search."""

from tests.finder.conftest import finder as finder
