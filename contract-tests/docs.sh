#!/usr/bin/env bash
# Opens /docs in a headless browser, on a server of its own, and uses it. Installs
# Debian's Chromium where it is absent, and playwright-core from npm.
set -euo pipefail
cd "$(dirname "$0")/.."
world=${CARGO_TARGET_DIR:-target}/debug/contract-world

browser=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || true)}
if [ -z "$browser" ]; then
    root=$([ "$(id -u)" = 0 ] || echo sudo)
    $root apt-get update --quiet=2
    DEBIAN_FRONTEND=noninteractive $root apt-get install --quiet=2 --no-install-recommends chromium fonts-dejavu-core >/dev/null
    browser=$(command -v chromium)
fi
bin=$(contract-tests/tools/ready.sh)
[ -x "$world" ] || cargo build -p contract-tests

# The world stops when its standard input ends, whatever becomes of this script.
coproc WORLD { exec "$world"; }
read -r description <&"${WORLD[0]}"
export TOUCHSTONE_WORLD=$description
"$bin/node" contract-tests/tools/docs.mjs "$browser" "${SCREENSHOTS:-}"
