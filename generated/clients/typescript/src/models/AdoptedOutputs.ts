/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { AdoptedOutput } from './AdoptedOutput.js';
import {
    AdoptedOutputFromJSON,
    AdoptedOutputFromJSONTyped,
    AdoptedOutputToJSON,
    AdoptedOutputToJSONTyped,
} from './AdoptedOutput.js';

/**
 *
 * @export
 * @interface AdoptedOutputs
 */
export interface AdoptedOutputs {
    /**
     *
     */
    runId: number;
    /**
     *
     */
    regressionTestId: number;
    /**
     * By output id; empty where every output that was written has a baseline.
     */
    adopted: Array<AdoptedOutput>;
}

/**
 * Check if a given object implements the AdoptedOutputs interface.
 */
export function instanceOfAdoptedOutputs(value: object): value is AdoptedOutputs {
    if ((!('runId' in (value as Record<string, any>)) && !('run_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['runId'] === undefined && (value as Record<string, any>)['run_id'] === undefined)) return false;
    if ((!('regressionTestId' in (value as Record<string, any>)) && !('regression_test_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['regressionTestId'] === undefined && (value as Record<string, any>)['regression_test_id'] === undefined)) return false;
    if (!('adopted' in value) || value['adopted'] === undefined) return false;
    return true;
}

export function AdoptedOutputsFromJSON(json: any): AdoptedOutputs {
    return AdoptedOutputsFromJSONTyped(json, false);
}

export function AdoptedOutputsFromJSONTyped(json: any, ignoreDiscriminator: boolean): AdoptedOutputs {
    if (json == null) {
        return json;
    }
    return {

        'runId': json['run_id'],
        'regressionTestId': json['regression_test_id'],
        'adopted': ((json['adopted'] as Array<any>).map(AdoptedOutputFromJSON)),
    };
}

export function AdoptedOutputsToJSON(json: any): AdoptedOutputs {
    return AdoptedOutputsToJSONTyped(json, false);
}

export function AdoptedOutputsToJSONTyped(value?: AdoptedOutputs | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'run_id': value['runId'],
        'regression_test_id': value['regressionTestId'],
        'adopted': ((value['adopted'] as Array<any>).map(AdoptedOutputToJSON)),
    };
}
