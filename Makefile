# Everything is set up inside this folder: Python's packages in .venv, the tests' npm tools in
# node_modules. Nothing is set up twice.

BIN := .venv/bin
POT ?= hooks/explainer/words/locales/messages.pot
ADDRESS ?= 127.0.0.1:8000
PYTEST := PYTHONDONTWRITEBYTECODE= $(BIN)/pytest
QUICK := tests/test_layout.py $(addprefix tests/,texts tree markup words dates library drawing prose pages) \
	--ignore tests/library/test_reads.py
export PYTHON
# Python keeps what it compiled outside the sources, for the tests and for the copies that they make.
export PYTHONPYCACHEPREFIX := $(CURDIR)/.cache/bytecode
export NO_MKDOCS_2_WARNING := 1

.PHONY: help site serve offline test test-quick test-deep check format lint bench bench-peers lighthouse lock scripts words handbook maps pictures clean ready ready-to-test

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' Makefile

site: ready ## build the site into site/
	@$(BIN)/mkdocs build --strict
	@echo "The site is in site/, ready for any web server. To read it on this machine: make serve"

serve: ready ## show the site on this machine, renewed at every change (ADDRESS=127.0.0.1:8000)
	@$(BIN)/mkdocs serve --dev-addr $(ADDRESS)

offline: ready ## pack the site into site-offline.zip, to be read from a folder by a double click
	@$(BIN)/mkdocs build --strict --no-directory-urls --site-dir .cache/offline
	@$(BIN)/explainer pack .cache/offline site-offline.zip
	@echo "Unpack site-offline.zip anywhere, and open index.html in its folder."

check: ready ## check the content alone
	@$(BIN)/explainer check

format: ready ## put the files of the content in one order and layout, and lay out the code
	@$(BIN)/explainer format
	@[ ! -x $(BIN)/ruff ] || $(BIN)/ruff format
	@[ ! -x node_modules/.bin/prettier ] || npm run --silent format

test: ready-to-test ## run every test that this machine allows on all its cores, and name those it does not
	@$(PYTEST) --numprocesses auto

test-quick: ready-to-test ## run what takes half a minute: all but whole sites, processes and properties
	@$(PYTEST) --numprocesses auto -m "not hypothesis" $(QUICK)

test-deep: ready-to-test ## try each property with 10,000 examples (PROPERTY_SECONDS=3 ends each after that)
	@HYPOTHESIS_PROFILE=deep $(PYTEST) --numprocesses auto -m hypothesis

lint: ready-to-test ## check style and types, and the layout of the content
	@$(BIN)/explainer format --check
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@npm run --silent check-format
	@$(BIN)/mypy --strict

bench: ready-to-test ## measure builds, checks and pages, beside other generators (ARGS="1000 --rounds 3")
	@$(BIN)/python -m tests.benchmarks $(ARGS)

bench-peers: ## set up the generators that make bench compares with: Zensical, and Hugo as root
	@tools/bench-peers

lighthouse: ready-to-test ## let Lighthouse judge each kind of page, five times (half an hour)
	@$(BIN)/python -m tests.lighthouse

scripts: ready-to-test ## bundle the site's scripts and styles anew from hooks/theme (needs npm)
	@npm run --silent bundle

words: ready ## gather the words of the interface anew, for those who translate them
	@$(BIN)/pybabel --quiet extract --mapping pyproject.toml --ignore-dirs __pycache__ \
		--keywords gettext_noop --keywords ngettext_noop:1,2 --keywords pgettext_noop:1c,2 --add-comments Translators: --add-location file --sort-output --omit-header --output $(POT) hooks

handbook: ready ## write the handbook's pages of problems anew
	@$(BIN)/explainer explain --write-pages handbook/problems

maps: ready ## write the land and boundaries of maps anew from Natural Earth's TopoJSON
	@$(BIN)/python tools/maps/plain.py

pictures: ready-to-test ## take the handbook's pictures anew (needs Chromium)
	@$(BIN)/python -m tests.pictures

lock: ## write the hashed requirements anew from pyproject.toml (ARGS=--upgrade for newer versions)
	@tools/lock $(ARGS)

clean: ## delete everything that these commands made
	rm -rf site site-offline.zip .site.* .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache node_modules .venv
	find hooks tests -name __pycache__ -o -name '*.egg-info' | xargs rm -rf

ready:
	@tools/set-up site

ready-to-test:
	@tools/set-up test
