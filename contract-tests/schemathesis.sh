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

[ -x "$world" ] || cargo build --workspace

# The world stops when its standard input ends, whatever becomes of this script.
coproc WORLD { exec "$world"; }
read -r description <&"${WORLD[0]}"
export TOUCHSTONE_WORLD=$description
field() {
    "$venv/bin/python" -c 'import json, os; print(json.loads(os.environ["TOUCHSTONE_WORLD"])'"$1"')'
}
# Dictionaries that nobody can write down before.
mkdir -p target/schemathesis
printf '"%s"\n' "$(field '["signed"][0]')" >target/schemathesis/signed.txt

"$venv/bin/schemathesis" run "$(field '["schema_url"]')" "$@"
