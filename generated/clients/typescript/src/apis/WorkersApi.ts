/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import * as runtime from '../runtime.js';
import {
    type ClaimedJob,
    ClaimedJobFromJSON,
    ClaimedJobToJSON,
} from '../models/ClaimedJob.js';
import {
    type ErrorResponse,
    ErrorResponseFromJSON,
    ErrorResponseToJSON,
} from '../models/ErrorResponse.js';
import {
    type Job,
    JobFromJSON,
    JobToJSON,
} from '../models/Job.js';
import {
    type JobClaim,
    JobClaimFromJSON,
    JobClaimToJSON,
} from '../models/JobClaim.js';
import {
    type JobFinish,
    JobFinishFromJSON,
    JobFinishToJSON,
} from '../models/JobFinish.js';
import {
    type JobProgress,
    JobProgressFromJSON,
    JobProgressToJSON,
} from '../models/JobProgress.js';
import {
    type JobState,
    JobStateFromJSON,
    JobStateToJSON,
} from '../models/JobState.js';
import {
    type LogReceipt,
    LogReceiptFromJSON,
    LogReceiptToJSON,
} from '../models/LogReceipt.js';
import {
    type ResultReceipt,
    ResultReceiptFromJSON,
    ResultReceiptToJSON,
} from '../models/ResultReceipt.js';
import {
    type ResultReport,
    ResultReportFromJSON,
    ResultReportToJSON,
} from '../models/ResultReport.js';
import {
    type UploadedFile,
    UploadedFileFromJSON,
    UploadedFileToJSON,
} from '../models/UploadedFile.js';
import {
    type WorkerArtifact,
    WorkerArtifactFromJSON,
    WorkerArtifactToJSON,
} from '../models/WorkerArtifact.js';

export interface AppendLogParameters {
    /**
     * The run, by the id that lists and `POST /runs` give.
     */
    runId: number;
    /**
     * The token of the attempt, from the reply to the claim.
     */
    xRunToken: string;
    /**
     * Where in the log the bytes belong, in bytes.
     */
    offset: number;
    /**
     *
     */
    body: Blob;
}

export interface ClaimJobParameters {
    /**
     *
     */
    jobClaim: JobClaim;
}

export interface FinishJobParameters {
    /**
     * The run, by the id that lists and `POST /runs` give.
     */
    runId: number;
    /**
     * The token of the attempt, from the reply to the claim.
     */
    xRunToken: string;
    /**
     *
     */
    jobFinish: JobFinish;
}

export interface GetJobParameters {
    /**
     * The run, by the id that lists and `POST /runs` give.
     */
    runId: number;
    /**
     * The token of the attempt, from the reply to the claim.
     */
    xRunToken: string;
}

export interface RenewLeaseParameters {
    /**
     * The run, by the id that lists and `POST /runs` give.
     */
    runId: number;
    /**
     * The token of the attempt, from the reply to the claim.
     */
    xRunToken: string;
}

export interface ReportProgressParameters {
    /**
     * The run, by the id that lists and `POST /runs` give.
     */
    runId: number;
    /**
     * The token of the attempt, from the reply to the claim.
     */
    xRunToken: string;
    /**
     *
     */
    jobProgress: JobProgress;
}

export interface ReportResultParameters {
    /**
     * The run, by the id that lists and `POST /runs` give.
     */
    runId: number;
    /**
     * The token of the attempt, from the reply to the claim.
     */
    xRunToken: string;
    /**
     * The regression test, as the job names it.
     */
    regressionTestId: number;
    /**
     *
     */
    resultReport: ResultReport;
}

export interface UploadArtifactParameters {
    /**
     * The run, by the id that lists and `POST /runs` give.
     */
    runId: number;
    /**
     * The token of the attempt, from the reply to the claim.
     */
    xRunToken: string;
    /**
     * Which file it is.
     */
    artifact: WorkerArtifact;
    /**
     *
     */
    body: Blob;
}

