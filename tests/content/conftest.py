"""Fixtures that tests of the content share with those of the search and of pages in a browser."""

from tests.chromium import shipped as shipped
from tests.chromium import shipped_address as shipped_address
from tests.finder.conftest import finder as finder
