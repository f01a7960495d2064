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
import type { JobTest } from './JobTest.js';
import {
    JobTestFromJSON,
    JobTestFromJSONTyped,
    JobTestToJSON,
    JobTestToJSONTyped,
} from './JobTest.js';

/**
 * What a worker is to do.
 * @export
 * @interface Job
 */
export interface Job {
    /**
     *
     */
    runId: number;
    /**
     * 1, or more after a restart.
     */
    attempt: number;
    /**
     *
     */
    platform: Platform;
    /**
     *
     */
    repository: string;
    /**
     *
     */
    branch: string;
    /**
     *
     */
    commitSha: string;
    /**
     *
     */
    prNumber: number | null;
    /**
     * How long the job stays the worker's after it was last heard of.
     */
    leaseSeconds: number;
    /**
     *
     */
    leaseExpiresAt: Date;
    /**
     * By id.
     */
    tests: Array<JobTest>;
}



/**
 * Check if a given object implements the Job interface.
 */
export function instanceOfJob(value: object): value is Job {
    if ((!('runId' in (value as Record<string, any>)) && !('run_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['runId'] === undefined && (value as Record<string, any>)['run_id'] === undefined)) return false;
    if (!('attempt' in value) || value['attempt'] === undefined) return false;
    if (!('platform' in value) || value['platform'] === undefined) return false;
    if (!('repository' in value) || value['repository'] === undefined) return false;
    if (!('branch' in value) || value['branch'] === undefined) return false;
    if ((!('commitSha' in (value as Record<string, any>)) && !('commit_sha' in (value as Record<string, any>))) || ((value as Record<string, any>)['commitSha'] === undefined && (value as Record<string, any>)['commit_sha'] === undefined)) return false;
    if ((!('prNumber' in (value as Record<string, any>)) && !('pr_number' in (value as Record<string, any>))) || ((value as Record<string, any>)['prNumber'] === undefined && (value as Record<string, any>)['pr_number'] === undefined)) return false;
    if ((!('leaseSeconds' in (value as Record<string, any>)) && !('lease_seconds' in (value as Record<string, any>))) || ((value as Record<string, any>)['leaseSeconds'] === undefined && (value as Record<string, any>)['lease_seconds'] === undefined)) return false;
    if ((!('leaseExpiresAt' in (value as Record<string, any>)) && !('lease_expires_at' in (value as Record<string, any>))) || ((value as Record<string, any>)['leaseExpiresAt'] === undefined && (value as Record<string, any>)['lease_expires_at'] === undefined)) return false;
    if (!('tests' in value) || value['tests'] === undefined) return false;
    return true;
}

export function JobFromJSON(json: any): Job {
    return JobFromJSONTyped(json, false);
}

export function JobFromJSONTyped(json: any, ignoreDiscriminator: boolean): Job {
    if (json == null) {
        return json;
    }
    return {

        'runId': json['run_id'],
        'attempt': json['attempt'],
        'platform': PlatformFromJSON(json['platform']),
        'repository': json['repository'],
        'branch': json['branch'],
        'commitSha': json['commit_sha'],
        'prNumber': json['pr_number'],
        'leaseSeconds': json['lease_seconds'],
        'leaseExpiresAt': (json['lease_expires_at'] == null ? json['lease_expires_at'] : parseDateTime(json['lease_expires_at'])),
        'tests': ((json['tests'] as Array<any>).map(JobTestFromJSON)),
    };
}

export function JobToJSON(json: any): Job {
    return JobToJSONTyped(json, false);
}

export function JobToJSONTyped(value?: Job | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'run_id': value['runId'],
        'attempt': value['attempt'],
        'platform': PlatformToJSON(value['platform']),
        'repository': value['repository'],
        'branch': value['branch'],
        'commit_sha': value['commitSha'],
        'pr_number': value['prNumber'],
        'lease_seconds': value['leaseSeconds'],
        'lease_expires_at': value['leaseExpiresAt'] == null ? value['leaseExpiresAt'] : serializeDateTime(value['leaseExpiresAt']),
        'tests': ((value['tests'] as Array<any>).map(JobTestToJSON)),
    };
}
