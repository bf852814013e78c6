#!/usr/bin/env bash
# Renew the locks from pyproject.toml. The hashes are those of the published files, so they hold
# wherever the files come from; no index address is written down. Python 3.11.2 is Debian 12's.
set -euo pipefail
cd "$(dirname "$0")/.."
.venv/bin/python -m pip install --quiet uv
export UV_CUSTOM_COMPILE_COMMAND="make lock"
compile() {
    .venv/bin/uv pip compile pyproject.toml --quiet --upgrade --generate-hashes --no-annotate \
        --no-emit-index-url --python-version 3.11.2 --python-platform linux "$@"
}
compile --output-file requirements/runtime.lock
compile --extra dev --constraint requirements/runtime.lock --output-file requirements/dev.lock
echo "==> requirements/runtime.lock and requirements/dev.lock are renewed; next: 'make test'"
