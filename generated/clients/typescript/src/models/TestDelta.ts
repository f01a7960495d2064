/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { TestDeltaStatus } from './TestDeltaStatus.js';
import {
    TestDeltaStatusFromJSON,
    TestDeltaStatusFromJSONTyped,
    TestDeltaStatusToJSON,
    TestDeltaStatusToJSONTyped,
} from './TestDeltaStatus.js';

/**
 * A test in two results.
 * @export
 * @interface TestDelta
 */
export interface TestDelta {
    /**
     *
     */
    path: string;
    /**
     *
     */
    status: TestDeltaStatus;
    /**
     * Null where the test was introduced.
     */
    baselineScore: number | null;
    /**
     * Null where it was removed.
     */
    headScore: number | null;
    /**
     * By how much its score has risen; null where one of them is.
     */
    delta: number | null;
}



/**
 * Check if a given object implements the TestDelta interface.
 */
export function instanceOfTestDelta(value: object): value is TestDelta {
    if (!('path' in value) || value['path'] === undefined) return false;
    if (!('status' in value) || value['status'] === undefined) return false;
    if ((!('baselineScore' in (value as Record<string, any>)) && !('baseline_score' in (value as Record<string, any>))) || ((value as Record<string, any>)['baselineScore'] === undefined && (value as Record<string, any>)['baseline_score'] === undefined)) return false;
    if ((!('headScore' in (value as Record<string, any>)) && !('head_score' in (value as Record<string, any>))) || ((value as Record<string, any>)['headScore'] === undefined && (value as Record<string, any>)['head_score'] === undefined)) return false;
    if (!('delta' in value) || value['delta'] === undefined) return false;
    return true;
}

export function TestDeltaFromJSON(json: any): TestDelta {
    return TestDeltaFromJSONTyped(json, false);
}

export function TestDeltaFromJSONTyped(json: any, ignoreDiscriminator: boolean): TestDelta {
    if (json == null) {
        return json;
    }
    return {

        'path': json['path'],
        'status': TestDeltaStatusFromJSON(json['status']),
        'baselineScore': json['baseline_score'],
        'headScore': json['head_score'],
        'delta': json['delta'],
    };
}

export function TestDeltaToJSON(json: any): TestDelta {
    return TestDeltaToJSONTyped(json, false);
}

export function TestDeltaToJSONTyped(value?: TestDelta | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'path': value['path'],
        'status': TestDeltaStatusToJSON(value['status']),
        'baseline_score': value['baselineScore'],
        'head_score': value['headScore'],
        'delta': value['delta'],
    };
}
