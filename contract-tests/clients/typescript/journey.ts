// The TypeScript SDK against a running server: what a person does first, step by step.
//
//     node journey.ts SERVER STRICT_SERVER
//
// Both serve the demo; the second allows three reads a minute. Ends with an error at
// the first thing that is not as it should be.

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import * as ts from 'touchstone-client';

const admin = { email: 'admin@example.com', password: 'touchstone-demo' };

function connect(server: string, token?: string): ts.Configuration {
    return new ts.Configuration({ basePath: `${server}/api/v1`, ...(token && { accessToken: token }) });
}

/** What a promise fails with, which must be of that class. */
async function failure<E extends Error>(kind: new (...parts: never[]) => E, promise: Promise<unknown>): Promise<E> {
    const error: unknown = await promise.then(
        () => assert.fail(`no ${kind.name}`),
        (error: unknown) => error,
    );
    assert(error instanceof kind, String(error));
    return error;
}

async function logIn(server: string): Promise<string> {
    const issued = await new ts.AuthApi(connect(server)).createToken({
        tokenCreateRequest: {
            ...admin,
            tokenName: `typescript-${randomUUID()}`,
            expiresInDays: 1,
            scopes: new Set([
                ts.Scope.RunsRead,
                ts.Scope.RunsWrite,
                ts.Scope.ResultsRead,
                ts.Scope.BaselinesWrite,
                ts.Scope.SystemRead,
            ]),
        },
    });
    assert(issued.token.startsWith('spci_'));
    assert(issued.expiresAt > new Date());
    return issued.token;
}

async function refusesAWrongPassword(server: string): Promise<void> {
    const tokenCreateRequest = { ...admin, password: 'wrong', tokenName: 'never' };
    const refusal = await failure(
        ts.UnauthorizedError,
        new ts.AuthApi(connect(server)).createToken({ tokenCreateRequest }),
    );
    assert.equal(refusal.error.code, ts.ErrorCode.InvalidCredentials);
}

/** All pages, ten runs at a time. */
async function* everyRun(client: ts.Configuration, status: ts.RunStatus): AsyncGenerator<ts.Run> {
    let offset: number | null = 0;
    while (offset !== null) {
        const page: ts.RunPage = await new ts.RunsApi(client).listRuns({ limit: 10, offset, status });
        assert(page.data.length <= 10);
        yield* page.data;
        offset = page.pagination.nextOffset;
    }
}

async function listsAndPages(client: ts.Configuration): Promise<ts.Run[]> {
    const runs: ts.Run[] = [];
    for await (const run of everyRun(client, ts.RunStatus.Fail)) runs.push(run);
    const ids = runs.map((run) => run.runId);
    const page = await new ts.RunsApi(client).listRuns({
        limit: 1,
        status: ts.RunStatus.Fail,
        sort: ts.RunSort.RunId,
    });
    assert.equal(page.pagination.total, runs.length);
    assert(runs.length > 10 && new Set(ids).size === runs.length);
    assert(runs.every((run) => run.status === ts.RunStatus.Fail));
    assert.equal(page.data[0]?.runId, Math.min(...ids));
    return runs;
}

async function asksByTime(client: ts.Configuration, run: ts.Run): Promise<void> {
    const created = run.createdAt;
    assert(created instanceof Date);
    const runs = new ts.RunsApi(client);
    const page = await runs.listRuns({ createdAfter: created, createdBefore: created });
    assert(page.data.some((other) => other.runId === run.runId));
    const createdBefore = new Date(created.getTime() - 86_400_000);
    const refusal = await failure(
        ts.UnprocessableEntityError,
        runs.listRuns({ createdAfter: created, createdBefore }),
    );
    assert.equal(refusal.error.code, ts.ErrorCode.Unprocessable);
}

interface OutputPlace {
    runId: number;
    sampleId: number;
    regressionId: number;
    outputId: number;
}

