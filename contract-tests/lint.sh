#!/usr/bin/env bash
# Lints the contract with Spectral and Redocly (installed from npm, pinned in
# tools/package-lock.json), and sees that the project's own rules find what they
# are for.
set -euo pipefail
cd "$(dirname "$0")/.."
bin=$(contract-tests/tools/ready.sh)
export PATH=$bin:$PWD/contract-tests/tools/node_modules/.bin:$PATH
# The contract is nobody else's business.
export REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true

spectral lint --fail-severity=hint openapi-ci-api.yaml
redocly lint openapi-ci-api.yaml

spoiled=contract-tests/tools/rules/spoiled.yaml
found=$(mktemp -d)
trap 'rm -rf "$found"' EXIT
spectral lint --quiet --format=json --output="$found/spectral.json" "$spoiled" || true
redocly lint --format=json "$spoiled" >"$found/redocly.json" 2>/dev/null || true
node contract-tests/tools/every-rule-notices.mjs "$found/spectral.json" "$found/redocly.json"
