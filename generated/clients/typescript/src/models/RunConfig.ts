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
 * @interface RunConfig
 */
export interface RunConfig {
    /**
     *
     */
    runId: number;
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
     *
     */
    regressionTestIds: Array<number>;
}



/**
 * Check if a given object implements the RunConfig interface.
 */
export function instanceOfRunConfig(value: object): value is RunConfig {
    if ((!('runId' in (value as Record<string, any>)) && !('run_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['runId'] === undefined && (value as Record<string, any>)['run_id'] === undefined)) return false;
    if (!('platform' in value) || value['platform'] === undefined) return false;
    if (!('branch' in value) || value['branch'] === undefined) return false;
    if ((!('commitSha' in (value as Record<string, any>)) && !('commit_sha' in (value as Record<string, any>))) || ((value as Record<string, any>)['commitSha'] === undefined && (value as Record<string, any>)['commit_sha'] === undefined)) return false;
    if ((!('regressionTestIds' in (value as Record<string, any>)) && !('regression_test_ids' in (value as Record<string, any>))) || ((value as Record<string, any>)['regressionTestIds'] === undefined && (value as Record<string, any>)['regression_test_ids'] === undefined)) return false;
    return true;
}

export function RunConfigFromJSON(json: any): RunConfig {
    return RunConfigFromJSONTyped(json, false);
}

export function RunConfigFromJSONTyped(json: any, ignoreDiscriminator: boolean): RunConfig {
    if (json == null) {
        return json;
    }
    return {

        'runId': json['run_id'],
        'platform': PlatformFromJSON(json['platform']),
        'branch': json['branch'],
        'commitSha': json['commit_sha'],
        'regressionTestIds': json['regression_test_ids'],
    };
}

export function RunConfigToJSON(json: any): RunConfig {
    return RunConfigToJSONTyped(json, false);
}

export function RunConfigToJSONTyped(value?: RunConfig | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'run_id': value['runId'],
        'platform': PlatformToJSON(value['platform']),
        'branch': value['branch'],
        'commit_sha': value['commitSha'],
        'regression_test_ids': value['regressionTestIds'],
    };
}
