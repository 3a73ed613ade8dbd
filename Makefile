# Everything that one does with this project. `make` alone lists the targets.
# Needs python3 (3.11 or newer) with venv, and make. Paths stay relative, so that a project
# in a folder with spaces or any letters in its name works too.

SHELL := /bin/sh
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
# This project itself, as one .pth file; its build backend is in the lock.
INSTALL_PROJECT := $(PIP) install --quiet --no-deps --no-build-isolation --editable .

# ---------------------------------------------------------------- Python

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv

# The stamps are reinstalled when a lock changes. dev.txt holds all of demo.txt at the same
# versions, so whoever ran `make test` has what `make demo` needs.
.venv/demo.stamp: requirements/demo.txt pyproject.toml | $(BIN)/python
	cmp -s requirements/dev.txt .venv/dev.lock \
	  || $(PIP) install --quiet --require-hashes --requirement requirements/demo.txt
	$(INSTALL_PROJECT)
	touch $@

.venv/dev.stamp: requirements/dev.txt pyproject.toml | $(BIN)/python
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

.PHONY: lock
lock: ## solve the dependencies anew into requirements/*.txt
	$(PYTHON) -m venv .cache/lock
	.cache/lock/bin/python -m pip install --quiet uv
	$(UV_COMPILE) --upgrade --extra embedded --group dev --output-file requirements/dev.txt
	$(UV_COMPILE) --constraint requirements/dev.txt --extra embedded --group build --output-file requirements/demo.txt
	$(UV_COMPILE) --constraint requirements/dev.txt --output-file requirements/runtime.txt
