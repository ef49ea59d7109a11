# OsteoViewer. "make help" lists what can be made; every target sets up what it needs, once.
.DEFAULT_GOAL := help
.PHONY: help setup setup-training setup-baselines setup-peers setup-installer run test lint bench fuzz soak translations \
	installer-linux installer-windows test-installer test-installer-windows clean
PYTHON ?=
VENV := .venv/bin
VIEWER := .venv/viewer.stamp
DEV := .venv/dev.stamp
BASELINES := .venv-baselines/baselines.stamp
PEERS := .venv-peers/peers.stamp
INSTALLER := .venv-installer/installer.stamp
ONLY ?=
export PYTHON

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 26

setup: $(VIEWER) ## make .venv with what the viewer needs, and Qt's system libraries

setup-training: $(DEV) ## add what training, tests and checks need

setup-baselines: $(BASELINES) ## make .venv-baselines with the networks that the paper compares its own with, and CUDA

setup-peers: $(PEERS) ## make .venv-peers with the other viewers that "make bench" compares ours with

setup-installer: $(INSTALLER) ## make .venv-installer with what freezes and packs the program

run: $(VIEWER) ## open the viewer on a synthetic knee film and analyse it
	@$(VENV)/python -m osteoviewer view --demo

test: $(DEV) ## run the tests, on all processors
	@OMP_NUM_THREADS=1 $(VENV)/python -m pytest -q -n logical --dist worksteal

lint: $(DEV) ## ruff, mypy and import-linter
	@$(VENV)/ruff check . && $(VENV)/ruff format --check . && $(VENV)/mypy && $(VENV)/lint-imports

bench: $(DEV) ## measure the figures of the project, as ratios to a stated floor; ONLY="start peers" names some
	@$(VENV)/python -m benchmarks $(ONLY)

fuzz: $(DEV) ## read 20,000 damaged and hostile files: no crash, no hang, no flood of memory
	@$(VENV)/python -m fuzzing

soak: $(DEV) ## act at random in the window for two hours: no exception, no leak, no stall
	@$(VENV)/python -m soak

translations: $(DEV) ## gather all words into the catalogues of the other languages, and compile them
	@$(VENV)/python -m scripts.translations update && $(VENV)/python -m scripts.translations compile

installer-linux: $(INSTALLER) ## make a Debian package, and an archive for one user without root, in dist/
	@.venv-installer/bin/python -m installers.bundle
	@.venv-installer/bin/python -m installers.debian
	@.venv-installer/bin/python -m installers.archive

installer-windows: $(VIEWER) ## make the setup for Windows in dist/, on Linux with Python 3.11
	@$(VENV)/python -m installers.windows

test-installer-windows: $(DEV) ## install, use, upgrade and remove the setup of dist/ under Wine
	@OSTEOVIEWER_TEST_WINDOWS=1 $(VENV)/python -m pytest -q -rs tests/installers/test_windows_in_wine.py

test-installer: installer-linux $(DEV) ## install, use, upgrade and remove the package in a bare Debian 12; needs root
	@OSTEOVIEWER_TEST_INSTALLER=1 $(VENV)/python -m pytest -q -rs tests/installers

clean: ## remove the environments and what the tools left
	rm -rf .venv .venv-baselines .venv-peers .venv-installer .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build dist *.egg-info

$(VIEWER): requirements/viewer.lock pyproject.toml scripts/setup.sh scripts/system_libraries.py
	@scripts/setup.sh viewer
	@touch $@

$(DEV): requirements/dev.lock $(VIEWER)
	@scripts/setup.sh dev
	@touch $@

$(BASELINES): requirements/baselines.lock pyproject.toml scripts/setup.sh scripts/system_libraries.py
	@scripts/setup.sh baselines
	@touch $@

$(PEERS): requirements/peers.lock scripts/setup.sh scripts/system_libraries.py
	@scripts/setup.sh peers
	@touch $@

$(INSTALLER): requirements/installer.lock scripts/setup.sh scripts/system_libraries.py
	@scripts/setup.sh installer
	@touch $@
