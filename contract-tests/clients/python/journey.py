"""The Python SDK against a running server: what a person does first, step by step.

    python journey.py SERVER STRICT_SERVER

Both serve the demo; the second allows three reads a minute. Ends with an error at
the first thing that is not as it should be.
"""

import base64
import os
import sys
import urllib.request
import uuid
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone

import touchstone_client as ts
from pydantic import ValidationError

ADMIN = "admin@example.com"
PASSWORD = "touchstone-demo"
INTEGRATION_TOKEN = os.environ["TOUCHSTONE_INTEGRATION_TOKEN"]


def connect(server: str, token: str | None = None) -> ts.ApiClient:
    return ts.ApiClient(ts.Configuration(host=f"{server}/api/v1", access_token=token))


def log_in(server: str) -> str:
    request = ts.TokenCreateRequest(
        email=ADMIN,
        password=PASSWORD,
        token_name=f"python-{uuid.uuid4()}",
        expires_in_days=1,
        scopes=[
            ts.Scope.RUNS_READ,
            ts.Scope.RUNS_WRITE,
            ts.Scope.RESULTS_READ,
            ts.Scope.BASELINES_WRITE,
            ts.Scope.SYSTEM_READ,
        ],
    )
    issued = ts.AuthApi(connect(server)).create_token(request)
    assert issued.token.startswith("spci_")
    assert issued.expires_at > datetime.now(timezone.utc)
    return issued.token


def refuses_a_wrong_password(server: str) -> None:
    request = ts.TokenCreateRequest(email=ADMIN, password="wrong", token_name="never")
    try:
        ts.AuthApi(connect(server)).create_token(request)
    except ts.UnauthorizedException as refusal:
        assert refusal.error is not None
        assert refusal.error.code is ts.ErrorCode.INVALID_CREDENTIALS
    else:
        raise AssertionError("logged in with a wrong password")


def every_run(client: ts.ApiClient, status: ts.RunStatus) -> Iterator[ts.Run]:
    """All pages, ten runs at a time."""
    offset: int | None = 0
    while offset is not None:
        page = ts.RunsApi(client).list_runs(limit=10, offset=offset, status=status)
        assert len(page.data) <= 10
        yield from page.data
        offset = page.pagination.next_offset


def lists_and_pages(client: ts.ApiClient) -> list[ts.Run]:
    runs = list(every_run(client, ts.RunStatus.FAIL))
    page = ts.RunsApi(client).list_runs(limit=1, status=ts.RunStatus.FAIL, sort=ts.RunSort.RUN_ID)
    assert page.pagination.total == len(runs) == len({run.run_id for run in runs}) > 10
    assert all(run.status is ts.RunStatus.FAIL for run in runs)
    assert page.data[0].run_id == min(run.run_id for run in runs)
    return runs


def asks_by_time(client: ts.ApiClient, run: ts.Run) -> None:
    """A time in any zone, in a query."""
    assert run.created_at is not None
    there = timezone(timedelta(hours=5, minutes=30))
    created = run.created_at.astimezone(there)
    page = ts.RunsApi(client).list_runs(created_after=created, created_before=created)
    assert run.run_id in [other.run_id for other in page.data]
    try:
        ts.RunsApi(client).list_runs(created_after=created.replace(tzinfo=None))
    except ValidationError as refusal:
        assert [fault["loc"] for fault in refusal.errors()] == [("created_after",)]
    else:
        raise AssertionError("a time without a zone")
    try:
        ts.RunsApi(client).list_runs(created_after=created, created_before=created - timedelta(days=1))
    except ts.UnprocessableEntityException as reply:
        assert reply.error is not None and reply.error.code is ts.ErrorCode.UNPROCESSABLE
    else:
        raise AssertionError("a range that ends before it begins")


def a_difference(client: ts.ApiClient, runs: list[ts.Run]) -> ts.ErrorItem:
    for run in runs:
        for error in ts.ErrorsApi(client).list_run_errors(run.run_id).data:
            if error.type is ts.ErrorType.DIFF_MISMATCH:
                return error
    raise AssertionError("no output differs")


def reads_a_diff(client: ts.ApiClient, error: ts.ErrorItem) -> None:
    assert error.sample_id and error.regression_id and error.output_id
    where = (error.run_id, error.sample_id, error.regression_id, error.output_id)
    results = ts.ResultsApi(client)
    diff = results.get_diff(*where, context_lines=1).actual_instance
    assert isinstance(diff, ts.Diff)
    assert diff.status is ts.DiffStatus.DIFFERENT and diff.differences
    changed = [line for hunk in diff.hunks for line in hunk.lines if line.kind is not ts.DiffLineKind.CONTEXT]
    assert changed
    unified = results.get_diff(*where, format=ts.DiffFormat.UNIFIED).actual_instance
    assert isinstance(unified, ts.UnifiedDiff)
    assert unified.content.startswith("--- expected\n+++ actual\n@@ ")


