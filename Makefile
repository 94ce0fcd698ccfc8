# Ventanilla. Needs git, make and Python 3.11 with venv; everything else is installed into .venv.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
STRICT ?=
export STRICT

.PHONY: help demo check test bench endure clean
help:            ## this list
	@grep -hE '^[a-z]+: .*##' $(MAKEFILE_LIST) | sed 's/:.*##/  /'

$(VENV)/bin/python:
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11 is missing (Debian: apt install python3.11 python3.11-venv)"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "venv is missing (Debian: apt install python3.11-venv)"; exit 1; }

$(VENV)/.run: requirements.txt pyproject.toml | $(VENV)/bin/python
	@echo "Installing what Ventanilla runs on (about a minute)…"
	@$(BIN)/python -m pip install --disable-pip-version-check --progress-bar on --no-warn-script-location -r requirements.txt
	@$(BIN)/python -m pip install --disable-pip-version-check --no-deps --quiet -e .
	@touch $@

$(VENV)/.dev: requirements-dev.txt pyproject.toml | $(VENV)/bin/python
	@echo "Installing what the tests need…"
	@$(BIN)/python -m pip install --disable-pip-version-check --progress-bar on --no-warn-script-location -r requirements-dev.txt
	@$(BIN)/python -m pip install --disable-pip-version-check --no-deps --quiet -e .
	@touch $@ $(VENV)/.run

MO := ventanilla/portals/locale/es/LC_MESSAGES/django.mo
$(MO): ventanilla/portals/locale/es/LC_MESSAGES/django.po | $(VENV)/bin/python
	@$(BIN)/python -m tools.messages compile

demo: $(VENV)/.run $(MO)   ## everything from nothing: prepare, walk one case, verify, then serve (SERVE=no, PORT=8000)
	@$(BIN)/python -m ventanilla demo

check: $(VENV)/.dev $(MO)  ## static: style, types, floors, templates, messages, migrations, settings, definitions
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy ventanilla config tools tests bench
	@$(BIN)/lint-imports --no-cache | tail -n 8
	@$(BIN)/python -m tools.templates
	@$(BIN)/python -m tools.messages check
	@$(BIN)/python manage.py makemigrations --check --dry-run
	@VENTANILLA_MODE=production VENTANILLA_HOME=$$(mktemp -d) VENTANILLA_HOSTS=ventanilla.example VENTANILLA_PUBLIC_ADDRESS=https://ventanilla.example VENTANILLA_FROM=office@ventanilla.example VENTANILLA_SECRET_KEY=$$($(BIN)/python -c "import secrets; print(secrets.token_urlsafe(64))") $(BIN)/python manage.py check --deploy --fail-level WARNING
	@$(BIN)/python -m ventanilla procedures check definitions/pe/permanent-residency/*.yaml
	@$(BIN)/python -m ventanilla procedures lint definitions/pe/permanent-residency/*.yaml

test: check                ## check, then the tests on both databases with what is present (STRICT=1: a left-out part fails)
	@$(BIN)/python -m pytest -n 2
	@$(BIN)/python -m tests.support.postgres $(BIN)/python -m pytest -n 2 tests/rooms tests/journeys tests/worker

bench: $(VENV)/.dev $(MO)  ## every figure beside its peer, about an hour (NAMES="visit case", QUICK=--quick)
	@$(BIN)/python -m bench $(NAMES) $(QUICK)

endure: $(VENV)/.dev $(MO) ## kill -9 of server and workers while people work, for five minutes (SECONDS=300)
	@$(BIN)/python -m tests.endurance --seconds $(or $(SECONDS),300)

clean:                     ## remove what runs left behind, keep the environment
	rm -rf var out .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
