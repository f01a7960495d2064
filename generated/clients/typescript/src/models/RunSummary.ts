/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { RunStatus } from './RunStatus.js';
import {
    RunStatusFromJSON,
    RunStatusFromJSONTyped,
    RunStatusToJSON,
    RunStatusToJSONTyped,
} from './RunStatus.js';

/**
 * Every selected test is counted once: `total_samples` is the sum of
 * `pass_count`, `fail_count`, `missing_output_count` and `skipped_count`.
 *
 * @export
 * @interface RunSummary
 */
export interface RunSummary {
    /**
     *
     */
    runId: number;
    /**
     *
     */
    status: RunStatus;
    /**
     *
     */
    totalSamples: number;
    /**
     *
     */
    passCount: number;
    /**
     *
     */
    failCount: number;
    /**
     * Selected tests without a result.
     */
    skippedCount: number;
    /**
     *
     */
    missingOutputCount: number;
    /**
     * The faults found; one test may have several.
     */
    errorCount: number;
    /**
     * The run times of all tests, added up; null without results.
     */
    durationMs: number | null;
}



/**
 * Check if a given object implements the RunSummary interface.
 */
export function instanceOfRunSummary(value: object): value is RunSummary {
    if ((!('runId' in (value as Record<string, any>)) && !('run_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['runId'] === undefined && (value as Record<string, any>)['run_id'] === undefined)) return false;
    if (!('status' in value) || value['status'] === undefined) return false;
    if ((!('totalSamples' in (value as Record<string, any>)) && !('total_samples' in (value as Record<string, any>))) || ((value as Record<string, any>)['totalSamples'] === undefined && (value as Record<string, any>)['total_samples'] === undefined)) return false;
    if ((!('passCount' in (value as Record<string, any>)) && !('pass_count' in (value as Record<string, any>))) || ((value as Record<string, any>)['passCount'] === undefined && (value as Record<string, any>)['pass_count'] === undefined)) return false;
    if ((!('failCount' in (value as Record<string, any>)) && !('fail_count' in (value as Record<string, any>))) || ((value as Record<string, any>)['failCount'] === undefined && (value as Record<string, any>)['fail_count'] === undefined)) return false;
    if ((!('skippedCount' in (value as Record<string, any>)) && !('skipped_count' in (value as Record<string, any>))) || ((value as Record<string, any>)['skippedCount'] === undefined && (value as Record<string, any>)['skipped_count'] === undefined)) return false;
    if ((!('missingOutputCount' in (value as Record<string, any>)) && !('missing_output_count' in (value as Record<string, any>))) || ((value as Record<string, any>)['missingOutputCount'] === undefined && (value as Record<string, any>)['missing_output_count'] === undefined)) return false;
    if ((!('errorCount' in (value as Record<string, any>)) && !('error_count' in (value as Record<string, any>))) || ((value as Record<string, any>)['errorCount'] === undefined && (value as Record<string, any>)['error_count'] === undefined)) return false;
    if ((!('durationMs' in (value as Record<string, any>)) && !('duration_ms' in (value as Record<string, any>))) || ((value as Record<string, any>)['durationMs'] === undefined && (value as Record<string, any>)['duration_ms'] === undefined)) return false;
    return true;
}

export function RunSummaryFromJSON(json: any): RunSummary {
    return RunSummaryFromJSONTyped(json, false);
}

export function RunSummaryFromJSONTyped(json: any, ignoreDiscriminator: boolean): RunSummary {
    if (json == null) {
        return json;
    }
    return {

        'runId': json['run_id'],
        'status': RunStatusFromJSON(json['status']),
        'totalSamples': json['total_samples'],
        'passCount': json['pass_count'],
        'failCount': json['fail_count'],
        'skippedCount': json['skipped_count'],
        'missingOutputCount': json['missing_output_count'],
        'errorCount': json['error_count'],
        'durationMs': json['duration_ms'],
    };
}

export function RunSummaryToJSON(json: any): RunSummary {
    return RunSummaryToJSONTyped(json, false);
}

export function RunSummaryToJSONTyped(value?: RunSummary | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'run_id': value['runId'],
        'status': RunStatusToJSON(value['status']),
        'total_samples': value['totalSamples'],
        'pass_count': value['passCount'],
        'fail_count': value['failCount'],
        'skipped_count': value['skippedCount'],
        'missing_output_count': value['missingOutputCount'],
        'error_count': value['errorCount'],
        'duration_ms': value['durationMs'],
    };
}
