#!/usr/bin/env bash
# Opens /docs in a headless browser, on a server of its own, and uses it. Installs
# Debian's Chromium where it is absent, and playwright-core from npm.
set -euo pipefail
cd "$(dirname "$0")/.."
world=${CARGO_TARGET_DIR:-target}/debug/contract-world

browser=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || true)}
if [ -z "$browser" ]; then
    command -v apt-get >/dev/null || { echo "install Chromium, please: there is no apt-get here" >&2; exit 1; }
    privileged() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
    log=$(mktemp)
    if ! {
        privileged apt-get update -q &&
            privileged env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
                chromium fonts-dejavu-core
    } >"$log" 2>&1 </dev/null; then
        tail -n 20 "$log" >&2
        exit 1
    fi
    rm "$log"
    browser=$(command -v chromium)
fi
bin=$(contract-tests/tools/ready.sh)
[ -x "$world" ] || cargo build --workspace

# The world stops when its standard input ends, whatever becomes of this script.
coproc WORLD { exec "$world"; }
read -r description <&"${WORLD[0]}"
export TOUCHSTONE_WORLD=$description
"$bin/node" contract-tests/tools/docs.mjs "$browser" "${SCREENSHOTS:-}"
