"""What schemathesis has to be told of the world it is let loose on.

`TOUCHSTONE_WORLD` is what `contract-world` says of itself. Tokens are got as every
client gets them, by `POST /auth/tokens`.
"""

import itertools
import json
import os
import pathlib
import re
import tomllib
import urllib.request

import schemathesis

WORLD = json.loads(os.environ["TOUCHSTONE_WORLD"])
NUMBERS = itertools.count(1)
SCOPES = [
    "runs:read",
    "runs:write",
    "results:read",
    "results:write",
    "baselines:write",
    "system:read",
    "system:write",
    "tokens:manage",
    "worker:run",
]


def check_dictionaries():
    """The ids in schemathesis.toml are those of the world: it cannot be told them."""
    path = pathlib.Path(__file__).parents[1] / "schemathesis.toml"
    written = {name: words.get("values") for name, words in tomllib.loads(path.read_text())["dictionaries"].items()}
    scenes = [scene for scene in WORLD["scenes"] if "run_id" in scene]
    approvable = {scene["run_id"] for scene in scenes if scene["output_id"] == 1 and "actual_sha256" in scene}
    approved = [scene for scene in scenes if scene["sample_id"] == 2 and scene["output_id"] > 10]
    expected = {
        "run": WORLD["run_ids"],
        "spare_token": WORLD["spare_token_ids"],
        "approvable_run": sorted(approvable),
        "approved_run": sorted({scene["run_id"] for scene in approved}),
        "approved_test": sorted({scene["regression_id"] for scene in approved}),
        "approved_output": sorted({scene["output_id"] for scene in approved}),
    }
    for name, values in expected.items():
        assert written[name] == values, f"[dictionaries.{name}] in schemathesis.toml should be {values}"


check_dictionaries()


# A token that some call has revoked is replaced: schemathesis asks again after a 401.
@schemathesis.auth().skip_for(operation_id="revokeCurrentToken")
class Token:
    def get(self, case, context):
        body = {
            "email": WORLD["email"],
            "password": WORLD["password"],
            "token_name": f"schemathesis-{os.getpid()}-{next(NUMBERS)}",
            "scopes": SCOPES,
        }
        request = urllib.request.Request(
            WORLD["base_url"] + "/api/v1/auth/tokens",
            data=json.dumps(body).encode(),
            headers={"Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=10) as reply:
            return json.load(reply)["token"]

    def set(self, case, token, context):
        case.headers["Authorization"] = f"Bearer {token}"


# The one operation that ends its own token needs a new one for each call.
@schemathesis.auth(refresh_interval=None).apply_to(operation_id="revokeCurrentToken")
class FreshToken(Token):
    pass



def spend(case):
    """Whoever cancels and restarts runs does so with runs that nobody else looks at."""
    run_id = case.path_parameters.get("run_id")
    if run_id in WORLD["run_ids"]:
        spent = WORLD["spent_run_ids"]
        case.path_parameters["run_id"] = spent[run_id % len(spent)]


def page_or_tail(case):
    """Together they are a 422."""
    query = case.query or {}
    if all(str(query.get(name, "")).isdecimal() for name in ("cursor", "tail")):
        del query["cursor"]


def in_order(case):
    """A time after `created_before` is a 422."""
    query = case.query or {}
    after, before = str(query.get("created_after", "")), str(query.get("created_before", ""))
    if TIME.match(after) and TIME.match(before) and after > before:
        query["created_after"], query["created_before"] = before, after


def of_the_sample(case):
    """A test of another sample is a 422."""
    query = case.query or {}
    test = str(query.get("regression_test_id", ""))
    if test.isdecimal() and 1 <= int(test) <= 2147483647:
        query["regression_test_id"] = 1
    in_order(case)


def what_is_there(case):
    """A version that somebody made up is never the one that is there."""
    version = (case.headers or {}).get("If-Match")
    if isinstance(version, str) and version.isascii() and version.isprintable() and 0 < len(version) <= 1024:
        case.headers["If-Match"] = "*"


# Values that satisfy the schema each by itself and mean nothing together, or in this
# world. Where most requests are like that, the rest is hardly tested.
MENDERS = {
    "approveBaseline": what_is_there,
    "cancelRun": spend,
    "getRunLogs": page_or_tail,
    "getSampleHistory": of_the_sample,
    "getSampleLogs": page_or_tail,
    "listAuditEntries": in_order,
    "listRuns": in_order,
    "restartRun": spend,
}
TIME = re.compile(r"\d{4}-\d\d-\d\d[Tt]")


@schemathesis.hook
def before_call(context, case, kwargs):
    mend = MENDERS.get(case.operation.definition.raw.get("operationId"))
    if mend:
        mend(case)
