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
 * @interface RegressionTestUpdateRequest
 */
export interface RegressionTestUpdateRequest {
    /**
     *
     */
    command?: string;
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
    categories?: Set<string>;
    /**
     *
     */
    active?: boolean;
}



/**
 * Check if a given object implements the RegressionTestUpdateRequest interface.
 */
export function instanceOfRegressionTestUpdateRequest(value: object): value is RegressionTestUpdateRequest {
    return true;
}

export function RegressionTestUpdateRequestFromJSON(json: any): RegressionTestUpdateRequest {
    return RegressionTestUpdateRequestFromJSONTyped(json, false);
}

export function RegressionTestUpdateRequestFromJSONTyped(json: any, ignoreDiscriminator: boolean): RegressionTestUpdateRequest {
    if (json == null) {
        return json;
    }
    return {

        'command': json['command'] == null ? undefined : json['command'],
        'inputType': json['input_type'] == null ? undefined : InputTypeFromJSON(json['input_type']),
        'outputType': json['output_type'] == null ? undefined : OutputTypeFromJSON(json['output_type']),
        'expectedRc': json['expected_rc'] == null ? undefined : json['expected_rc'],
        'description': json['description'] == null ? undefined : json['description'],
        'categories': json['categories'] == null ? undefined : new Set(json['categories']),
        'active': json['active'] == null ? undefined : json['active'],
    };
}

export function RegressionTestUpdateRequestToJSON(json: any): RegressionTestUpdateRequest {
    return RegressionTestUpdateRequestToJSONTyped(json, false);
}

export function RegressionTestUpdateRequestToJSONTyped(value?: RegressionTestUpdateRequest | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'command': value['command'],
        'input_type': InputTypeToJSON(value['inputType']),
        'output_type': OutputTypeToJSON(value['outputType']),
        'expected_rc': value['expectedRc'],
        'description': value['description'],
        'categories': value['categories'] == null ? undefined : Array.from(value['categories'] as Set<any>),
        'active': value['active'],
    };
}
