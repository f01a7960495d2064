/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues, parseDate, parseDateTime, serializeDate, serializeDateTime } from '../runtime.js';
import type { Platform } from './Platform.js';
import {
    PlatformFromJSON,
    PlatformFromJSONTyped,
    PlatformToJSON,
    PlatformToJSONTyped,
} from './Platform.js';
import type { ResultStatus } from './ResultStatus.js';
import {
    ResultStatusFromJSON,
    ResultStatusFromJSONTyped,
    ResultStatusToJSON,
    ResultStatusToJSONTyped,
} from './ResultStatus.js';

/**
 *
 * @export
 * @interface SampleHistoryEntry
 */
export interface SampleHistoryEntry {
    /**
     *
     */
    runId: number;
    /**
     *
     */
    regressionTestId: number;
    /**
     *
     */
    status: ResultStatus;
    /**
     *
     */
    platform: Platform;
    /**
     *
     */
    branch: string;
    /**
     *
     */
    commitSha: string;
    /**
     * When the run ended, else when testing began; null before that.
     */
    testedAt: Date | null;
    /**
     * The same for failures that look the same: `missing_output`, `diff_mismatch:output:7`, `exit_code_mismatch:rc:10`; null without a failure.
     *
     */
    failureSignature: string | null;
}



/**
 * Check if a given object implements the SampleHistoryEntry interface.
 */
export function instanceOfSampleHistoryEntry(value: object): value is SampleHistoryEntry {
    if ((!('runId' in (value as Record<string, any>)) && !('run_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['runId'] === undefined && (value as Record<string, any>)['run_id'] === undefined)) return false;
    if ((!('regressionTestId' in (value as Record<string, any>)) && !('regression_test_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['regressionTestId'] === undefined && (value as Record<string, any>)['regression_test_id'] === undefined)) return false;
    if (!('status' in value) || value['status'] === undefined) return false;
    if (!('platform' in value) || value['platform'] === undefined) return false;
    if (!('branch' in value) || value['branch'] === undefined) return false;
    if ((!('commitSha' in (value as Record<string, any>)) && !('commit_sha' in (value as Record<string, any>))) || ((value as Record<string, any>)['commitSha'] === undefined && (value as Record<string, any>)['commit_sha'] === undefined)) return false;
    if ((!('testedAt' in (value as Record<string, any>)) && !('tested_at' in (value as Record<string, any>))) || ((value as Record<string, any>)['testedAt'] === undefined && (value as Record<string, any>)['tested_at'] === undefined)) return false;
    if ((!('failureSignature' in (value as Record<string, any>)) && !('failure_signature' in (value as Record<string, any>))) || ((value as Record<string, any>)['failureSignature'] === undefined && (value as Record<string, any>)['failure_signature'] === undefined)) return false;
    return true;
}

export function SampleHistoryEntryFromJSON(json: any): SampleHistoryEntry {
    return SampleHistoryEntryFromJSONTyped(json, false);
}

export function SampleHistoryEntryFromJSONTyped(json: any, ignoreDiscriminator: boolean): SampleHistoryEntry {
    if (json == null) {
        return json;
    }
    return {

        'runId': json['run_id'],
        'regressionTestId': json['regression_test_id'],
        'status': ResultStatusFromJSON(json['status']),
        'platform': PlatformFromJSON(json['platform']),
        'branch': json['branch'],
        'commitSha': json['commit_sha'],
        'testedAt': (json['tested_at'] == null ? null : parseDateTime(json['tested_at'])),
        'failureSignature': json['failure_signature'],
    };
}

export function SampleHistoryEntryToJSON(json: any): SampleHistoryEntry {
    return SampleHistoryEntryToJSONTyped(json, false);
}

export function SampleHistoryEntryToJSONTyped(value?: SampleHistoryEntry | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'run_id': value['runId'],
        'regression_test_id': value['regressionTestId'],
        'status': ResultStatusToJSON(value['status']),
        'platform': PlatformToJSON(value['platform']),
        'branch': value['branch'],
        'commit_sha': value['commitSha'],
        'tested_at': value['testedAt'] == null ? value['testedAt'] : serializeDateTime(value['testedAt']),
        'failure_signature': value['failureSignature'],
    };
}