export interface UploadOutputParameters {
    /**
     * The run, by the id that lists and `POST /runs` give.
     */
    runId: number;
    /**
     * The token of the attempt, from the reply to the claim.
     */
    xRunToken: string;
    /**
     * The regression test, as the job names it.
     */
    regressionTestId: number;
    /**
     * The output of a test, which has a baseline.
     */
    outputId: number;
    /**
     * The SHA-256 of the bytes.
     */
    sha256: string;
    /**
     *
     */
    body: Blob;
}

/**
 *
 */
export class WorkersApi extends runtime.BaseAPI {

    /**
     * Creates request options for appendLog without sending the request
     */
    async appendLogRequestOpts(requestParameters: AppendLogParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['runId'] == null) {
            throw new runtime.RequiredError(
                'runId',
                'Required parameter "runId" was null or undefined when calling appendLog().'
            );
        }

        if (requestParameters['xRunToken'] == null) {
            throw new runtime.RequiredError(
                'xRunToken',
                'Required parameter "xRunToken" was null or undefined when calling appendLog().'
            );
        }

        if (requestParameters['offset'] == null) {
            throw new runtime.RequiredError(
                'offset',
                'Required parameter "offset" was null or undefined when calling appendLog().'
            );
        }

        if (requestParameters['body'] == null) {
            throw new runtime.RequiredError(
                'body',
                'Required parameter "body" was null or undefined when calling appendLog().'
            );
        }

        const queryParameters: any = {};

        if (requestParameters['offset'] != null) {
            queryParameters['offset'] = requestParameters['offset'];
        }

        const headerParameters: runtime.HTTPHeaders = {};

        headerParameters['Content-Type'] = 'application/octet-stream';

        if (requestParameters['xRunToken'] != null) {
            headerParameters['X-Run-Token'] = String(requestParameters['xRunToken']);
        }

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/jobs/{run_id}/log`;
        urlPath = urlPath.replace('{run_id}', encodeURIComponent(String(requestParameters['runId'])));

        return {
            path: urlPath,
            method: 'POST',
            headers: headerParameters,
            query: queryParameters,
            body: requestParameters['body'] as any,
        };
    }

    /**
     * `offset` is how many bytes of the log of this attempt came before, which the reply to the last append said. Bytes that are there already are not written again; a gap is a 409 whose `details.next_offset` says what is missing.
     * Append to the log of the run
     */
    async appendLogRaw(requestParameters: AppendLogParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<LogReceipt>> {
        const requestOptions = await this.appendLogRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => LogReceiptFromJSON(jsonValue));
    }

    /**
     * `offset` is how many bytes of the log of this attempt came before, which the reply to the last append said. Bytes that are there already are not written again; a gap is a 409 whose `details.next_offset` says what is missing.
     * Append to the log of the run
     */
    async appendLog(requestParameters: AppendLogParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<LogReceipt> {
        const response = await this.appendLogRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for claimJob without sending the request
     */
    async claimJobRequestOpts(requestParameters: ClaimJobParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['jobClaim'] == null) {
            throw new runtime.RequiredError(
                'jobClaim',
                'Required parameter "jobClaim" was null or undefined when calling claimJob().'
            );
        }

        const queryParameters: any = {};

        const headerParameters: runtime.HTTPHeaders = {};

        headerParameters['Content-Type'] = 'application/json';

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/jobs/claim`;

