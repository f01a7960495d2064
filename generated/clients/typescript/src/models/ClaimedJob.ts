/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { Job } from './Job.js';
import {
    JobFromJSON,
    JobFromJSONTyped,
    JobToJSON,
    JobToJSONTyped,
} from './Job.js';

/**
 *
 * @export
 * @interface ClaimedJob
 */
export interface ClaimedJob {
    /**
     * Goes into `X-Run-Token` of every request about the job.
     */
    token: string;
    /**
     *
     */
    job: Job;
}

/**
 * Check if a given object implements the ClaimedJob interface.
 */
export function instanceOfClaimedJob(value: object): value is ClaimedJob {
    if (!('token' in value) || value['token'] === undefined) return false;
    if (!('job' in value) || value['job'] === undefined) return false;
    return true;
}

export function ClaimedJobFromJSON(json: any): ClaimedJob {
    return ClaimedJobFromJSONTyped(json, false);
}

export function ClaimedJobFromJSONTyped(json: any, ignoreDiscriminator: boolean): ClaimedJob {
    if (json == null) {
        return json;
    }
    return {

        'token': json['token'],
        'job': JobFromJSON(json['job']),
    };
}

export function ClaimedJobToJSON(json: any): ClaimedJob {
    return ClaimedJobToJSONTyped(json, false);
}

export function ClaimedJobToJSONTyped(value?: ClaimedJob | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'token': value['token'],
        'job': JobToJSON(value['job']),
    };
}
