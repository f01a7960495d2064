/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { TestDelta } from './TestDelta.js';
import {
    TestDeltaFromJSON,
    TestDeltaFromJSONTyped,
    TestDeltaToJSON,
    TestDeltaToJSONTyped,
} from './TestDelta.js';

/**
 * What has changed from one result to another.
 * @export
 * @interface Comparison
 */
export interface Comparison {
    /**
     * By how much the final score has risen.
     */
    scoreDelta: number;
    /**
     * Whether the final score has risen.
     */
    improved: boolean;
    /**
     * Every test of either, by its path.
     */
    testDeltas: Array<TestDelta>;
}

/**
 * Check if a given object implements the Comparison interface.
 */
export function instanceOfComparison(value: object): value is Comparison {
    if ((!('scoreDelta' in (value as Record<string, any>)) && !('score_delta' in (value as Record<string, any>))) || ((value as Record<string, any>)['scoreDelta'] === undefined && (value as Record<string, any>)['score_delta'] === undefined)) return false;
    if (!('improved' in value) || value['improved'] === undefined) return false;
    if ((!('testDeltas' in (value as Record<string, any>)) && !('test_deltas' in (value as Record<string, any>))) || ((value as Record<string, any>)['testDeltas'] === undefined && (value as Record<string, any>)['test_deltas'] === undefined)) return false;
    return true;
}

export function ComparisonFromJSON(json: any): Comparison {
    return ComparisonFromJSONTyped(json, false);
}

export function ComparisonFromJSONTyped(json: any, ignoreDiscriminator: boolean): Comparison {
    if (json == null) {
        return json;
    }
    return {

        'scoreDelta': json['score_delta'],
        'improved': json['improved'],
        'testDeltas': ((json['test_deltas'] as Array<any>).map(TestDeltaFromJSON)),
    };
}

export function ComparisonToJSON(json: any): Comparison {
    return ComparisonToJSONTyped(json, false);
}

export function ComparisonToJSONTyped(value?: Comparison | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'score_delta': value['scoreDelta'],
        'improved': value['improved'],
        'test_deltas': ((value['testDeltas'] as Array<any>).map(TestDeltaToJSON)),
    };
}
