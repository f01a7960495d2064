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
import type { JobOutput } from './JobOutput.js';
import {
    JobOutputFromJSON,
    JobOutputFromJSONTyped,
    JobOutputToJSON,
    JobOutputToJSONTyped,
} from './JobOutput.js';
import type { JobSample } from './JobSample.js';
import {
    JobSampleFromJSON,
    JobSampleFromJSONTyped,
    JobSampleToJSON,
    JobSampleToJSONTyped,
} from './JobSample.js';
import type { OutputType } from './OutputType.js';
import {
    OutputTypeFromJSON,
    OutputTypeFromJSONTyped,
    OutputTypeToJSON,
    OutputTypeToJSONTyped,
} from './OutputType.js';

/**
 * A test as it was when the run was made.
 * @export
 * @interface JobTest
 */
export interface JobTest {
    /**
     *
     */
    regressionTestId: number;
    /**
     * The arguments of the program, to be split into words as a shell does, and given to none.
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
     * Null where the sample is gone.
     */
    sample: JobSample | null;
    /**
     * What the test should write, by id.
     */
    outputs: Array<JobOutput>;
}



/**
 * Check if a given object implements the JobTest interface.
 */
export function instanceOfJobTest(value: object): value is JobTest {
    if ((!('regressionTestId' in (value as Record<string, any>)) && !('regression_test_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['regressionTestId'] === undefined && (value as Record<string, any>)['regression_test_id'] === undefined)) return false;
    if (!('command' in value) || value['command'] === undefined) return false;
    if ((!('inputType' in (value as Record<string, any>)) && !('input_type' in (value as Record<string, any>))) || ((value as Record<string, any>)['inputType'] === undefined && (value as Record<string, any>)['input_type'] === undefined)) return false;
    if ((!('outputType' in (value as Record<string, any>)) && !('output_type' in (value as Record<string, any>))) || ((value as Record<string, any>)['outputType'] === undefined && (value as Record<string, any>)['output_type'] === undefined)) return false;
    if ((!('expectedRc' in (value as Record<string, any>)) && !('expected_rc' in (value as Record<string, any>))) || ((value as Record<string, any>)['expectedRc'] === undefined && (value as Record<string, any>)['expected_rc'] === undefined)) return false;
    if (!('sample' in value) || value['sample'] === undefined) return false;
    if (!('outputs' in value) || value['outputs'] === undefined) return false;
    return true;
}

export function JobTestFromJSON(json: any): JobTest {
    return JobTestFromJSONTyped(json, false);
}

export function JobTestFromJSONTyped(json: any, ignoreDiscriminator: boolean): JobTest {
    if (json == null) {
        return json;
    }
    return {

        'regressionTestId': json['regression_test_id'],
        'command': json['command'],
        'inputType': InputTypeFromJSON(json['input_type']),
        'outputType': OutputTypeFromJSON(json['output_type']),
        'expectedRc': json['expected_rc'],
        'sample': JobSampleFromJSON(json['sample']),
        'outputs': ((json['outputs'] as Array<any>).map(JobOutputFromJSON)),
    };
}

export function JobTestToJSON(json: any): JobTest {
    return JobTestToJSONTyped(json, false);
}

export function JobTestToJSONTyped(value?: JobTest | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'regression_test_id': value['regressionTestId'],
        'command': value['command'],
        'input_type': InputTypeToJSON(value['inputType']),
        'output_type': OutputTypeToJSON(value['outputType']),
        'expected_rc': value['expectedRc'],
        'sample': JobSampleToJSON(value['sample']),
        'outputs': ((value['outputs'] as Array<any>).map(JobOutputToJSON)),
    };
}
