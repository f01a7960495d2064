"""What schemathesis has to be told of the world it is let loose on.

`TOUCHSTONE_WORLD` is what `contract-world` says of itself. Tokens are got as every
client gets them, by `POST /auth/tokens`.
"""

import hashlib
import itertools
import json
import os
import pathlib
import re
import tomllib
import urllib.request

import schemathesis
from schemathesis.generation.meta import TestPhase

WORLD = json.loads(os.environ["TOUCHSTONE_WORLD"])
ADMIN = os.environ.get("TOUCHSTONE_ROLE", "admin") == "admin"
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
# What everybody may hold.
USER_SCOPES = ["runs:read", "runs:write", "results:read", "system:read"]

# Where an output was wrong that may be approved, and which.
APPROVABLE = {
    (scene["run_id"], scene["sample_id"]): (scene["regression_id"], scene["output_id"])
    for scene in WORLD["scenes"]
    if scene.get("output_id") == 1 and "actual_sha256" in scene
}


def check_dictionaries():
    """The ids in schemathesis.toml are those of the world: it cannot be told them."""
    path = pathlib.Path(__file__).parents[1] / "schemathesis.toml"
    written = {name: words.get("values") for name, words in tomllib.loads(path.read_text())["dictionaries"].items()}
    scenes = [scene for scene in WORLD["scenes"] if "run_id" in scene]
    approvable = {run_id for run_id, _ in APPROVABLE}
    approved = [scene for scene in scenes if scene["sample_id"] == 2 and scene["output_id"] > 10]
    expected = {
        "run": WORLD["run_ids"],
        "spare_token": WORLD["spare_token_ids"],
        "approvable_run": sorted(approvable),
        "approved_run": sorted({scene["run_id"] for scene in approved}),
        "approved_test": sorted({scene["regression_id"] for scene in approved}),
        "approved_output": sorted({scene["output_id"] for scene in approved}),
        "queued": WORLD["queued"]["getQueuedSample"],
        "finalized": WORLD["queued"]["finalizeQueuedSample"][:10],
        "linked": WORLD["queued"]["linkQueuedSample"][:10],
        "dropped": WORLD["queued"]["deleteQueuedSample"][:10],
    }
    for name, values in expected.items():
        assert written[name] == values, f"[dictionaries.{name}] in schemathesis.toml should be {values}"


check_dictionaries()


