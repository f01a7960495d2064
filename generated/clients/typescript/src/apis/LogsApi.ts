/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import * as runtime from '../runtime.js';
import {
    type ErrorResponse,
    ErrorResponseFromJSON,
    ErrorResponseToJSON,
} from '../models/ErrorResponse.js';
import {
    type LogLevel,
    LogLevelFromJSON,
    LogLevelToJSON,
} from '../models/LogLevel.js';
import {
    type LogPage,
    LogPageFromJSON,
    LogPageToJSON,
} from '../models/LogPage.js';
import {
    type LogSource,
    LogSourceFromJSON,
    LogSourceToJSON,
} from '../models/LogSource.js';

export interface GetRunLogsParameters {
    /**
     * The run, by the id that lists and `POST /runs` give.
     */
    runId: number;
    /**
     * The size of the page.
     */
    limit?: number;
    /**
     * Where the page begins, a `next_cursor` of an earlier one.
     */
    cursor?: number;
    /**
     * Only lines of this level.
     */
    level?: LogLevel;
    /**
     * Only lines from this source.
     */
    source?: LogSource;
    /**
     * Only lines with this text in them, in any letter case.
     */
    contains?: string;
    /**
     * The last so many lines that the filters let pass, the oldest first, instead of a page. With `cursor` it is a 422.
     */
    tail?: number;
}

export interface GetSampleLogsParameters {
    /**
     * The run, by the id that lists and `POST /runs` give.
     */
    runId: number;
    /**
     * The sample.
     */
    sampleId: number;
    /**
     * The size of the page.
     */
    limit?: number;
    /**
     * Where the page begins, a `next_cursor` of an earlier one.
     */
    cursor?: number;
    /**
     * Only lines of this level.
     */
    level?: LogLevel;
    /**
     * Only lines from this source.
     */
    source?: LogSource;
    /**
     * Only lines with this text in them, in any letter case.
     */
    contains?: string;
    /**
     * The last so many lines that the filters let pass, the oldest first, instead of a page. With `cursor` it is a 422.
     */
    tail?: number;
}

/**
 *
 */
export class LogsApi extends runtime.BaseAPI {

    /**
     * Creates request options for getRunLogs without sending the request
     */
    async getRunLogsRequestOpts(requestParameters: GetRunLogsParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['runId'] == null) {
            throw new runtime.RequiredError(
                'runId',
                'Required parameter "runId" was null or undefined when calling getRunLogs().'
            );
        }

        const queryParameters: any = {};

        if (requestParameters['limit'] != null) {
            queryParameters['limit'] = requestParameters['limit'];
        }

        if (requestParameters['cursor'] != null) {
            queryParameters['cursor'] = requestParameters['cursor'];
        }

        if (requestParameters['level'] != null) {
            queryParameters['level'] = requestParameters['level'];
        }

        if (requestParameters['source'] != null) {
            queryParameters['source'] = requestParameters['source'];
        }

        if (requestParameters['contains'] != null) {
            queryParameters['contains'] = requestParameters['contains'];
        }

        if (requestParameters['tail'] != null) {
            queryParameters['tail'] = requestParameters['tail'];
        }

