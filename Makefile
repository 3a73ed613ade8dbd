# Everything that one does with this project. `make` alone lists the targets.
# Needs python3 (3.11 or newer) with venv, and make. Paths stay relative, so that spaces and most
# other characters in the names of the folders above do no harm.

SHELL := /bin/sh
.DELETE_ON_ERROR:
# Everything but the parts of `check` is done in order, whatever -j says.
ifndef CHECKING
.NOTPARALLEL:
endif
.DEFAULT_GOAL := help

PYTHON ?= python3
BIN := .venv/bin
PIP := tools/pip
# This project itself, as one .pth file; its build backend is in the lock.
INSTALL_PROJECT := $(PIP) install --quiet --no-deps --no-build-isolation --editable .

# Python's venv refuses `:`, its launchers break at `$`, `"` and a backtick, and Vite takes `#`, `?` and
# a backslash for parts of a URL. Say so before anything is done.
HASH := \#
FOLDER_TROUBLE := $(shell case "$$(pwd -P)" in (*['$(HASH)?:$$"`\']*) echo yes;; esac)
ifneq "$(filter-out help clean,$(MAKECMDGOALS))" ""
ifeq "$(FOLDER_TROUBLE)" "yes"
$(error Rename or move this folder: its path must not contain $(HASH) ? : $$ " ` \ but is $(CURDIR))
endif
endif

# A virtual environment holds absolute paths: one that was moved or copied is made anew.
ifneq "$(wildcard .venv/home)" ""
ifneq "$(shell cat .venv/home)" "$(CURDIR)"
$(shell rm -rf .venv)
endif
endif

PYTHON_FOLDERS := $(patsubst %/__init__.py,%,$(wildcard */__init__.py)) $(wildcard tests)
SQL_FILES := $(wildcard sql/migrations/*.sql sql/functions/*.sql */queries.sql luckymart/*/*.sql)

.PHONY: help
help:
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' Makefile

.PHONY: demo
demo: .venv/demo.stamp webapp/dist/.stamp ## play: everything on one port, the URL is printed (ARGS="--port 8080 --data DIR")
	@$(BIN)/python -m processes.cli demo $(ARGS)

.PHONY: test
test: .venv/dev.stamp webapp/dist/.stamp ## the whole suite (ARGS go to pytest)
	cd webapp && ../tools/npm test
	$(BIN)/python -m tools.chromium || true
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile $(ARGS)

.PHONY: soak
soak: .venv/dev.stamp webapp/dist/.stamp ## the long versions of what may not break
	$(BIN)/python -m tools.chromium || true
	LUCKYMART_SOAK=1 $(BIN)/python -m pytest $(ARGS)

.PHONY: bench
bench: .venv/dev.stamp webapp/dist/.stamp ## speed as ratios, into benchmarks/results.json
	$(BIN)/python -m benchmarks $(ARGS)

.PHONY: check
check: .venv/dev.stamp webapp/node_modules/.stamp ## format, lint, types, import contracts, SQL
	@$(MAKE) --no-print-directory --jobs 2 --output-sync=target CHECKING=1 \
	  types sql-lint webapp-check python-lint

# The parts of `check`, side by side. Each looks only at what changed since it last passed,
# where its tool can tell: mypy, ruff, tsc and prettier by their caches, sqlfluff by the stamp.
.PHONY: types
types:
	$(BIN)/python -m mypy $(PYTHON_FOLDERS)

.PHONY: python-lint
python-lint:
	$(BIN)/python -m ruff format --check --quiet $(PYTHON_FOLDERS)
	$(BIN)/python -m ruff check --quiet $(PYTHON_FOLDERS)
	$(BIN)/lint-imports

.PHONY: sql-lint
sql-lint: .cache/sqlfluff.stamp

SQLFLUFF_SETTINGS := pyproject.toml requirements/dev.txt
.cache/sqlfluff.stamp: $(SQL_FILES) $(SQLFLUFF_SETTINGS)
	@$(BIN)/python -m sqlfluff lint --processes 2 \
	  $(if $(filter $(SQLFLUFF_SETTINGS),$?),$(SQL_FILES),$(filter %.sql,$?))
	mkdir -p .cache && touch $@

.PHONY: webapp-check
webapp-check:
	cd webapp && ../tools/npm run check

.PHONY: format
format: .venv/dev.stamp webapp/node_modules/.stamp ## put everything into the form that `check` wants
	$(BIN)/python -m ruff format $(PYTHON_FOLDERS)
	$(BIN)/python -m ruff check --fix $(PYTHON_FOLDERS)
	cd webapp && ../tools/npm run fix

.PHONY: clean
clean: ## remove what was built; .data, where the demo keeps its data, stays
	rm -rf .venv .cache webapp/node_modules webapp/dist

# ---------------------------------------------------------------- Mini App

.PHONY: webapp
webapp: webapp/dist/.stamp ## the Mini App's files

webapp/node_modules/.stamp: webapp/package.json webapp/package-lock.json webapp/.npmrc | .venv/demo.stamp
	cd webapp && ../tools/npm ci --no-progress
	touch $@

WEBAPP_SOURCES := $(shell find webapp locales -type f -not -path 'webapp/node_modules/*' -not -path 'webapp/dist/*' 2>/dev/null)

webapp/dist/.stamp: webapp/node_modules/.stamp $(WEBAPP_SOURCES)
	cd webapp && ../tools/npm run build
	touch $@

# ---------------------------------------------------------------- Python

.venv/home:
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv --clear .venv
	pwd -P > $@

# The stamps are reinstalled when a lock changes. dev.txt holds all of demo.txt at the same
# versions, so whoever ran `make test` has what `make demo` needs.
.venv/demo.stamp: requirements/demo.txt pyproject.toml | .venv/home
	cmp -s requirements/dev.txt .venv/dev.lock \
	  || $(PIP) install --quiet --require-hashes --requirement requirements/demo.txt
	$(INSTALL_PROJECT)
	touch $@

.venv/dev.stamp: requirements/dev.txt pyproject.toml | .venv/home
	cmp -s requirements/dev.txt .venv/dev.lock \
	  || $(PIP) install --quiet --require-hashes --requirement requirements/dev.txt
	cp requirements/dev.txt .venv/dev.lock
	$(INSTALL_PROJECT)
	touch $@ .venv/demo.stamp

.PHONY: venv
venv: .venv/dev.stamp ## the virtual environment with everything for development

# dev.txt is solved first; the others take its versions, so that the three never disagree.
UV_COMPILE := .cache/lock/bin/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--generate-hashes --no-annotate --custom-compile-command "make lock"

.PHONY: schema
schema: .venv/dev.stamp ## write what is made from the sources: sql/schema.sql, the types of queries, .env.example
	$(BIN)/python -m tools.schema
	$(BIN)/python -m tools.queries
	$(BIN)/python -m tools.env_example

.PHONY: lock
lock: ## solve the dependencies anew into requirements/*.txt
	$(PYTHON) -m venv .cache/lock
	.cache/lock/bin/python -m pip install --quiet uv
	$(UV_COMPILE) --upgrade --extra embedded --group dev --output-file requirements/dev.txt
	$(UV_COMPILE) --constraint requirements/dev.txt --extra embedded --group build --output-file requirements/demo.txt
	$(UV_COMPILE) --constraint requirements/dev.txt --output-file requirements/runtime.txt
