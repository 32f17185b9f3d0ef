# What a newcomer and a contributor need. `make` alone explains itself.
#
# Everything lives in this folder: the environment in .venv, the demo's ledger in demo.db.
# Nothing is fetched from anywhere but the package registry that pip knows.

PYTHON ?= python3
VENV ?= .venv
DEMO_LEDGER ?= demo.db
DEMO_PLACE ?= Siversk

BIN := $(VENV)/bin
KLAIM := $(BIN)/klaim
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet --quiet
# pip learnt dependency groups in 25.1.
PIP_WITH_GROUPS := pip>=25.1

.DEFAULT_GOAL := help
.PHONY: help demo test check gazetteer train bench docs catalogue pictures floors frontend clean
.DELETE_ON_ERROR:

help: ## Say what there is to make
	@printf 'klaim reads news of a war and keeps who said what.\n\n'
	@printf 'Start with `make demo`. All there is to make:\n\n'
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
	@printf '\nNeeds Python 3.11 or newer; another one than python3: make demo PYTHON=python3.12\n'

demo: $(VENV)/.installed ## Set klaim up, read the articles in examples/, show what they say
	@$(call show,read examples/)
	@$(call show,claims)
	@$(call show,timeline $(DEMO_PLACE))
	@printf '\nThe ledger lies in %s. Go on with, for instance:\n' '$(abspath $(DEMO_LEDGER))'
	@printf '  %s\n' '$(KLAIM) serve --ledger $(DEMO_LEDGER) --open' \
	  '$(KLAIM) show 4-pelita-siang.txt --ledger $(DEMO_LEDGER)' \
	  '$(KLAIM) speakers --ledger $(DEMO_LEDGER)' '$(KLAIM) --help'

test: $(VENV)/.developing ## Set up the tools and run every test
	OPENBLAS_NUM_THREADS=1 $(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist worksteal

check: $(VENV)/.developing ## Lint, check types and run the quick tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -m "not slow"

gazetteer: $(VENV)/.gazetteer ## Build the shipped gazetteer and its outlines anew from their sources
	$(BIN)/python -m klaim.gazetteer.build

train: $(VENV)/.developing ## Learn from the corpus: the tagger (40 minutes), and how sure a claim is
	@$(PIP) install --editable '.[train]'
	$(BIN)/python corpus/train_tagger.py
	$(BIN)/python corpus/fit_confidence.py

bench: $(VENV)/.developing ## Measure how quick klaim is on this machine
	$(BIN)/python benchmarks/run.py

docs: $(VENV)/.developing ## Write docs/commands.md, docs/exports.md and the figures in README.md anew
	$(BIN)/python docs/generate_commands.py
	$(BIN)/python docs/generate_exports.py
	$(BIN)/python docs/generate_figures.py

catalogue: $(VENV)/.developing ## Gather the page's messages, to be translated in locale/id.po
	$(BIN)/python docs/update_catalogue.py

pictures: $(VENV)/.developing ## Take the pictures in docs/pictures/ anew (needs Chromium)
	$(BIN)/python docs/take_pictures.py
	$(BIN)/python docs/take_page_pictures.py

floors: $(VENV)/.developing ## Lift the floors of quality to what is measured now
	$(BIN)/python corpus/raise_floors.py

frontend: ## Build the script of the page from frontend/ (needs Node.js 20 and npm)
	cd frontend && npm ci --silent --no-audit --no-fund && npm run build && npm run check

clean: ## Remove what make made: the environment, caches, the demo's ledger
	rm -rf frontend/node_modules frontend/.tests
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis build dist
	rm -f $(DEMO_LEDGER) $(DEMO_LEDGER)-wal $(DEMO_LEDGER)-shm
	find src tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

# $(call show,COMMAND): print a klaim command as one would type it, and run it.
define show
printf '\n$$ klaim %s --ledger %s\n\n' '$(1)' '$(DEMO_LEDGER)'; \
$(KLAIM) $(1) --ledger $(DEMO_LEDGER)
endef

# The environment, in steps that are done once and again only when pyproject.toml changes.

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo 'klaim needs Python 3.11 or newer: make ... PYTHON=python3.12' >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo 'This Python lacks its venv module: apt install python3-venv' >&2; exit 1; }
	@echo 'Setting up Python in $(VENV) (once) ...'
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml | $(BIN)/python
	@echo 'Installing klaim in $(VENV) ...'
	@$(PIP) install --editable .
	@touch $@

$(VENV)/.gazetteer: $(VENV)/.installed
	@echo 'Installing the sources of the gazetteer in $(VENV) ...'
	@$(PIP) install --editable '.[gazetteer]'
	@touch $@

$(VENV)/.developing: $(VENV)/.gazetteer
	@echo 'Installing the tools of development in $(VENV) ...'
	@$(PIP) install --upgrade '$(PIP_WITH_GROUPS)'
	@$(PIP) install --group dev
	@touch $@