# A token that some call has revoked is replaced: schemathesis asks again after a 401.
@schemathesis.auth().skip_for(operation_id="revokeCurrentToken")
class Token:
    def get(self, case, context):
        body = {
            "email": WORLD["email"] if ADMIN else WORLD["user_email"],
            "password": WORLD["password"],
            "token_name": f"schemathesis-{os.getpid()}-{next(NUMBERS)}",
            "scopes": SCOPES if ADMIN else USER_SCOPES,
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


def own_account(case):
    """A token of somebody else's is none that one could revoke afterwards."""
    if not ADMIN and isinstance(case.body, dict) and case.body.get("email") == WORLD["email"]:
        case.body["email"] = WORLD["user_email"]


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


def of_a_version(case):
    """A version that nobody knows is a 422."""
    query = case.query or {}
    version = query.get("ccx_version")
    if isinstance(version, str) and VERSION.fullmatch(version):
        query["ccx_version"] = "0.94"
    in_order(case)


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


def on_a_walk(case):
    """Whether the request is a step along the links of the contract."""
    return case.meta is not None and case.meta.phase.name == TestPhase.STATEFUL


def leads_on(case):
    """A list that somebody's filters have emptied leads nowhere: every other step of a walk goes without."""
    if on_a_walk(case) and next(NUMBERS) % 2:
        case.query.clear()


def runs_lead_on(case):
    """The same; the newest runs have no outputs, the oldest do."""
    of_a_version(case)
    if on_a_walk(case) and next(NUMBERS) % 2:
        case.query.clear()
        case.query["sort"] = "run_id"


def what_was_approved(case):
    """A link leads here from an approval, and cannot tell what was approved."""
    at = (case.path_parameters.get("run_id"), case.path_parameters.get("sample_id"))
    if on_a_walk(case) and at in APPROVABLE and isinstance(case.body, dict):
        case.body.update(zip(("regression_id", "output_id"), APPROVABLE[at], strict=True))


def unseen(case):
    """Who is told that it knows the output already is told nothing that leads on."""
    if on_a_walk(case):
        case.headers.pop("If-None-Match", None)


def of_its_own(case):
    """An id that is taken is a 400, and what is made up is seldom made up twice."""
    body = case.body
    if on_a_walk(case) and isinstance(body, dict) and isinstance(body.get("external_assignment_id"), str):
        body["external_assignment_id"] = f"walk-{next(NUMBERS)}"


def comparable(case):
    """Only what has a score vector can be compared."""
    if on_a_walk(case) and isinstance(case.body, dict) and not case.body.get("score_vector"):
        case.body["score_vector"] = {"base/sum": 1.0}


def operation_of(case):
    return case.operation.definition.raw.get("operationId")


def of_a_job(case):
    """A run and its token belong together, and some of these end the run."""
    headers = case.headers or {}
    query = case.query or {}
    if case.path_parameters.get("run_id") not in WORLD["run_ids"]:
        # A walk has both from the claim; no link can say what hash the body has.
        if on_a_walk(case) and SHA256.fullmatch(str(query.get("sha256", ""))):
            case.body = b"walked\n"
            query["sha256"] = hashlib.sha256(case.body).hexdigest()
        return
    if not TOKEN.fullmatch(str(headers.get("X-Run-Token", ""))):
        return
    job = next(JOBS[operation_of(case)])
    case.path_parameters["run_id"] = job["run_id"]
    case.headers["X-Run-Token"] = job["X-Run-Token"]
    if SHA256.fullmatch(str(query.get("sha256", ""))):
        case.body = job["body"].encode()
        query["sha256"] = hashlib.sha256(case.body).hexdigest()
    body = case.body
    if isinstance(body, dict) and is_report(body):
        body.update({name: job[name] for name in ("exit_code", "runtime_ms", "outputs")})


def is_report(body):
    """Whether it is one that satisfies the schema: nobody else's faults are mended."""

    def whole(value, least):
        return type(value) is int and least <= value < 1 << 31

    outputs = body.get("outputs")
    return (
        body.keys() == {"exit_code", "runtime_ms", "outputs"}
        and whole(body["exit_code"], -(1 << 31))
        and whole(body["runtime_ms"], 0)
        and isinstance(outputs, list)
        and len(outputs) <= 200
        and all(
            isinstance(output, dict)
            and output.keys() == {"output_id", "sha256"}
            and whole(output["output_id"], 1)
            and SHA256.fullmatch(str(output["sha256"]))
            for output in outputs
        )
    )


def something_written(case):
    """A run in which a test wrote nothing is a 422."""
    if case.path_parameters.get("run_id") in WORLD["run_ids"]:
        case.path_parameters["run_id"] = 1
        test = case.path_parameters.get("regression_test_id")
        if type(test) is int and 1 <= test < 1 << 31:
            case.path_parameters["regression_test_id"] = 1


def without_waiting(case):
    """Whoever waits for a job longer than for any other reply is cut off."""
    body = case.body
    wait = body.get("wait_seconds") if isinstance(body, dict) else None
    if type(wait) is int and 0 <= wait <= 30:
        body["wait_seconds"] = 0
    if isinstance(body, dict) and body.get("platform") == "linux":
        body["platform"] = "windows"


def spare(case):
    """What is changed and removed is nothing that anybody looks at."""
    names = [name for name in ("regression_test_id", "output_id", "variant_id") if name in case.path_parameters]
    if all(case.path_parameters[name] == 1 for name in names):
        number = next(SPARES[operation_of(case)], 1)
        case.path_parameters.update({name: number for name in names})


def spare_test(case):
    """The same, with categories that are there."""
    if case.path_parameters:
        spare(case)
    body = case.body
    if isinstance(body, dict) and isinstance(body.get("categories"), list) and body["categories"]:
        if all(isinstance(name, str) and 0 < len(name) <= 50 for name in body["categories"]):
            body["categories"] = ["General"]


def spare_category(case):
    if case.path_parameters.get("category_id") in (1, 2):
        case.path_parameters["category_id"] = next(SPARE_CATEGORIES[operation_of(case)], 1)


def spare_sample(case):
    if case.path_parameters.get("sample_id") == 1:
        case.path_parameters["sample_id"] = next(SPARE_SAMPLES)


def spare_extra_file(case):
    if case.path_parameters.get("sample_id") == 1 and case.path_parameters.get("extra_id") == 1:
        case.path_parameters.update(next(SPARE_EXTRA_FILES))


def known_version(case):
    if isinstance(case.body, dict) and isinstance(case.body.get("version"), str):
        case.body["version"] = "0.94"


def signed(case):
    if case.path_parameters.get("signed") == "signed":
        case.path_parameters["signed"] = WORLD["signed"][0]


def of_a_legacy_run(case):
    """A run and its token again, now and then."""
    if next(NUMBERS) % 2:
        case.path_parameters.update(next(LEGACY))


JOBS = {operation: itertools.cycle(jobs) for operation, jobs in WORLD["jobs"].items()}
LEGACY = itertools.cycle(WORLD["legacy"])
SPARE_SAMPLES = itertools.cycle(WORLD["spare_sample_ids"])
SPARE_EXTRA_FILES = itertools.cycle(WORLD["spare_extra_ids"])
# Whoever removes things does not remove those of others, nor anything twice.
SPENDERS = ["deleteRegressionTest", "deleteRegressionTestOutput", "deleteRegressionTestVariant"]
CHANGERS = [
    "createRegressionTestOutput",
    "createRegressionTestVariant",
    "updateRegressionTest",
    "updateRegressionTestOutput",
    "uploadBaseline",
]
SPARES = {name: iter(WORLD["spare_ids"][20 * at : 20 * at + 20]) for at, name in enumerate(SPENDERS)}
SPARES.update({name: itertools.cycle(WORLD["spare_ids"][60:]) for name in CHANGERS})
SPARE_CATEGORIES = {
    "deleteCategory": iter(WORLD["spare_ids"][:50]),
    "updateCategory": itertools.cycle(WORLD["spare_ids"][50:]),
}

# Values that satisfy the schema each by itself and mean nothing together, or in this
# world. Where most requests are like that, the rest is hardly tested.
MENDERS = {
    **dict.fromkeys(JOBS, of_a_job),
    **dict.fromkeys(SPARES, spare),
    "adoptOutputs": something_written,
    "approveBaseline": what_is_there,
    "cancelRun": spend,
    "claimJob": without_waiting,
    "createConfig": of_its_own,
    "createRegressionTest": spare_test,
    "createToken": own_account,
    "deleteCategory": spare_category,
    "deleteSample": spare_sample,
    "deleteSampleExtraFile": spare_extra_file,
    "downloadFile": signed,
    "finalizeQueuedSample": known_version,
    "getActualOutput": unseen,
    "getRunLogs": page_or_tail,
    "getSampleHistory": of_the_sample,
    "getSampleLogs": page_or_tail,
    "listAuditEntries": in_order,
    "listRunErrors": leads_on,
    "listRunSamples": leads_on,
    "listRuns": runs_lead_on,
    "postExternalResult": comparable,
    "reportLegacy": of_a_legacy_run,
    "reportLegacyCi": of_a_legacy_run,
    "restartRun": spend,
    "undoBaselineApproval": what_was_approved,
    "updateCategory": spare_category,
    "updateRegressionTest": spare_test,
    "updateSample": known_version,
}
# What a kept case says must come of it, where schemathesis says how a case was made.
EXPECTED = "expected "
# What the server says of an address that no operation has.
NOWHERE = b"There is nothing at this address."


def kept(case):
    """What must come of a case that was kept; of any other nothing is said."""
    said = case.meta.phase.data.description if case.meta else None
    return json.loads(said.removeprefix(EXPECTED)) if said and said.startswith(EXPECTED) else None


@schemathesis.check
def as_expected(context, response, case):
    expected = kept(case)
    if expected is None:
        return
    status = response.status_code
    # A 404 of the operation is another.
    assert NOWHERE not in response.content, "the operation is not there"
    assert status == expected.get("only", status), f"{status} is not {expected['only']}"
    assert status not in expected.get("none_of", []), f"{status} refuses what the contract allows"
    allow = expected.get("allow")
    if allow is not None:
        listed = sorted(response.headers.get("allow", [""])[0].split(", "))
        assert listed == allow, f"{listed} are allowed, not {allow}"
    field = expected.get("field")
    if field is not None:
        named = response.json()["details"]["fields"]
        assert named and all(f"{name}.".startswith(f"{field}.") for name in named), f"{list(named)} is not {field}"


VERSION = re.compile(r"[ -~]{1,10}")
TOKEN = re.compile(r"[A-Za-z0-9]{1,64}")
SHA256 = re.compile(r"[0-9a-f]{64}")
KEY = re.compile(r"[!-~]{1,255}")
TIME = re.compile(r"\d{4}-\d\d-\d\d[Tt]")


@schemathesis.hook
def before_call(context, case, kwargs):
    if kept(case) is not None:
        return
    # The reply that is kept for a key tells of what another request may have removed
    # since.
    key = (case.headers or {}).get("Idempotency-Key")
    if isinstance(key, str) and KEY.fullmatch(key):
        case.headers["Idempotency-Key"] = f"{key[:200]}-{next(NUMBERS)}"
    mend = MENDERS.get(operation_of(case))
    if mend:
        mend(case)