def downloads(client: ts.ApiClient, error: ts.ErrorItem) -> None:
    assert error.sample_id and error.regression_id and error.output_id
    where = (error.run_id, error.sample_id, error.regression_id, error.output_id)
    results = ts.ResultsApi(client)
    reply = results.get_actual_output_with_http_info(*where)
    output = reply.data
    content = base64.b64decode(output.content)
    assert len(content) == output.size_bytes and not output.truncated
    assert output.download_url is not None
    with urllib.request.urlopen(output.download_url) as download:
        assert download.read() == content
    signed = output.download_url.rsplit("/", 1)[1]
    assert bytes(ts.FilesApi(client).download_file(signed)) == content
    assert bytes(ts.FilesApi(client).download_file(signed, range="bytes=0-4")) == content[:5]
    try:
        ts.FilesApi(client).download_file(signed, range=f"bytes={len(content)}-")
    except ts.RangeNotSatisfiableException as beyond:
        assert beyond.error is not None and beyond.error.code is ts.ErrorCode.RANGE_NOT_SATISFIABLE
    else:
        raise AssertionError("bytes beyond the end")
    # What one has already is not sent again.
    assert reply.headers is not None
    try:
        results.get_actual_output(*where, if_none_match=reply.headers["ETag"])
    except ts.ApiException as unchanged:
        assert unchanged.status == 304 and unchanged.error is None
    else:
        raise AssertionError("the same output twice")


def approves_only_what_was_seen(client: ts.ApiClient, error: ts.ErrorItem) -> None:
    assert error.sample_id and error.regression_id and error.output_id
    approval = ts.BaselineApprovalRequest(regression_id=error.regression_id, output_id=error.output_id)
    try:
        ts.BaselinesApi(client).approve_baseline(error.run_id, error.sample_id, approval, if_match='"another"')
    except ts.PreconditionFailedException as refusal:
        assert refusal.error is not None and refusal.error.code is ts.ErrorCode.PRECONDITION_FAILED
    else:
        raise AssertionError("approved what nobody has seen")


def follows_to_the_baseline(client: ts.ApiClient) -> None:
    """Of an output that equals its baseline no copy is kept: the reply leads on to it."""
    results = ts.ResultsApi(client)
    for run in ts.RunsApi(client).list_runs(limit=5, status=ts.RunStatus.PASS).data:
        for test in results.list_run_samples(run.run_id, limit=20, status=ts.ResultStatus.PASS).data:
            for output in test.outputs:
                assert test.sample_id is not None
                where = (run.run_id, test.sample_id, test.regression_test_id, output.output_id)
                actual = results.get_actual_output(*where, format=ts.OutputFormat.TEXT)
                if actual == results.get_expected_output(*where, format=ts.OutputFormat.TEXT):
                    assert actual.encoding is ts.ContentEncoding.UTF_8 and actual.content
                    return
    raise AssertionError("no output equals its baseline")


def misses_a_run(client: ts.ApiClient) -> None:
    try:
        ts.RunsApi(client).get_run(2**31 - 1)
    except ts.NotFoundException as missing:
        assert missing.error is not None
        assert missing.error.code is ts.ErrorCode.NOT_FOUND
        assert missing.error.message == "Run 2147483647 not found.", missing.error.message
        assert missing.error.request_id and missing.retry_after is None
    else:
        raise AssertionError("a run that nobody made")


def is_slowed_down(server: str, token: str) -> None:
    runs = ts.RunsApi(connect(server, token))
    for _ in range(4):
        try:
            runs.list_runs(limit=1)
        except ts.TooManyRequestsException as refusal:
            assert refusal.error is not None
            assert refusal.error.code is ts.ErrorCode.RATE_LIMITED
            assert refusal.retry_after is not None and 0 < refusal.retry_after <= 60
            return
    raise AssertionError("four reads where three are allowed")


def uploads_a_sample(client: ts.ApiClient) -> int:
    content = f"1\n00:00:01,000 --> 00:00:02,000\n{uuid.uuid4()}\n".encode()
    uploads = ts.UploadsApi(client)
    queued = uploads.upload_sample(("talk.srt", content))
    assert queued.original_name == "talk" and queued.extension == ".srt"
    described = ts.FinalizeRequest(version="0.94", platform=ts.UploadPlatform.LINUX)
    sample = uploads.finalize_queued_sample(queued.id, described)
    stored = ts.SamplesApi(client).download_sample(sample.sample_id)
    assert stored.download_url is not None
    with urllib.request.urlopen(stored.download_url) as download:
        assert download.read() == content
    # What is not given is not sent.
    samples = ts.SamplesApi(client)
    samples.update_sample(sample.sample_id, ts.SampleUpdateRequest(notes="By hand."))
    samples.update_sample(sample.sample_id, ts.SampleUpdateRequest(parameters="-out=vtt"))
    upload = samples.get_sample_details(sample.sample_id).upload
    assert upload is not None and upload.notes == "By hand." and upload.parameters == "-out=vtt"
    return sample.sample_id


