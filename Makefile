# Needs Python 3.11 or newer with venv, git and make. `make handbook` and `make test` are all a new reader has to know.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help handbook serve test quick lint javascript lock runtime catalogue goldens release bench vscode vscode-trial

help:  ## say what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

handbook: $(VENV)/.installed  ## make the environment, check the plans and build the handbook
	@echo "The example plans:"
	@$(BIN)/doorbraak check >$(VENV)/check.txt || { cat $(VENV)/check.txt; exit 1; }
	@tail -n 1 $(VENV)/check.txt
	@echo "The handbook, in about half a minute:"
	@$(BIN)/doorbraak build >$(VENV)/build.txt
	@head -n 1 $(VENV)/build.txt
	@echo "Open it with: make serve"

serve: $(VENV)/.installed  ## show the handbook on this computer
	@$(BIN)/doorbraak serve --open

test: $(VENV)/.installed lint  ## run everything that must pass
	$(BIN)/pytest -n auto --dist loadfile

quick: $(VENV)/.installed lint  ## lint, types and the tests that need no browser, office program or wheel, with fewer examples
	$(BIN)/pytest --quick

lint: $(VENV)/.installed  ## format, lint, types and floors
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	@if command -v npm >/dev/null; then $(MAKE) --no-print-directory javascript; \
	  else echo "There is no npm here: our JavaScript was not checked."; fi

javascript: editors/vscode/node_modules/.package-lock.json  ## types and lint of our JavaScript (needs Node 20 or newer)
	npm --prefix editors/vscode run --silent check

editors/vscode/node_modules/.package-lock.json: editors/vscode/package-lock.json
	npm --prefix editors/vscode ci --silent

goldens: $(VENV)/.installed  ## write the expected files of the golden tests anew
	$(BIN)/pytest --update-goldens

catalogue: $(VENV)/.installed  ## compile the Dutch words of click
	$(BIN)/pybabel compile --directory doorbraak_tools/locale --domain messages

runtime:  ## fetch the Python for browsers that is locked in site/workplace/runtime.py, from npm
	cd doorbraak_tools/site/workplace/runtime && rm -f pyodide-*.tgz && \
	  npm pack --silent pyodide@$$(sed -n 's/^VERSION = "\(.*\)"/\1/p' ../runtime.py)
	$(BIN)/python -c 'from doorbraak_tools.site.workplace import engine_files; print(*engine_files(), sep="\n")'

lock: $(VENV)/.installed  ## choose versions anew and write them with their hashes
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url \
	  --upgrade --group dev --all-extras --output-file requirements.lock pyproject.toml

$(VENV)/.installed: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed") if sys.version_info < (3, 11) else None'
	@echo "The environment, in $(VENV); only the first time, a few minutes:"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q doorbraak_tools
	@touch $@

release: $(VENV)/.installed  ## build the sdist, the wheel and the extension into dist/; try the first two in an empty environment
	@rm -rf dist
	@$(BIN)/hatchling build --target sdist --directory dist
	@mkdir dist/source && tar -xzf dist/*.tar.gz --strip-components=1 --directory dist/source
	@cd dist/source && ../../$(BIN)/hatchling build --target wheel --directory ..
	@rm -r dist/source
	@$(BIN)/pytest tests/packaging
	@if command -v npm >/dev/null; then $(MAKE) --no-print-directory vscode; \
	  else echo "There is no npm here: the extension for Visual Studio Code was not built."; fi
	@ls dist

bench: $(VENV)/.installed  ## measure speed, as ratios in one run
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --group bench
	$(BIN)/python -m tests.benchmarks.bench_actions
	$(BIN)/python -m tests.benchmarks.bench_check
	$(BIN)/python -m tests.benchmarks.bench_costs
	$(BIN)/python -m tests.benchmarks.bench_documents
	$(BIN)/python -m tests.benchmarks.bench_language
	$(BIN)/python -m tests.benchmarks.bench_law
	$(BIN)/python -m tests.benchmarks.bench_signals
	$(BIN)/python -m tests.benchmarks.bench_site
	$(BIN)/python -m tests.benchmarks.bench_workplace
	$(BIN)/python -m tests.benchmarks.fuzz_reader

vscode: editors/vscode/node_modules/.package-lock.json  ## package the extension for Visual Studio Code into dist/ (needs Node 20 or newer)
	@cd editors/vscode && cp ../../LICENSE . && mkdir -p ../../dist && \
	  npm run --silent package -- ../../dist/doorbraak-$$(node -p 'require("./package.json").version').vsix

vscode-trial: $(VENV)/.installed vscode  ## try the extension in a real Visual Studio Code, in Chromium; takes some minutes
	@scripts/code_server.sh .cache/code-server
	DOORBRAAK_CODE_SERVER=$$PWD/.cache/code-server DOORBRAAK_VSIX=$$(ls $$PWD/dist/doorbraak-*.vsix) \
	  $(BIN)/pytest tests/editors/test_vscode.py