async function aDifference(client: ts.Configuration, runs: ts.Run[]): Promise<OutputPlace> {
    for (const { runId } of runs) {
        const errors = await new ts.ErrorsApi(client).listRunErrors({ runId });
        for (const { type, sampleId, regressionId, outputId } of errors.data) {
            if (type === ts.ErrorType.DiffMismatch && sampleId && regressionId && outputId) {
                return { runId, sampleId, regressionId, outputId };
            }
        }
    }
    assert.fail('no output differs');
}

async function readsADiff(client: ts.Configuration, where: OutputPlace): Promise<void> {
    const results = new ts.ResultsApi(client);
    const diff = await results.getDiff({ ...where, contextLines: 1 });
    assert(diff.format === ts.DiffFormat.Structured);
    assert(diff.status === ts.DiffStatus.Different && diff.differences.length > 0);
    const changed = diff.hunks.flatMap((hunk) => hunk.lines).filter((line) => line.kind !== ts.DiffLineKind.Context);
    assert(changed.length > 0);
    const unified = await results.getDiff({ ...where, format: ts.DiffFormat.Unified });
    assert(unified.format === ts.DiffFormat.Unified);
    assert(unified.content.startsWith('--- expected\n+++ actual\n@@ '));
}

async function downloads(client: ts.Configuration, where: OutputPlace): Promise<void> {
    const results = new ts.ResultsApi(client);
    const reply = await results.getActualOutputRaw(where);
    const output = await reply.value();
    const content = Buffer.from(output.content, 'base64');
    assert(content.length === output.sizeBytes && !output.truncated);
    assert(output.downloadUrl);
    const download = await fetch(output.downloadUrl);
    assert.deepEqual(Buffer.from(await download.arrayBuffer()), content);
    const signed = output.downloadUrl.slice(output.downloadUrl.lastIndexOf('/') + 1);
    const files = new ts.FilesApi(client);
    assert.deepEqual(Buffer.from(await (await files.downloadFile({ signed })).arrayBuffer()), content);
    const part = await files.downloadFile({ signed, range: 'bytes=0-4' });
    assert.deepEqual(Buffer.from(await part.arrayBuffer()), content.subarray(0, 5));
    const beyond = files.downloadFile({ signed, range: `bytes=${content.length}-` });
    const refusal = await failure(ts.RangeNotSatisfiableError, beyond);
    assert.equal(refusal.error.code, ts.ErrorCode.RangeNotSatisfiable);
    // What one has already is not sent again.
    const ifNoneMatch = reply.raw.headers.get('ETag');
    assert(ifNoneMatch);
    const unchanged = await failure(ts.ResponseError, results.getActualOutput({ ...where, ifNoneMatch }));
    assert(unchanged.response.status === 304 && !(unchanged instanceof ts.ApiError));
}

async function approvesOnlyWhatWasSeen(client: ts.Configuration, where: OutputPlace): Promise<void> {
    const { regressionId, outputId, ...place } = where;
    const approval = new ts.BaselinesApi(client).approveBaseline({
        ...place,
        ifMatch: '"another"',
        baselineApprovalRequest: { regressionId, outputId },
    });
    const refusal = await failure(ts.PreconditionFailedError, approval);
    assert.equal(refusal.error.code, ts.ErrorCode.PreconditionFailed);
}

/** Of an output that equals its baseline no copy is kept: the reply leads on to it. */
async function followsToTheBaseline(client: ts.Configuration): Promise<void> {
    const results = new ts.ResultsApi(client);
    const runs = await new ts.RunsApi(client).listRuns({ limit: 5, status: ts.RunStatus.Pass });
    for (const { runId } of runs.data) {
        const tests = await results.listRunSamples({ runId, limit: 20, status: ts.ResultStatus.Pass });
        for (const { sampleId, regressionTestId, outputs } of tests.data) {
            for (const { outputId } of outputs) {
                assert(sampleId);
                const place = { runId, sampleId, regressionId: regressionTestId, outputId, format: ts.OutputFormat.Text };
                const actual = await results.getActualOutputRaw(place);
                if (actual.raw.redirected) {
                    const text = await actual.value();
                    const expected = await results.getExpectedOutput(place);
                    assert(text.encoding === ts.ContentEncoding.Utf8 && text.content);
                    assert.deepEqual(text.content, expected.content);
                    return;
                }
            }
        }
    }
    assert.fail('no output equals its baseline');
}