def defines_a_test(client: ts.ApiClient, sample_id: int) -> None:
    """And gives it a baseline: bytes, which may be none."""
    tests = ts.RegressionTestsApi(client)
    made = tests.create_regression_test(
        ts.RegressionTestCreateRequest(sample_id=sample_id, command="--out=vtt", categories=["General"], active=False)
    )
    assert made.input_type is ts.InputType.FILE and not made.active
    output = tests.create_regression_test_output(made.regression_test_id, ts.OutputCreateRequest(correct_extension=".vtt"))
    assert output.correct is None
    for content in (b"WEBVTT\n\xff", b""):
        output = tests.upload_baseline(made.regression_test_id, output.id, content)
        stored = tests.download_regression_test_output(made.regression_test_id, output.id)
        assert stored.download_url is not None
        with urllib.request.urlopen(stored.download_url) as download:
            assert download.read() == content


def makes_and_cancels_a_run(client: ts.ApiClient, like: ts.Run) -> None:
    runs = ts.RunsApi(client)
    request = ts.RunCreateRequest(
        repository=like.repository,
        commit_sha=like.commit_sha,
        platform=ts.Platform.LINUX,
        labels=["gpu"],
        regression_test_ids=None,
    )
    key = str(uuid.uuid4())
    made = runs.create_run(request, idempotency_key=key)
    assert made.status is ts.RunStatus.QUEUED
    assert runs.create_run(request, idempotency_key=key) == made
    result = runs.cancel_run(made.run_id, ts.RunCancelRequest(reason="Not needed."))
    assert result.status is ts.RunActionStatus.ACCEPTED


def posts_an_external_result(server: str, client: ts.ApiClient) -> None:
    """As a machine that has the deployment's own token, and reads it back as a person."""
    people = ts.ExternalApi(client)
    config = people.create_config(
        ts.GradingConfigCreate(
            external_assignment_id=f"python-{uuid.uuid4()}",
            template_name="input_output",
            criteria_config={"tests": [{"path": "base/sum", "weight": 1.5}]},
            languages=["python"],
        )
    )
    assert config.languages == [ts.GradingLanguage.PYTHON] and config.feedback_config is None
    machine = ts.ExternalApi(connect(server, INTEGRATION_TOKEN))
    result = ts.ExternalResultCreate(
        grading_config_id=config.id,
        external_user_id=str(uuid.uuid4()),
        username="The Octocat",
        language="python",
        status=ts.ExternalResultStatus.COMPLETED,
        final_score=87.5,
        score_vector={"base/sum": 1, "base/product": 0.75},
        result_tree={"name": "root", "children": []},
        focus=None,
        execution_time_ms=4211,
        submission_metadata={"repository": "octocat/homework-3"},
    )
    stored = machine.post_external_result(result)
    assert stored.final_score == 87.5
    # As it is sent again where the reply was lost.
    assert machine.post_external_result(result) == stored
    submission = people.get_submission(stored.submission_id)
    assert submission.external_user_id == result.external_user_id
    assert [one.id for one in people.list_user_submissions(result.external_user_id)] == [stored.submission_id]
    try:
        ts.ExternalApi(connect(server, "wrong")).post_external_result(result)
    except ts.UnauthorizedException as refusal:
        assert refusal.error is not None and refusal.error.code is ts.ErrorCode.UNAUTHORIZED
    else:
        raise AssertionError("a machine without a token")


def logs_out(server: str, client: ts.ApiClient) -> None:
    assert ts.AuthApi(client).get_current_user().email == ADMIN
    ts.AuthApi(client).revoke_current_token()
    try:
        ts.AuthApi(client).get_current_user()
    except ts.UnauthorizedException as refusal:
        assert refusal.error is not None and refusal.error.code is ts.ErrorCode.UNAUTHORIZED
    else:
        raise AssertionError("a dead token still works")
    assert ts.SystemApi(connect(server)).get_health().status is not ts.HealthStatus.DOWN


def main(server: str, strict_server: str) -> None:
    token = log_in(server)
    refuses_a_wrong_password(server)
    client = connect(server, token)
    runs = lists_and_pages(client)
    asks_by_time(client, runs[0])
    error = a_difference(client, runs)
    reads_a_diff(client, error)
    downloads(client, error)
    approves_only_what_was_seen(client, error)
    follows_to_the_baseline(client)
    misses_a_run(client)
    is_slowed_down(strict_server, token)
    defines_a_test(client, uploads_a_sample(client))
    makes_and_cancels_a_run(client, runs[0])
    posts_an_external_result(server, client)
    logs_out(server, client)
    print("Python: all of it works.")


if __name__ == "__main__":
    main(*sys.argv[1:])
