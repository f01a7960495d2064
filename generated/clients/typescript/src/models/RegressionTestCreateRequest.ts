/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { InputType } from './InputType.js';
import {
    InputTypeFromJSON,
    InputTypeFromJSONTyped,
    InputTypeToJSON,
    InputTypeToJSONTyped,
} from './InputType.js';
import type { OutputType } from './OutputType.js';
import {
    OutputTypeFromJSON,
    OutputTypeFromJSONTyped,
    OutputTypeToJSON,
    OutputTypeToJSONTyped,
} from './OutputType.js';

/**
 *
 * @export
 * @interface RegressionTestCreateRequest
 */
export interface RegressionTestCreateRequest {
    /**
     *
     */
    sampleId: number;
    /**
     *
     */
    command: string;
    /**
     *
     */
    inputType?: InputType;
    /**
     *
     */
    outputType?: OutputType;
    /**
     *
     */
    expectedRc?: number;
    /**
     *
     */
    description?: string;
    /**
     *
     */
    categories: Set<string>;
    /**
     *
     */
    active?: boolean;
}



/**
 * Check if a given object implements the RegressionTestCreateRequest interface.
 */
export function instanceOfRegressionTestCreateRequest(value: object): value is RegressionTestCreateRequest {
    if ((!('sampleId' in (value as Record<string, any>)) && !('sample_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['sampleId'] === undefined && (value as Record<string, any>)['sample_id'] === undefined)) return false;
    if (!('command' in value) || value['command'] === undefined) return false;
    if (!('categories' in value) || value['categories'] === undefined) return false;
    return true;
}

export function RegressionTestCreateRequestFromJSON(json: any): RegressionTestCreateRequest {
    return RegressionTestCreateRequestFromJSONTyped(json, false);
}

export function RegressionTestCreateRequestFromJSONTyped(json: any, ignoreDiscriminator: boolean): RegressionTestCreateRequest {
    if (json == null) {
        return json;
    }
    return {

        'sampleId': json['sample_id'],
        'command': json['command'],
        'inputType': json['input_type'] == null ? undefined : InputTypeFromJSON(json['input_type']),
        'outputType': json['output_type'] == null ? undefined : OutputTypeFromJSON(json['output_type']),
        'expectedRc': json['expected_rc'] == null ? undefined : json['expected_rc'],
        'description': json['description'] == null ? undefined : json['description'],
        'categories': new Set(json['categories']),
        'active': json['active'] == null ? undefined : json['active'],
    };
}

export function RegressionTestCreateRequestToJSON(json: any): RegressionTestCreateRequest {
    return RegressionTestCreateRequestToJSONTyped(json, false);
}

export function RegressionTestCreateRequestToJSONTyped(value?: RegressionTestCreateRequest | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'sample_id': value['sampleId'],
        'command': value['command'],
        'input_type': InputTypeToJSON(value['inputType']),
        'output_type': OutputTypeToJSON(value['outputType']),
        'expected_rc': value['expectedRc'],
        'description': value['description'],
        'categories': Array.from(value['categories'] as Set<any>),
        'active': value['active'],
    };
}
