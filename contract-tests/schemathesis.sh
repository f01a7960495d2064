#!/usr/bin/env bash
# Lets schemathesis loose; everything else is in schemathesis.toml.
#
#   contract-tests/schemathesis.sh              in shares, two at a time; fails if there are too few cases,
#                                               or if walks did not reach each operation that takes an id
#   contract-tests/schemathesis.sh run ...      once, with the options of `schemathesis run`
#   contract-tests/schemathesis.sh replay DIR   sends kept cases again: those in contract-tests/corpus, for example
#   ... replay-nowhere DIR                      the same to where there is nothing; fails unless each of them does
#
# Each share has a server of its own, so that none takes from under another what
# it needs. `TOUCHSTONE_ROLE=user` makes the requests those of a plain user.
set -euo pipefail
cd "$(dirname "$0")/.."

requirements=contract-tests/requirements.txt
venv=target/venv
world=${CARGO_TARGET_DIR:-target}/debug/contract-world
out=target/schemathesis
wanted=10000

if ! cmp -s "$requirements" "$venv/installed.txt"; then
    python3 -m venv --clear "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$requirements"
    cp "$requirements" "$venv/installed.txt"
fi
[ -x "$world" ] || cargo build --workspace
mkdir -p "$out"

# Runs a command of schemathesis against a world of its own.
on_a_world() (
    # The world stops when its standard input ends, whatever becomes of this script.
    coproc WORLD { exec "$world"; }
    read -r TOUCHSTONE_WORLD <&"${WORLD[0]}"
    field() {
        "$venv/bin/python" -c 'import json, os; print(json.loads(os.environ["TOUCHSTONE_WORLD"])'"$1"')'
    }
    export TOUCHSTONE_WORLD
    command=$1
    shift
    replay=("$venv/bin/schemathesis" replay --keep --schema-location "$(field '["schema_url"]')")
    case $command in
    run) "$venv/bin/schemathesis" run "$(field '["schema_url"]')" "$@" ;;
    replay) "${replay[@]}" "$@" ;;
    # Sends them to where there is nothing, where each must fail.
    replay-nowhere)
        local status=0 said
        said=$("${replay[@]}" --url "$(field '["base_url"]')/nowhere" "$@" 2>&1) || status=$?
        if [ $status -ne 1 ] || grep -q "+ FIXED" <<<"$said"; then
            echo "== kept cases pass where there is nothing: status $status"
            echo "$said"
            return 1
        fi
        ;;
    *) echo "schemathesis.sh: run, replay or replay-nowhere, not $command" >&2 && exit 2 ;;
    esac
)

# A share of the work, and what it said when it failed.
share() {
    local name=$1 role=$2
    shift 2
    if TOUCHSTONE_ROLE=$role on_a_world run --report json --report-json-path "$out/$name.json" "$@" \
        >"$out/$name.log" 2>&1; then
        return
    fi
    echo "== $name"
    cat "$out/$name.log"
    return 1
}

# The same along the links, of which it is told what each step was.
walk() {
    local name=$1 seconds=$2
    shift 2
    share "$name" admin --max-time "$seconds" --phases stateful \
        --report ndjson --report-ndjson-path "$out/$name.ndjson" "$@"
}

if [ $# -gt 0 ]; then
    on_a_world "$@"
    exit
fi

# About half of the operations; whatever has another tag is the other half's.
half=(Samples "Regression Tests" Uploads Workers LegacyWorker Files)
# Walks meet little that they need not, or they would seldom get to the end of a chain: the one from
# a run to the approval of an output is long.
runs=(Runs Errors Logs Artifacts)
samples=(listRuns getRun listRunSamples getRunSample)
outputs=("${samples[@]}" listRunErrors getExpectedOutput getActualOutput getDiff approveBaseline undoBaselineApproval)
adopted=("${samples[@]}" adoptOutputs getRegressionTest)
uploads=(Samples Uploads)
others=("Regression Tests" System External)
rm -f "$out"/*.json "$out"/*.ndjson
unit=examples,coverage,fuzzing
first() {
    local result=0
    share one-half admin --max-time 120 --phases "$unit" "${half[@]/#/--include-tag=}" || result=1
    walk walks-from-runs 50 "${runs[@]/#/--include-tag=}" --include-operation-id=listRunSamples \
        --include-operation-id=listRegressionTests || result=1
    walk walks-to-outputs 60 "${outputs[@]/#/--include-operation-id=}" || result=1
    walk walks-to-adoption 20 "${adopted[@]/#/--include-operation-id=}" || result=1
    walk walks-from-uploads 40 "${uploads[@]/#/--include-tag=}" || result=1
    walk walks-of-jobs 25 --include-tag=Workers --include-tag=Auth || result=1
    walk other-walks 85 "${others[@]/#/--include-tag=}" --include-operation-id=getLegacyMaintenance || result=1
    return $result
}
second() {
    local result=0
    share other-half admin --phases "$unit" "${half[@]/#/--exclude-tag=}" || result=1
    share user user || result=1
    return $result
}
result=0
on_a_world replay contract-tests/corpus || result=1
on_a_world replay-nowhere contract-tests/corpus || result=1
first &
one=$!
second &
other=$!
wait $one || result=1
wait $other || result=1

"$venv/bin/python" contract-tests/schemathesis_report.py "$out" "$wanted" || result=1
exit $result
