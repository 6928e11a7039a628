# `make` alone lists what can be done. Nothing here asks a question.

VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check --no-input
SUITS := -c 'import ensurepip, sys; sys.exit(sys.version_info < (3, 11))'

.DEFAULT_GOAL := help
.PHONY: help run test check bench bench-archive bench-dashboard quality fuzz clean

help:
	@echo "make run      start the dashboard, at http://127.0.0.1:8501 or the next free port; or make run PORT=8600"
	@echo "make test     every check and every test"
	@echo "make check    style, types and who imports whom"
	@echo "make quality  how right the comparison is, against its floors"
	@echo "make bench    how fast it is, against other tools and its bars; make bench-archive: with 100,000 articles"
	@echo "              make bench-dashboard: how fast the dashboard is, in a browser"
	@echo "make fuzz     bad files by the ten thousand for every reader: half an hour"
	@echo "make clean    remove what make and the tests have made"

run: $(VENV)/.runs $(VENV)/.warm
	@$(PY) -m components.server $(if $(PORT),--port $(PORT))

test: check $(VENV)/.warm
	.ci/browser
	$(PY) -m pytest -n 2 tests/unit tests/hostile tests/quality
	$(PY) -m pytest -n 2 --dist loadfile tests/browser

check: $(VENV)/.develops
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

# Without it a processor stalls on making huge pages for arrays that are used once.
bench bench-archive: export NUMPY_MADVISE_HUGEPAGE := 0

bench: $(VENV)/.develops $(VENV)/.warm
	$(PY) -m tests.speed.bench
	$(PY) -m tests.speed.reading

bench-archive: $(VENV)/.develops $(VENV)/.warm
	$(PY) -m tests.speed.bench archive

bench-dashboard: $(VENV)/.develops $(VENV)/.warm
	.ci/browser
	$(PY) -m tests.speed.dashboard

fuzz: $(VENV)/.develops $(VENV)/.warm
	$(PY) -m tests.hostile.fuzz

quality: $(VENV)/.develops $(VENV)/.warm
	$(PY) -m tests.quality.gate

clean:
	rm -rf $(VENV) build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find app.py components tests -name __pycache__ -prune -exec rm -rf {} +

# The stamps below are older than what they were made from when there is something new to install or to compile.

$(PY):
	@for python in $(or $(PYTHON),python3.11 python3.12 python3.13 python3); do \
	    if $$python $(SUITS) 2>/dev/null; then exec $$python -m venv $(VENV); fi; \
	done; \
	echo "Crossread needs Python 3.11 or newer with venv (Debian, Ubuntu: apt-get install python3-venv)." >&2; \
	echo "Where it is under another name: make run PYTHON=/path/to/python" >&2; \
	exit 1

$(VENV)/.runs: requirements.txt | $(PY)
	$(PIP) install -r requirements.txt
	@touch $@

$(VENV)/.develops: requirements.txt pyproject.toml $(VENV)/.runs
	$(PIP) install -e ".[dev]"
	@touch $@

$(VENV)/.warm: $(VENV)/.runs $(wildcard components/matching/*.py components/matching/archive/*.py)
	@if [ -f components/matching/warm.py ]; then echo "Compiling, once."; $(PY) -m components.matching.warm; fi
	@touch $@
