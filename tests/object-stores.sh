#!/usr/bin/env bash
# Runs the tests of file stores on an S3 server and what stands in for GCS,
# besides a folder. Takes what `cargo` takes before the names of tests.
set -euo pipefail
cd "$(dirname "$0")/.."

requirements=tests/object-stores/requirements.txt
venv=target/venv-object-stores

if ! cmp -s "$requirements" "$venv/installed.txt"; then
    python3 -m venv --clear "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$requirements"
    cp "$requirements" "$venv/installed.txt"
fi

"${CARGO:-cargo}" test -p touchstone --test http --no-run "$@"
exec "$venv/bin/python" tests/object-stores/run.py "${CARGO:-cargo}" test -p touchstone --test http "$@" --