async function missesARun(client: ts.Configuration): Promise<void> {
    const missing = await failure(ts.NotFoundError, new ts.RunsApi(client).getRun({ runId: 2 ** 31 - 1 }));
    assert.equal(missing.status, 404);
    assert.equal(missing.error.code, ts.ErrorCode.NotFound);
    assert.equal(missing.message, 'Run 2147483647 not found.');
    assert(missing.error.requestId && missing.retryAfter === undefined);
}

async function namesTheFieldAtFault(client: ts.Configuration): Promise<void> {
    const refusal = await failure(ts.BadRequestError, new ts.RunsApi(client).listRuns({ limit: 101 }));
    assert.equal(refusal.error.code, ts.ErrorCode.ValidationError);
    assert.deepEqual(Object.keys(refusal.error.details['fields']), ['limit']);
}

async function isSlowedDown(server: string, token: string): Promise<void> {
    const runs = new ts.RunsApi(connect(server, token));
    const fourReads = async () => {
        for (let read = 0; read < 4; read += 1) await runs.listRuns({ limit: 1 });
    };
    const refusal = await failure(ts.TooManyRequestsError, fourReads());
    assert.equal(refusal.error.code, ts.ErrorCode.RateLimited);
    assert(refusal.retryAfter !== undefined && refusal.retryAfter > 0 && refusal.retryAfter <= 60);
}

async function uploadsASample(client: ts.Configuration): Promise<number> {
    const content = `1\n00:00:01,000 --> 00:00:02,000\n${randomUUID()}\n`;
    const uploads = new ts.UploadsApi(client);
    const queued = await uploads.uploadSample({ file: new File([content], 'talk.srt') });
    assert(queued.originalName === 'talk' && queued.extension === '.srt');
    const { sampleId } = await uploads.finalizeQueuedSample({
        queuedId: queued.id,
        finalizeRequest: { version: '0.94', platform: ts.UploadPlatform.Linux },
    });
    const samples = new ts.SamplesApi(client);
    const stored = await samples.downloadSample({ sampleId });
    assert(stored.downloadUrl);
    assert.equal(await (await fetch(stored.downloadUrl)).text(), content);
    // What is not given is not sent.
    await samples.updateSample({ sampleId, sampleUpdateRequest: { notes: 'By hand.' } });
    await samples.updateSample({ sampleId, sampleUpdateRequest: { parameters: '-out=vtt' } });
    const { upload } = await samples.getSampleDetails({ sampleId });
    assert(upload?.notes === 'By hand.' && upload.parameters === '-out=vtt');
    return sampleId;
}

/** And gives it a baseline: bytes, which may be none. */
async function definesATest(client: ts.Configuration, sampleId: number): Promise<void> {
    const tests = new ts.RegressionTestsApi(client);
    const { regressionTestId, inputType, active } = await tests.createRegressionTest({
        regressionTestCreateRequest: {
            sampleId,
            command: '--out=vtt',
            categories: new Set(['General']),
            active: false,
        },
    });
    assert(inputType === ts.InputType.File && !active);
    const { id: outputId, correct } = await tests.createRegressionTestOutput({
        regressionTestId,
        outputCreateRequest: { correctExtension: '.vtt' },
    });
    assert.equal(correct, null);
    for (const content of ['WEBVTT\n\u00ff', '']) {
        await tests.uploadBaseline({ regressionTestId, outputId, body: new Blob([content]) });
        const { downloadUrl } = await tests.downloadRegressionTestOutput({ regressionTestId, outputId });
        assert(downloadUrl);
        assert.equal(await (await fetch(downloadUrl)).text(), content);
    }
}

