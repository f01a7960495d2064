#!/usr/bin/env bash
# Lets schemathesis loose on a server of its own. Takes what `schemathesis run`
# takes; the rest is in schemathesis.toml. Exits with 0 if nothing was found.
set -euo pipefail
cd "$(dirname "$0")/.."

requirements=contract-tests/requirements.txt
venv=target/venv
world=${CARGO_TARGET_DIR:-target}/debug/contract-world

if ! cmp -s "$requirements" "$venv/installed.txt"; then
    python3 -m venv --clear "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$requirements"
    cp "$requirements" "$venv/installed.txt"
fi

[ -x "$world" ] || cargo build -p contract-tests

# The world stops when its standard input ends, whatever becomes of this script.
coproc WORLD { exec "$world"; }
read -r description <&"${WORLD[0]}"
field() {
    "$venv/bin/python" -c 'import json, sys; print(json.loads(sys.argv[1])[sys.argv[2]])' "$description" "$1"
}
TOUCHSTONE_URL=$(field base_url)
TOUCHSTONE_EMAIL=$(field email)
TOUCHSTONE_PASSWORD=$(field password)
export TOUCHSTONE_URL TOUCHSTONE_EMAIL TOUCHSTONE_PASSWORD

"$venv/bin/schemathesis" run "$TOUCHSTONE_URL/openapi.json" "$@"
