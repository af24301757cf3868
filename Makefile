# Everything a person or CI does with this repository; `make` alone lists it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
WORKERS ?= $(shell $(PYTHON) -c "import os; print(min(8, 2 * os.cpu_count()))")
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate $(if $(UPGRADE),--upgrade)

.DEFAULT_GOAL := help
.PHONY: help install install-dev demo test lint format coverage bench measure lock clean browser
MAKEFLAGS += --no-print-directory

help: ## This list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 22

install: $(VENV)/.installed ## Make .venv with everything the bot and the demo need
install-dev: $(VENV)/.installed-dev ## Add what the checks and tests need

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { echo "Python 3.11 or newer is needed, and $(PYTHON) is not: name one with make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || .ci/packages python3-venv
	@$(PYTHON) -m venv --clear $(VENV) || { rm -rf $(VENV); exit 1; }

$(VENV)/.installed: requirements.txt pyproject.toml | $(BIN)/python
	@echo "Installing the bot into $(VENV) (about a minute)"
	@$(PIP) install --require-hashes --requirement requirements.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.installed-dev: requirements-dev.txt $(VENV)/.installed
	@echo "Installing the checks into $(VENV)"
	@$(PIP) install --require-hashes --requirement requirements-dev.txt
	@touch $@

# PLAY=1 reaches the demo through the environment, as every variable given to make does.
demo: install ## Try it: a Telegram on this machine, its page and the bot (PLAY=1 plays a complaint by itself)
	@$(BIN)/python -m tests.simulator.demo

# Most tests wait for a bot in a process of its own, so more of them run than there are cores; what measures time runs last.
test: install-dev browser lint ## Every check and every test
	@$(BIN)/pytest --numprocesses $(WORKERS) --dist worksteal -m "not alone"
	@$(BIN)/pytest -m alone

lint: install-dev ## Style, types and the direction of imports
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

format: install-dev ## Put the code into the common form
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

coverage: install-dev browser ## The tests, and which lines and branches they reach
	@$(BIN)/pytest --numprocesses $(WORKERS) --dist worksteal --cov --cov-report=term

bench: install-dev ## What is measured, and the peers beside it
	@$(BIN)/python -m tests.bench

measure: install-dev ## How well urgent and angry complaints are told by their words (docs/labelling.md)
	@$(BIN)/python -m tests.bench.triage

# The browser, Chinese letters for it, and what Playwright's driver is linked with. Without them the page's tests say why
# they are skipped; CI lets nothing be skipped.
browser:
	@.ci/packages chromium fonts-noto-cjk fonts-noto-color-emoji libatomic1 || test "$$CI" != true

lock: install-dev ## Write the lock files anew from pyproject.toml (UPGRADE=1 takes the newest releases)
	@$(PIP) install uv
	@$(LOCK) --group build --output-file requirements.txt pyproject.toml
	@$(LOCK) --group build --group dev --constraint requirements.txt --output-file requirements-dev.txt pyproject.toml

clean: ## Remove what make, Python and the checks made (never data/ or .env)
	@rm -rf $(VENV) build dist *.egg-info .coverage .coverage.* htmlcov .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