        return {
            path: urlPath,
            method: 'POST',
            headers: headerParameters,
            query: queryParameters,
            body: JobClaimToJSON(requestParameters['jobClaim']),
        };
    }

    /**
     * Gives the oldest queued run on this platform all of whose labels the worker has, and moves it to `preparation` for this worker alone; 204 where there is none. With `wait_seconds` the reply waits for one to come. Only runs that were made by this server are given, unless `claim_foreign_runs` is set; none on a platform under maintenance.  The worker makes up `claim_id` for each job it wants, and repeats the request with the same one where it got no reply: the job is then the same.  The lease lasts `lease_seconds` from the last request about the job. A worker that is not heard of for longer has lost the job: the run is queued again, twice; the third time it ends as `canceled`.
     * Take the next run
     */
    async claimJobRaw(requestParameters: ClaimJobParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<ClaimedJob>> {
        const requestOptions = await this.claimJobRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => ClaimedJobFromJSON(jsonValue));
    }

    /**
     * Gives the oldest queued run on this platform all of whose labels the worker has, and moves it to `preparation` for this worker alone; 204 where there is none. With `wait_seconds` the reply waits for one to come. Only runs that were made by this server are given, unless `claim_foreign_runs` is set; none on a platform under maintenance.  The worker makes up `claim_id` for each job it wants, and repeats the request with the same one where it got no reply: the job is then the same.  The lease lasts `lease_seconds` from the last request about the job. A worker that is not heard of for longer has lost the job: the run is queued again, twice; the third time it ends as `canceled`.
     * Take the next run
     */
    async claimJob(requestParameters: ClaimJobParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<ClaimedJob | null | undefined > {
        const response = await this.claimJobRaw(requestParameters, initOverrides);
        switch (response.raw.status) {
            case 200:
                return await response.value();
            case 204:
                return null;
            default:
                return await response.value();
        }
    }

    /**
     * Creates request options for finishJob without sending the request
     */
    async finishJobRequestOpts(requestParameters: FinishJobParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['runId'] == null) {
            throw new runtime.RequiredError(
                'runId',
                'Required parameter "runId" was null or undefined when calling finishJob().'
            );
        }

        if (requestParameters['xRunToken'] == null) {
            throw new runtime.RequiredError(
                'xRunToken',
                'Required parameter "xRunToken" was null or undefined when calling finishJob().'
            );
        }

        if (requestParameters['jobFinish'] == null) {
            throw new runtime.RequiredError(
                'jobFinish',
                'Required parameter "jobFinish" was null or undefined when calling finishJob().'
            );
        }

        const queryParameters: any = {};

        const headerParameters: runtime.HTTPHeaders = {};

        headerParameters['Content-Type'] = 'application/json';

        if (requestParameters['xRunToken'] != null) {
            headerParameters['X-Run-Token'] = String(requestParameters['xRunToken']);
        }

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/jobs/{run_id}/finish`;
        urlPath = urlPath.replace('{run_id}', encodeURIComponent(String(requestParameters['runId'])));

        return {
            path: urlPath,
            method: 'POST',
            headers: headerParameters,
            query: queryParameters,
            body: JobFinishToJSON(requestParameters['jobFinish']),
        };
    }

    /**
     * `completed` where every test was tried, whatever came of it; `canceled` where something else kept the worker from it, with the reason. The token is worth nothing afterwards but to repeat this very request.
     * End the run
     */
    async finishJobRaw(requestParameters: FinishJobParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<JobState>> {
        const requestOptions = await this.finishJobRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => JobStateFromJSON(jsonValue));
    }

    /**
     * `completed` where every test was tried, whatever came of it; `canceled` where something else kept the worker from it, with the reason. The token is worth nothing afterwards but to repeat this very request.
     * End the run
     */
    async finishJob(requestParameters: FinishJobParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<JobState> {
        const response = await this.finishJobRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for getJob without sending the request
     */
    async getJobRequestOpts(requestParameters: GetJobParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['runId'] == null) {
            throw new runtime.RequiredError(
                'runId',
                'Required parameter "runId" was null or undefined when calling getJob().'
            );
        }

        if (requestParameters['xRunToken'] == null) {
            throw new runtime.RequiredError(
                'xRunToken',
                'Required parameter "xRunToken" was null or undefined when calling getJob().'
            );
        }

        const queryParameters: any = {};

        const headerParameters: runtime.HTTPHeaders = {};

        if (requestParameters['xRunToken'] != null) {
            headerParameters['X-Run-Token'] = String(requestParameters['xRunToken']);
        }

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/jobs/{run_id}`;
        urlPath = urlPath.replace('{run_id}', encodeURIComponent(String(requestParameters['runId'])));

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * The same as the claim said, with links to the samples that work for another ten minutes at least.
     * What there is to do
     */
    async getJobRaw(requestParameters: GetJobParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<Job>> {
        const requestOptions = await this.getJobRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => JobFromJSON(jsonValue));
    }

    /**
     * The same as the claim said, with links to the samples that work for another ten minutes at least.
     * What there is to do
     */
    async getJob(requestParameters: GetJobParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<Job> {
        const response = await this.getJobRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for renewLease without sending the request
     */
    async renewLeaseRequestOpts(requestParameters: RenewLeaseParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['runId'] == null) {
            throw new runtime.RequiredError(
                'runId',
                'Required parameter "runId" was null or undefined when calling renewLease().'
            );
        }

        if (requestParameters['xRunToken'] == null) {
            throw new runtime.RequiredError(
                'xRunToken',
                'Required parameter "xRunToken" was null or undefined when calling renewLease().'
            );
        }

        const queryParameters: any = {};

        const headerParameters: runtime.HTTPHeaders = {};

        if (requestParameters['xRunToken'] != null) {
            headerParameters['X-Run-Token'] = String(requestParameters['xRunToken']);
        }

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/jobs/{run_id}/heartbeat`;
        urlPath = urlPath.replace('{run_id}', encodeURIComponent(String(requestParameters['runId'])));

        return {
            path: urlPath,
            method: 'POST',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * Every request about a job says so, too. 409 tells that the job is lost, or that somebody canceled the run: there is nothing left to do then.
     * Say that the worker is at work
     */
    async renewLeaseRaw(requestParameters: RenewLeaseParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<JobState>> {
        const requestOptions = await this.renewLeaseRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => JobStateFromJSON(jsonValue));
    }

    /**
     * Every request about a job says so, too. 409 tells that the job is lost, or that somebody canceled the run: there is nothing left to do then.
     * Say that the worker is at work
     */
    async renewLease(requestParameters: RenewLeaseParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<JobState> {
        const response = await this.renewLeaseRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for reportProgress without sending the request
     */
    async reportProgressRequestOpts(requestParameters: ReportProgressParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['runId'] == null) {
            throw new runtime.RequiredError(
                'runId',
                'Required parameter "runId" was null or undefined when calling reportProgress().'
            );
        }

        if (requestParameters['xRunToken'] == null) {
            throw new runtime.RequiredError(
                'xRunToken',
                'Required parameter "xRunToken" was null or undefined when calling reportProgress().'
            );
        }

        if (requestParameters['jobProgress'] == null) {
            throw new runtime.RequiredError(
                'jobProgress',
                'Required parameter "jobProgress" was null or undefined when calling reportProgress().'
            );
        }

        const queryParameters: any = {};

        const headerParameters: runtime.HTTPHeaders = {};

        headerParameters['Content-Type'] = 'application/json';

        if (requestParameters['xRunToken'] != null) {
            headerParameters['X-Run-Token'] = String(requestParameters['xRunToken']);
        }

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/jobs/{run_id}/progress`;
        urlPath = urlPath.replace('{run_id}', encodeURIComponent(String(requestParameters['runId'])));

        return {
            path: urlPath,
            method: 'POST',
            headers: headerParameters,
            query: queryParameters,
            body: JobProgressToJSON(requestParameters['jobProgress']),
        };
    }

    /**
     * `testing` once the tests begin. What is repeated adds nothing.
     * Say how far the run is
     */
    async reportProgressRaw(requestParameters: ReportProgressParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<JobState>> {
        const requestOptions = await this.reportProgressRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => JobStateFromJSON(jsonValue));
    }

    /**
     * `testing` once the tests begin. What is repeated adds nothing.
     * Say how far the run is
     */
    async reportProgress(requestParameters: ReportProgressParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<JobState> {
        const response = await this.reportProgressRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for reportResult without sending the request
     */
    async reportResultRequestOpts(requestParameters: ReportResultParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['runId'] == null) {
            throw new runtime.RequiredError(
                'runId',
                'Required parameter "runId" was null or undefined when calling reportResult().'
            );
        }

        if (requestParameters['xRunToken'] == null) {
            throw new runtime.RequiredError(
                'xRunToken',
                'Required parameter "xRunToken" was null or undefined when calling reportResult().'
            );
        }

        if (requestParameters['regressionTestId'] == null) {
            throw new runtime.RequiredError(
                'regressionTestId',
                'Required parameter "regressionTestId" was null or undefined when calling reportResult().'
            );
        }

        if (requestParameters['resultReport'] == null) {
            throw new runtime.RequiredError(
                'resultReport',
                'Required parameter "resultReport" was null or undefined when calling reportResult().'
            );
        }

        const queryParameters: any = {};

        const headerParameters: runtime.HTTPHeaders = {};

        headerParameters['Content-Type'] = 'application/json';

        if (requestParameters['xRunToken'] != null) {
            headerParameters['X-Run-Token'] = String(requestParameters['xRunToken']);
        }

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/jobs/{run_id}/results/{regression_test_id}`;
        urlPath = urlPath.replace('{run_id}', encodeURIComponent(String(requestParameters['runId'])));
        urlPath = urlPath.replace('{regression_test_id}', encodeURIComponent(String(requestParameters['regressionTestId'])));

        return {
            path: urlPath,
            method: 'PUT',
            headers: headerParameters,
            query: queryParameters,
            body: ResultReportToJSON(requestParameters['resultReport']),
        };
    }

    /**
     * With the hash of each output it wrote. Where the server has not got a file that it will want to show, it stores nothing and says so in `needed`: upload those files, and report again. A result is stored whole or not at all, and once: what is repeated adds nothing, and what differs is a 409.  An output that is not named was not written.
     * Report how a test went
     */
    async reportResultRaw(requestParameters: ReportResultParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<ResultReceipt>> {
        const requestOptions = await this.reportResultRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => ResultReceiptFromJSON(jsonValue));
    }

    /**
     * With the hash of each output it wrote. Where the server has not got a file that it will want to show, it stores nothing and says so in `needed`: upload those files, and report again. A result is stored whole or not at all, and once: what is repeated adds nothing, and what differs is a 409.  An output that is not named was not written.
     * Report how a test went
     */
    async reportResult(requestParameters: ReportResultParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<ResultReceipt> {
        const response = await this.reportResultRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for uploadArtifact without sending the request
     */
    async uploadArtifactRequestOpts(requestParameters: UploadArtifactParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['runId'] == null) {
            throw new runtime.RequiredError(
                'runId',
                'Required parameter "runId" was null or undefined when calling uploadArtifact().'
            );
        }

        if (requestParameters['xRunToken'] == null) {
            throw new runtime.RequiredError(
                'xRunToken',
                'Required parameter "xRunToken" was null or undefined when calling uploadArtifact().'
            );
        }

        if (requestParameters['artifact'] == null) {
            throw new runtime.RequiredError(
                'artifact',
                'Required parameter "artifact" was null or undefined when calling uploadArtifact().'
            );
        }

        if (requestParameters['body'] == null) {
            throw new runtime.RequiredError(
                'body',
                'Required parameter "body" was null or undefined when calling uploadArtifact().'
            );
        }

        const queryParameters: any = {};

        const headerParameters: runtime.HTTPHeaders = {};

        headerParameters['Content-Type'] = 'application/octet-stream';

        if (requestParameters['xRunToken'] != null) {
            headerParameters['X-Run-Token'] = String(requestParameters['xRunToken']);
        }

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/jobs/{run_id}/artifacts/{artifact}`;
        urlPath = urlPath.replace('{run_id}', encodeURIComponent(String(requestParameters['runId'])));
        urlPath = urlPath.replace('{artifact}', encodeURIComponent(String(requestParameters['artifact'])));

        return {
            path: urlPath,
            method: 'PUT',
            headers: headerParameters,
            query: queryParameters,
            body: requestParameters['body'] as any,
        };
    }

    /**
     * One of each kind; the last one stays.
     * Upload a file of the run
     */
    async uploadArtifactRaw(requestParameters: UploadArtifactParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<UploadedFile>> {
        const requestOptions = await this.uploadArtifactRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => UploadedFileFromJSON(jsonValue));
    }

    /**
     * One of each kind; the last one stays.
     * Upload a file of the run
     */
    async uploadArtifact(requestParameters: UploadArtifactParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<UploadedFile> {
        const response = await this.uploadArtifactRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for uploadOutput without sending the request
     */
    async uploadOutputRequestOpts(requestParameters: UploadOutputParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['runId'] == null) {
            throw new runtime.RequiredError(
                'runId',
                'Required parameter "runId" was null or undefined when calling uploadOutput().'
            );
        }

        if (requestParameters['xRunToken'] == null) {
            throw new runtime.RequiredError(
                'xRunToken',
                'Required parameter "xRunToken" was null or undefined when calling uploadOutput().'
            );
        }

        if (requestParameters['regressionTestId'] == null) {
            throw new runtime.RequiredError(
                'regressionTestId',
                'Required parameter "regressionTestId" was null or undefined when calling uploadOutput().'
            );
        }

        if (requestParameters['outputId'] == null) {
            throw new runtime.RequiredError(
                'outputId',
                'Required parameter "outputId" was null or undefined when calling uploadOutput().'
            );
        }

        if (requestParameters['sha256'] == null) {
            throw new runtime.RequiredError(
                'sha256',
                'Required parameter "sha256" was null or undefined when calling uploadOutput().'
            );
        }

        if (requestParameters['body'] == null) {
            throw new runtime.RequiredError(
                'body',
                'Required parameter "body" was null or undefined when calling uploadOutput().'
            );
        }

        const queryParameters: any = {};

        if (requestParameters['sha256'] != null) {
            queryParameters['sha256'] = requestParameters['sha256'];
        }

        const headerParameters: runtime.HTTPHeaders = {};

        headerParameters['Content-Type'] = 'application/octet-stream';

        if (requestParameters['xRunToken'] != null) {
            headerParameters['X-Run-Token'] = String(requestParameters['xRunToken']);
        }

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/jobs/{run_id}/results/{regression_test_id}/outputs/{output_id}`;
        urlPath = urlPath.replace('{run_id}', encodeURIComponent(String(requestParameters['runId'])));
        urlPath = urlPath.replace('{regression_test_id}', encodeURIComponent(String(requestParameters['regressionTestId'])));
        urlPath = urlPath.replace('{output_id}', encodeURIComponent(String(requestParameters['outputId'])));

        return {
            path: urlPath,
            method: 'PUT',
            headers: headerParameters,
            query: queryParameters,
            body: requestParameters['body'] as any,
        };
    }

    /**
     * It is refused where its bytes have another hash. The same file again does no harm.
     * Upload an output that the server has not got
     */
    async uploadOutputRaw(requestParameters: UploadOutputParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<UploadedFile>> {
        const requestOptions = await this.uploadOutputRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => UploadedFileFromJSON(jsonValue));
    }

    /**
     * It is refused where its bytes have another hash. The same file again does no harm.
     * Upload an output that the server has not got
     */
    async uploadOutput(requestParameters: UploadOutputParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<UploadedFile> {
        const response = await this.uploadOutputRaw(requestParameters, initOverrides);
        return await response.value();
    }

}
