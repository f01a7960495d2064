"""Whether schemathesis did enough: `schemathesis_report.py DIRECTORY CASES`.

There must be so many cases in the reports of the directory, and to each operation that takes an
id a link must have led that was followed. Excused are those of excuses.txt, to which no link leads.
"""

import json
import pathlib
import sys

import yaml

ROOT = pathlib.Path(__file__).parents[1]
METHODS = {"get", "post", "put", "patch", "delete"}


def enough(directory, wanted):
    total = 0
    for path in sorted(directory.glob("*.json")):
        cases = json.loads(path.read_text())["test_cases"]["generated"]
        print(f"{path.stem}: {cases} cases")
        total += cases
    print(f"all: {total} cases; at least {wanted} are wanted")
    return total >= wanted


def take_ids():
    """The operations with parameters in their paths, by method and path."""
    paths = yaml.safe_load((ROOT / "openapi-ci-api.yaml").read_text())["paths"]
    return {
        (method.upper(), path): operation["operationId"]
        for path, item in paths.items()
        for method, operation in item.items()
        if method in METHODS and "{" in path
    }


def followed(directory):
    """Where links led that were followed, by method and path, and whether that was accepted (2xx)."""
    for path in directory.glob("*.ndjson"):
        with path.open() as lines:
            scenarios = (json.loads(line).get("ScenarioFinished") for line in lines)
            for recorder in (scenario["recorder"] for scenario in scenarios if scenario):
                for case_id, case in recorder.get("cases", {}).items():
                    response = recorder["interactions"].get(case_id, {}).get("response")
                    if case["is_transition_applied"] and response:
                        at = case["value"]["method"], case["value"]["path"]
                        yield at, response["status_code"] < 300


def excused():
    lines = (line.split() for line in (ROOT / "contract-tests/excuses.txt").read_text().splitlines())
    return {words[1] for words in lines if words[:1] == ["is-linked"]}


def all_reached(directory):
    operations = take_ids()
    steps = {(operations[at], accepted) for at, accepted in followed(directory) if at in operations}
    reached = {operation for operation, _ in steps}
    accepted = {operation for operation, accepted in steps if accepted}
    missing = sorted(set(operations.values()) - reached - excused())
    print(f"walks: {len(reached)} of the {len(operations)} operations that take an id were reached, ", end="")
    print(f"{len(accepted)} with what was accepted")
    if missing:
        print(f"not reached: {', '.join(missing)}")
    return not missing


def main():
    directory, wanted = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    results = [enough(directory, wanted), all_reached(directory)]
    sys.exit(not all(results))


main()
