/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { RegressionTestOutput } from './RegressionTestOutput.js';
import {
    RegressionTestOutputFromJSON,
    RegressionTestOutputFromJSONTyped,
    RegressionTestOutputToJSON,
    RegressionTestOutputToJSONTyped,
} from './RegressionTestOutput.js';
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
 * @interface RegressionTestDetail
 */
export interface RegressionTestDetail {
    /**
     *
     */
    regressionTestId: number;
    /**
     *
     */
    sampleId: number | null;
    /**
     *
     */
    sampleName: string | null;
    /**
     *
     */
    command: string;
    /**
     * Null where none is recorded.
     */
    inputType: InputType | null;
    /**
     * Null where none is recorded.
     */
    outputType: OutputType | null;
    /**
     *
     */
    expectedRc: number | null;
    /**
     *
     */
    active: boolean;
    /**
     *
     */
    categories: Array<string>;
    /**
     *
     */
    description: string | null;
    /**
     *
     */
    outputs: Array<RegressionTestOutput>;
}



/**
 * Check if a given object implements the RegressionTestDetail interface.
 */
export function instanceOfRegressionTestDetail(value: object): value is RegressionTestDetail {
    if ((!('regressionTestId' in (value as Record<string, any>)) && !('regression_test_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['regressionTestId'] === undefined && (value as Record<string, any>)['regression_test_id'] === undefined)) return false;
    if ((!('sampleId' in (value as Record<string, any>)) && !('sample_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['sampleId'] === undefined && (value as Record<string, any>)['sample_id'] === undefined)) return false;
    if ((!('sampleName' in (value as Record<string, any>)) && !('sample_name' in (value as Record<string, any>))) || ((value as Record<string, any>)['sampleName'] === undefined && (value as Record<string, any>)['sample_name'] === undefined)) return false;
    if (!('command' in value) || value['command'] === undefined) return false;
    if ((!('inputType' in (value as Record<string, any>)) && !('input_type' in (value as Record<string, any>))) || ((value as Record<string, any>)['inputType'] === undefined && (value as Record<string, any>)['input_type'] === undefined)) return false;
    if ((!('outputType' in (value as Record<string, any>)) && !('output_type' in (value as Record<string, any>))) || ((value as Record<string, any>)['outputType'] === undefined && (value as Record<string, any>)['output_type'] === undefined)) return false;
    if ((!('expectedRc' in (value as Record<string, any>)) && !('expected_rc' in (value as Record<string, any>))) || ((value as Record<string, any>)['expectedRc'] === undefined && (value as Record<string, any>)['expected_rc'] === undefined)) return false;
    if (!('active' in value) || value['active'] === undefined) return false;
    if (!('categories' in value) || value['categories'] === undefined) return false;
    if (!('description' in value) || value['description'] === undefined) return false;
    if (!('outputs' in value) || value['outputs'] === undefined) return false;
    return true;
}

export function RegressionTestDetailFromJSON(json: any): RegressionTestDetail {
    return RegressionTestDetailFromJSONTyped(json, false);
}

export function RegressionTestDetailFromJSONTyped(json: any, ignoreDiscriminator: boolean): RegressionTestDetail {
    if (json == null) {
        return json;
    }
    return {

        'regressionTestId': json['regression_test_id'],
        'sampleId': json['sample_id'],
        'sampleName': json['sample_name'],
        'command': json['command'],
        'inputType': InputTypeFromJSON(json['input_type']),
        'outputType': OutputTypeFromJSON(json['output_type']),
        'expectedRc': json['expected_rc'],
        'active': json['active'],
        'categories': json['categories'],
        'description': json['description'],
        'outputs': ((json['outputs'] as Array<any>).map(RegressionTestOutputFromJSON)),
    };
}

export function RegressionTestDetailToJSON(json: any): RegressionTestDetail {
    return RegressionTestDetailToJSONTyped(json, false);
}

export function RegressionTestDetailToJSONTyped(value?: RegressionTestDetail | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'regression_test_id': value['regressionTestId'],
        'sample_id': value['sampleId'],
        'sample_name': value['sampleName'],
        'command': value['command'],
        'input_type': InputTypeToJSON(value['inputType']),
        'output_type': OutputTypeToJSON(value['outputType']),
        'expected_rc': value['expectedRc'],
        'active': value['active'],
        'categories': value['categories'],
        'description': value['description'],
        'outputs': ((value['outputs'] as Array<any>).map(RegressionTestOutputToJSON)),
    };
}
