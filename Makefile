# `make help` lists what can be done here. Every target may be run again at any time: what is
# already done is not done twice (the stamps below stand for it).

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory
# Modules compiled once serve every command that follows; some machines are told not to keep them.
unexport PYTHONDONTWRITEBYTECODE

PYTHON ?= $(shell command -v python3.11 || command -v python3)
PORT ?= 8000
# Further words for pytest, for example: make test ARGS="portal/base -k slug"
ARGS ?=

venv := .venv
python := $(venv)/bin/python
manage := $(python) manage.py

venv_stamp := $(venv)/.installed
messages_stamp := var/.messages
database_stamp := var/.database

catalogues := $(wildcard portal/locale/*/LC_MESSAGES/*.po portal/*/locale/*/LC_MESSAGES/*.po)
# The development database follows its migrations, its reference data and the commands that load it.
database_sources := $(shell find portal home news legal_docs wanted search \
	\( -path '*/migrations/*.py' -o -path '*/data/*' -o -path '*/management/commands/*.py' \) -type f)
# Another database than the one the stamp was made for, or none any more: begin anew.
ifneq ($(DATABASE_URL),)
$(database_stamp): force
else ifeq ($(wildcard var/development.sqlite3),)
$(database_stamp): force
endif

.PHONY: help install run test lint services bench format messages lock force

help: ## List the targets
	@echo "The Portal of the Ministry of Public Security. Two commands suffice:"
	@echo "  make run     sets everything up and serves the Portal with demo content"
	@echo "  make test    sets everything up and passes the tests"
	@echo
	@echo "All targets:"
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
	@echo
	@echo "Variables: PORT=$(PORT) (run), ARGS=\"portal/base -k slug\" (test), REQUIRE_ALL=1 COVERAGE=1 FORCE=1 (test)"

install: $(database_stamp) ## Make .venv and a migrated database with reference data, no demo content
	@echo "==> ready; next: 'make run' or 'make test'"

# Copied addresses and QR codes lead to where the site is served.
run: export PORTAL_BASE_URL = http://127.0.0.1:$(PORT)
run: $(database_stamp) ## Serve the Portal with demo content at http://127.0.0.1:8000 (PORT=…)
	@echo "==> loading the demo content"
	@PORTAL_DEBUG=0 EMAIL_URL=dummymail:// $(manage) load_demo
	@echo "==> serving the Portal at http://127.0.0.1:$(PORT)/ and its admin at http://127.0.0.1:$(PORT)/admin/ (Ctrl-C ends it)"
	@exec $(manage) runserver 127.0.0.1:$(PORT)

test: $(venv_stamp) $(messages_stamp) ## Run the tests on SQLite and, where it is found, all of them on PostgreSQL
	@$(python) -m tests.run $(ARGS)

lint: $(venv_stamp) $(messages_stamp) ## Check style, imports, migrations and what may stand in a file
	@echo "==> ruff check"
	@$(venv)/bin/ruff check .
	@echo "==> ruff format --check"
	@$(venv)/bin/ruff format --check .
	@echo "==> import contract"
	@$(venv)/bin/lint-imports
	@echo "==> models without a migration"
	@DATABASE_URL= $(manage) makemigrations --check --dry-run
	@echo "==> addresses of package registries and paths of one machine"
	@$(python) -m deploy.check_files
	@echo "==> lint is clean"

services: ## Install and start PostgreSQL, Redis, nginx, Chromium and Java as far as missing
	@bash deploy/services.sh

bench: $(venv_stamp) $(messages_stamp) ## Measure pages beside bare Django and nginx, and what grows with the number of rows
	@$(python) -m deploy.bench
	@$(python) -m deploy.notices_bench
	@$(python) -m deploy.register_bench

format: $(venv_stamp) ## Put every Python file into the house's form
	@$(venv)/bin/ruff check --fix .
	@$(venv)/bin/ruff format .

messages: $(venv_stamp) ## Collect the texts to translate into the catalogues, and compile them
	@command -v xgettext >/dev/null || { \
		echo "make messages: xgettext is missing; install Debian's package 'gettext'." >&2; exit 1; }
	@echo "==> collecting the texts of the interface"
	@$(manage) makemessages --locale vi --no-wrap --no-location --ignore '.venv/*' --ignore 'var/*'
	@$(python) -m deploy.compile_messages
	@echo "==> next: translate what is empty in portal/locale/vi/LC_MESSAGES/, then 'make messages' again"

lock: $(venv_stamp) ## Renew requirements/*.lock from pyproject.toml
	@bash deploy/lock.sh

$(venv_stamp): requirements/dev.lock deploy/venv.sh
	@PYTHON=$(PYTHON) bash deploy/venv.sh $(venv) requirements/dev.lock
	@touch $@

$(messages_stamp): $(catalogues) | $(venv_stamp)
	@mkdir -p var
	@$(python) -m deploy.compile_messages
	@touch $@

$(database_stamp): $(venv_stamp) $(database_sources) | $(messages_stamp)
	@mkdir -p var
	@echo "==> migrating the development database"
	@$(python) -m deploy.migrate
	@echo "==> loading the reference data"
	@$(manage) setup_portal
	@touch $@

force:
