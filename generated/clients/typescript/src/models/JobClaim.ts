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
 * @interface JobClaim
 */
export interface JobClaim {
    /**
     * Made up for each job; the same in each try to get it.
     */
    claimId: string;
    /**
     * What the worker calls itself, for people.
     */
    worker: string;
    /**
     *
     */
    platform: Platform;
    /**
     * What the worker has.
     */
    labels?: Set<string>;
    /**
     * How long to wait for a job where there is none.
     */
    waitSeconds?: number;
}



/**
 * Check if a given object implements the JobClaim interface.
 */
export function instanceOfJobClaim(value: object): value is JobClaim {
    if ((!('claimId' in (value as Record<string, any>)) && !('claim_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['claimId'] === undefined && (value as Record<string, any>)['claim_id'] === undefined)) return false;
    if (!('worker' in value) || value['worker'] === undefined) return false;
    if (!('platform' in value) || value['platform'] === undefined) return false;
    return true;
}

export function JobClaimFromJSON(json: any): JobClaim {
    return JobClaimFromJSONTyped(json, false);
}

export function JobClaimFromJSONTyped(json: any, ignoreDiscriminator: boolean): JobClaim {
    if (json == null) {
        return json;
    }
    return {

        'claimId': json['claim_id'],
        'worker': json['worker'],
        'platform': PlatformFromJSON(json['platform']),
        'labels': json['labels'] == null ? undefined : new Set(json['labels']),
        'waitSeconds': json['wait_seconds'] == null ? undefined : json['wait_seconds'],
    };
}

export function JobClaimToJSON(json: any): JobClaim {
    return JobClaimToJSONTyped(json, false);
}

export function JobClaimToJSONTyped(value?: JobClaim | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'claim_id': value['claimId'],
        'worker': value['worker'],
        'platform': PlatformToJSON(value['platform']),
        'labels': value['labels'] == null ? undefined : Array.from(value['labels'] as Set<any>),
        'wait_seconds': value['waitSeconds'],
    };
}
