#!/usr/bin/env bash
# Looks at the names, errors and types of the SDKs, installs them as the README says, and
# uses them against a server with the demo.
set -euo pipefail
cd "$(dirname "$0")/../.."
. contract-tests/clients/tools.sh
here=contract-tests/clients
touchstone=${CARGO_TARGET_DIR:-target}/debug/touchstone
[ -x "$touchstone" ] || cargo build --workspace

python $here/names.py
python $here/test_names.py
python $here/statuses.py
python $here/test_statuses.py

pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --force-reinstall ./generated/clients/python
mypy="mypy --cache-dir target/clients/mypy"
$mypy --check-untyped-defs --strict-equality --extra-checks --warn-redundant-casts --warn-unused-ignores \
    --disallow-any-generics --disallow-subclassing-any generated/clients/python/touchstone_client
$mypy --strict $here/python

# The first builds it, and `tsc` is strict there.
npm --prefix generated/clients/typescript install --silent --no-audit --no-fund
(
    cd $here/typescript
    npm ci --silent --no-audit --no-fund
    npm install --silent --no-audit --no-fund --no-save ../../../generated/clients/typescript
)
$here/typescript/node_modules/.bin/tsc --project $here/typescript

place=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; wait; rm -rf "$place"' EXIT
export TOUCHSTONE_DATABASE_URL="sqlite://$place/t.db?mode=rwc" TOUCHSTONE_FILES="$place/files"
# Of the integration that posts external results.
export TOUCHSTONE_INTEGRATION_TOKEN=journey-of-an-integration-0123456789
"$touchstone" migrate >/dev/null
"$touchstone" demo >/dev/null 2>&1

# Starts a server with these limits, and sets `address` to where it is.
serve() {
    local log=$place/$1.log
    TOUCHSTONE_RATE_LIMITS=$2 "$touchstone" serve --listen 127.0.0.1:0 2>"$log" &
    for _ in $(seq 300); do
        address=$(sed -n 's/.*"message":"listening","address":"\([^"]*\)".*/http:\/\/\1/p' "$log")
        [ -z "$address" ] || return 0
        sleep 0.1
    done
    cat "$log" >&2
    return 1
}
serve roomy read=100000/60s,write=100000/60s,credential=1000/60s,machine=100000/60s
roomy=$address
serve strict read=3/60s,write=3/60s,credential=3/60s,machine=3/60s

python $here/python/journey.py "$roomy" "$address"
node $here/typescript/journey.ts "$roomy" "$address"
TOKEN=$("$touchstone" token create --user admin@example.com --name readme --days 1 --scope runs:read --scope results:read) \
    python $here/readme.py "$roomy"
