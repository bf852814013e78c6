#!/usr/bin/env bash
# Make the virtual environment $1, or mend it, and install the lock $2 into it.
set -euo pipefail
folder=$1
lock=$2

fail() {
    printf 'make install: %s\n' "$*" >&2
    exit 1
}

[ -n "${PYTHON:-}" ] || fail "no Python found; install Python 3.11 (Debian's package python3)."
"$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
    || fail "$PYTHON is $("$PYTHON" --version 2>&1); Python 3.11 or newer is needed (PYTHON=… names one)."

if ! "$folder/bin/python" -c 'import pip' 2>/dev/null; then
    echo "==> making the virtual environment $folder"
    # Debian keeps what 'python -m venv' needs in a package of its own.
    if ! "$PYTHON" -c 'import ensurepip, venv' 2>/dev/null; then
        [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null \
            || fail "$PYTHON cannot make virtual environments; install Debian's package python3-venv."
        echo "==> installing Debian's package python3-venv"
        export DEBIAN_FRONTEND=noninteractive
        { apt-get -q update && apt-get -q install -y --no-install-recommends python3-venv; } >/dev/null \
            || fail "python3-venv could not be installed; install it by hand and try again."
    fi
    "$PYTHON" -m venv --clear "$folder"
fi
echo "==> installing the packages of $lock"
# Of all these modules the Portal imports few: Python compiles those when they are first imported.
"$folder/bin/python" -m pip install --quiet --disable-pip-version-check --no-input --no-deps \
    --no-compile --require-hashes --requirement "$lock"
