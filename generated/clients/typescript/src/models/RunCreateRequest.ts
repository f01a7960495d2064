/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { Platform } from './Platform.js';
import {
    PlatformFromJSON,
    PlatformFromJSONTyped,
    PlatformToJSON,
    PlatformToJSONTyped,
} from './Platform.js';

/**
 *
 * @export
 * @interface RunCreateRequest
 */
export interface RunCreateRequest {
    /**
     *
     */
    repository: string;
    /**
     *
     */
    branch?: string;
    /**
     * Stored in lower case.
     */
    commitSha: string;
    /**
     *
     */
    pullRequest?: number | null;
    /**
     *
     */
    platform: Platform;
    /**
     * The tests to run, all active; every active test where absent or null.
     */
    regressionTestIds?: Array<number> | null;
    /**
     * Only a worker that has all of these gets the run.
     */
    labels?: Set<string>;
}



/**
 * Check if a given object implements the RunCreateRequest interface.
 */
export function instanceOfRunCreateRequest(value: object): value is RunCreateRequest {
    if (!('repository' in value) || value['repository'] === undefined) return false;
    if ((!('commitSha' in (value as Record<string, any>)) && !('commit_sha' in (value as Record<string, any>))) || ((value as Record<string, any>)['commitSha'] === undefined && (value as Record<string, any>)['commit_sha'] === undefined)) return false;
    if (!('platform' in value) || value['platform'] === undefined) return false;
    return true;
}

export function RunCreateRequestFromJSON(json: any): RunCreateRequest {
    return RunCreateRequestFromJSONTyped(json, false);
}

export function RunCreateRequestFromJSONTyped(json: any, ignoreDiscriminator: boolean): RunCreateRequest {
    if (json == null) {
        return json;
    }
    return {

        'repository': json['repository'],
        'branch': json['branch'] == null ? undefined : json['branch'],
        'commitSha': json['commit_sha'],
        'pullRequest': json['pull_request'] === undefined ? undefined : json['pull_request'] === null ? null : json['pull_request'],
        'platform': PlatformFromJSON(json['platform']),
        'regressionTestIds': json['regression_test_ids'] === undefined ? undefined : json['regression_test_ids'] === null ? null : json['regression_test_ids'],
        'labels': json['labels'] == null ? undefined : new Set(json['labels']),
    };
}

export function RunCreateRequestToJSON(json: any): RunCreateRequest {
    return RunCreateRequestToJSONTyped(json, false);
}

export function RunCreateRequestToJSONTyped(value?: RunCreateRequest | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'repository': value['repository'],
        'branch': value['branch'],
        'commit_sha': value['commitSha'],
        'pull_request': value['pullRequest'],
        'platform': PlatformToJSON(value['platform']),
        'regression_test_ids': value['regressionTestIds'],
        'labels': value['labels'] == null ? undefined : Array.from(value['labels'] as Set<any>),
    };
}