async function makesAndCancelsARun(client: ts.Configuration, like: ts.Run): Promise<void> {
    const runs = new ts.RunsApi(client);
    const parameters: ts.CreateRunParameters = {
        idempotencyKey: randomUUID(),
        runCreateRequest: {
            repository: like.repository,
            commitSha: like.commitSha,
            platform: ts.Platform.Linux,
            labels: new Set(['gpu']),
            regressionTestIds: null,
        },
    };
    const made = await runs.createRun(parameters);
    assert.equal(made.status, ts.RunStatus.Queued);
    assert.deepEqual(await runs.createRun(parameters), made);
    const result = await runs.cancelRun({ runId: made.runId, runCancelRequest: { reason: 'Not needed.' } });
    assert.equal(result.status, ts.RunActionStatus.Accepted);
}

/** As a machine that has the deployment's own token, and reads it back as a person. */
async function postsAnExternalResult(server: string, client: ts.Configuration): Promise<void> {
    const people = new ts.ExternalApi(client);
    const config = await people.createConfig({
        gradingConfigCreate: {
            externalAssignmentId: `typescript-${randomUUID()}`,
            templateName: 'input_output',
            criteriaConfig: { tests: [{ path: 'base/sum', weight: 1.5 }] },
            languages: ['python'],
        },
    });
    assert(config.languages[0] === ts.GradingLanguage.Python && config.feedbackConfig === null);
    const externalUserId = randomUUID();
    const parameters: ts.PostExternalResultParameters = {
        externalResultCreate: {
            gradingConfigId: config.id,
            externalUserId,
            username: 'The Octocat',
            language: 'python',
            status: ts.ExternalResultStatus.Completed,
            finalScore: 87.5,
            scoreVector: { 'base/sum': 1, 'base/product': 0.75 },
            resultTree: { name: 'root', children: [] },
            focus: null,
            executionTimeMs: 4211,
            submissionMetadata: { repository: 'octocat/homework-3' },
        },
    };
    const machine = new ts.ExternalApi(connect(server, process.env['TOUCHSTONE_INTEGRATION_TOKEN']));
    const stored = await machine.postExternalResult(parameters);
    assert.equal(stored.finalScore, 87.5);
    // As it is sent again where the reply was lost.
    assert.deepEqual(await machine.postExternalResult(parameters), stored);
    const submission = await people.getSubmission({ submissionId: stored.submissionId });
    assert.equal(submission.externalUserId, externalUserId);
    const submissions = await people.listUserSubmissions({ externalUserId });
    assert.deepEqual(submissions.map((one) => one.id), [stored.submissionId]);
    const stranger = new ts.ExternalApi(connect(server, 'wrong'));
    const refusal = await failure(ts.UnauthorizedError, stranger.postExternalResult(parameters));
    assert.equal(refusal.error.code, ts.ErrorCode.Unauthorized);
}

async function logsOut(server: string, client: ts.Configuration): Promise<void> {
    const auth = new ts.AuthApi(client);
    assert.equal((await auth.getCurrentUser()).email, admin.email);
    await auth.revokeCurrentToken();
    const refusal = await failure(ts.UnauthorizedError, auth.getCurrentUser());
    assert.equal(refusal.error.code, ts.ErrorCode.Unauthorized);
    const health = await new ts.SystemApi(connect(server)).getHealth();
    assert.notEqual(health.status, ts.HealthStatus.Down);
}

async function main(server: string, strictServer: string): Promise<void> {
    const token = await logIn(server);
    await refusesAWrongPassword(server);
    const client = connect(server, token);
    const runs = await listsAndPages(client);
    const first = runs[0];
    assert(first);
    await asksByTime(client, first);
    const where = await aDifference(client, runs);
    await readsADiff(client, where);
    await downloads(client, where);
    await approvesOnlyWhatWasSeen(client, where);
    await followsToTheBaseline(client);
    await missesARun(client);
    await namesTheFieldAtFault(client);
    await isSlowedDown(strictServer, token);
    await definesATest(client, await uploadsASample(client));
    await makesAndCancelsARun(client, first);
    await postsAnExternalResult(server, client);
    await logsOut(server, client);
    console.log('TypeScript: all of it works.');
}

const [server, strictServer] = process.argv.slice(2);
assert(server && strictServer, 'two servers are needed');
await main(server, strictServer);
