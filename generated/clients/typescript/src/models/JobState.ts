/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues, parseDate, parseDateTime, serializeDate, serializeDateTime } from '../runtime.js';
import type { RunStatus } from './RunStatus.js';
import {
    RunStatusFromJSON,
    RunStatusFromJSONTyped,
    RunStatusToJSON,
    RunStatusToJSONTyped,
} from './RunStatus.js';

/**
 * How a job stands.
 * @export
 * @interface JobState
 */
export interface JobState {
    /**
     *
     */
    runId: number;
    /**
     *
     */
    attempt: number;
    /**
     *
     */
    status: RunStatus;
    /**
     * Null once the run has ended.
     */
    leaseExpiresAt: Date | null;
}



/**
 * Check if a given object implements the JobState interface.
 */
export function instanceOfJobState(value: object): value is JobState {
    if ((!('runId' in (value as Record<string, any>)) && !('run_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['runId'] === undefined && (value as Record<string, any>)['run_id'] === undefined)) return false;
    if (!('attempt' in value) || value['attempt'] === undefined) return false;
    if (!('status' in value) || value['status'] === undefined) return false;
    if ((!('leaseExpiresAt' in (value as Record<string, any>)) && !('lease_expires_at' in (value as Record<string, any>))) || ((value as Record<string, any>)['leaseExpiresAt'] === undefined && (value as Record<string, any>)['lease_expires_at'] === undefined)) return false;
    return true;
}

export function JobStateFromJSON(json: any): JobState {
    return JobStateFromJSONTyped(json, false);
}

export function JobStateFromJSONTyped(json: any, ignoreDiscriminator: boolean): JobState {
    if (json == null) {
        return json;
    }
    return {

        'runId': json['run_id'],
        'attempt': json['attempt'],
        'status': RunStatusFromJSON(json['status']),
        'leaseExpiresAt': (json['lease_expires_at'] == null ? null : parseDateTime(json['lease_expires_at'])),
    };
}

export function JobStateToJSON(json: any): JobState {
    return JobStateToJSONTyped(json, false);
}

export function JobStateToJSONTyped(value?: JobState | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'run_id': value['runId'],
        'attempt': value['attempt'],
        'status': RunStatusToJSON(value['status']),
        'lease_expires_at': value['leaseExpiresAt'] == null ? value['leaseExpiresAt'] : serializeDateTime(value['leaseExpiresAt']),
    };
}
