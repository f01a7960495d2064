/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 *
 * @export
 * @interface AdoptedOutput
 */
export interface AdoptedOutput {
    /**
     *
     */
    outputId: number;
    /**
     * The hash that is right now.
     */
    baseline: string;
}

/**
 * Check if a given object implements the AdoptedOutput interface.
 */
export function instanceOfAdoptedOutput(value: object): value is AdoptedOutput {
    if ((!('outputId' in (value as Record<string, any>)) && !('output_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['outputId'] === undefined && (value as Record<string, any>)['output_id'] === undefined)) return false;
    if (!('baseline' in value) || value['baseline'] === undefined) return false;
    return true;
}

export function AdoptedOutputFromJSON(json: any): AdoptedOutput {
    return AdoptedOutputFromJSONTyped(json, false);
}

export function AdoptedOutputFromJSONTyped(json: any, ignoreDiscriminator: boolean): AdoptedOutput {
    if (json == null) {
        return json;
    }
    return {

        'outputId': json['output_id'],
        'baseline': json['baseline'],
    };
}

export function AdoptedOutputToJSON(json: any): AdoptedOutput {
    return AdoptedOutputToJSONTyped(json, false);
}

export function AdoptedOutputToJSONTyped(value?: AdoptedOutput | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'output_id': value['outputId'],
        'baseline': value['baseline'],
    };
}