        const headerParameters: runtime.HTTPHeaders = {};

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/runs/{run_id}/logs`;
        urlPath = urlPath.replace('{run_id}', encodeURIComponent(String(requestParameters['runId'])));

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * A page begins at the byte position `cursor`, or with the next line where that is inside one, and costs what it returns. It ends with `limit` lines, with the line that brings its text to 1 MiB, or after 8 MiB of the log have been looked at. So with a filter it may be short, even empty, with more to come: only a null `next_cursor` is the end. `tail` looks at the last 8 MiB. Of a line longer than 64 KiB only that much is shown, and seen by filters. While the run goes on `next_cursor` is never null, so a reader can follow; its last line is held back until it is complete. A `cursor` beyond the end is one of an earlier attempt\'s log then, and begins at the start.
     * The log of a run
     */
    async getRunLogsRaw(requestParameters: GetRunLogsParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<LogPage>> {
        const requestOptions = await this.getRunLogsRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => LogPageFromJSON(jsonValue));
    }

    /**
     * A page begins at the byte position `cursor`, or with the next line where that is inside one, and costs what it returns. It ends with `limit` lines, with the line that brings its text to 1 MiB, or after 8 MiB of the log have been looked at. So with a filter it may be short, even empty, with more to come: only a null `next_cursor` is the end. `tail` looks at the last 8 MiB. Of a line longer than 64 KiB only that much is shown, and seen by filters. While the run goes on `next_cursor` is never null, so a reader can follow; its last line is held back until it is complete. A `cursor` beyond the end is one of an earlier attempt\'s log then, and begins at the start.
     * The log of a run
     */
    async getRunLogs(requestParameters: GetRunLogsParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<LogPage> {
        const response = await this.getRunLogsRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for getSampleLogs without sending the request
     */
    async getSampleLogsRequestOpts(requestParameters: GetSampleLogsParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['runId'] == null) {
            throw new runtime.RequiredError(
                'runId',
                'Required parameter "runId" was null or undefined when calling getSampleLogs().'
            );
        }

        if (requestParameters['sampleId'] == null) {
            throw new runtime.RequiredError(
                'sampleId',
                'Required parameter "sampleId" was null or undefined when calling getSampleLogs().'
            );
        }

        const queryParameters: any = {};

        if (requestParameters['limit'] != null) {
            queryParameters['limit'] = requestParameters['limit'];
        }

        if (requestParameters['cursor'] != null) {
            queryParameters['cursor'] = requestParameters['cursor'];
        }

        if (requestParameters['level'] != null) {
            queryParameters['level'] = requestParameters['level'];
        }

        if (requestParameters['source'] != null) {
            queryParameters['source'] = requestParameters['source'];
        }

        if (requestParameters['contains'] != null) {
            queryParameters['contains'] = requestParameters['contains'];
        }

        if (requestParameters['tail'] != null) {
            queryParameters['tail'] = requestParameters['tail'];
        }

        const headerParameters: runtime.HTTPHeaders = {};

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/runs/{run_id}/samples/{sample_id}/logs`;
        urlPath = urlPath.replace('{run_id}', encodeURIComponent(String(requestParameters['runId'])));
        urlPath = urlPath.replace('{sample_id}', encodeURIComponent(String(requestParameters['sampleId'])));

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * The log that was stored for the sample alone, if one was. A page begins at the byte position `cursor`, or with the next line where that is inside one, and costs what it returns. It ends with `limit` lines, with the line that brings its text to 1 MiB, or after 8 MiB of the log have been looked at. So with a filter it may be short, even empty, with more to come: only a null `next_cursor` is the end. `tail` looks at the last 8 MiB. Of a line longer than 64 KiB only that much is shown, and seen by filters. While the run goes on `next_cursor` is never null, so a reader can follow; its last line is held back until it is complete. A `cursor` beyond the end is one of an earlier attempt\'s log then, and begins at the start.
     * The log of one sample of a run
     */
    async getSampleLogsRaw(requestParameters: GetSampleLogsParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<LogPage>> {
        const requestOptions = await this.getSampleLogsRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => LogPageFromJSON(jsonValue));
    }

    /**
     * The log that was stored for the sample alone, if one was. A page begins at the byte position `cursor`, or with the next line where that is inside one, and costs what it returns. It ends with `limit` lines, with the line that brings its text to 1 MiB, or after 8 MiB of the log have been looked at. So with a filter it may be short, even empty, with more to come: only a null `next_cursor` is the end. `tail` looks at the last 8 MiB. Of a line longer than 64 KiB only that much is shown, and seen by filters. While the run goes on `next_cursor` is never null, so a reader can follow; its last line is held back until it is complete. A `cursor` beyond the end is one of an earlier attempt\'s log then, and begins at the start.
     * The log of one sample of a run
     */
    async getSampleLogs(requestParameters: GetSampleLogsParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<LogPage> {
        const response = await this.getSampleLogsRaw(requestParameters, initOverrides);
        return await response.value();
    }

}
