/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { RunSampleOutput } from './RunSampleOutput.js';
import {
    RunSampleOutputFromJSON,
    RunSampleOutputFromJSONTyped,
    RunSampleOutputToJSON,
    RunSampleOutputToJSONTyped,
} from './RunSampleOutput.js';
import type { ResultStatus } from './ResultStatus.js';
import {
    ResultStatusFromJSON,
    ResultStatusFromJSONTyped,
    ResultStatusToJSON,
    ResultStatusToJSONTyped,
} from './ResultStatus.js';

/**
 * A test of a run, and how it went.
 * @export
 * @interface RunSample
 */
export interface RunSample {
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
    categories: Array<string>;
    /**
     * The arguments of the program; null for a test that is known no more.
     */
    command: string | null;
    /**
     *
     */
    status: ResultStatus;
    /**
     *
     */
    runtimeMs: number | null;
    /**
     *
     */
    exitCode: number | null;
    /**
     *
     */
    expectedRc: number | null;
    /**
     * The outputs that were reported, and those that had to be; none of a test without a result.
     */
    outputs: Array<RunSampleOutput>;
}



/**
 * Check if a given object implements the RunSample interface.
 */
export function instanceOfRunSample(value: object): value is RunSample {
    if ((!('regressionTestId' in (value as Record<string, any>)) && !('regression_test_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['regressionTestId'] === undefined && (value as Record<string, any>)['regression_test_id'] === undefined)) return false;
    if ((!('sampleId' in (value as Record<string, any>)) && !('sample_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['sampleId'] === undefined && (value as Record<string, any>)['sample_id'] === undefined)) return false;
    if ((!('sampleName' in (value as Record<string, any>)) && !('sample_name' in (value as Record<string, any>))) || ((value as Record<string, any>)['sampleName'] === undefined && (value as Record<string, any>)['sample_name'] === undefined)) return false;
    if (!('categories' in value) || value['categories'] === undefined) return false;
    if (!('command' in value) || value['command'] === undefined) return false;
    if (!('status' in value) || value['status'] === undefined) return false;
    if ((!('runtimeMs' in (value as Record<string, any>)) && !('runtime_ms' in (value as Record<string, any>))) || ((value as Record<string, any>)['runtimeMs'] === undefined && (value as Record<string, any>)['runtime_ms'] === undefined)) return false;
    if ((!('exitCode' in (value as Record<string, any>)) && !('exit_code' in (value as Record<string, any>))) || ((value as Record<string, any>)['exitCode'] === undefined && (value as Record<string, any>)['exit_code'] === undefined)) return false;
    if ((!('expectedRc' in (value as Record<string, any>)) && !('expected_rc' in (value as Record<string, any>))) || ((value as Record<string, any>)['expectedRc'] === undefined && (value as Record<string, any>)['expected_rc'] === undefined)) return false;
    if (!('outputs' in value) || value['outputs'] === undefined) return false;
    return true;
}

export function RunSampleFromJSON(json: any): RunSample {
    return RunSampleFromJSONTyped(json, false);
}

export function RunSampleFromJSONTyped(json: any, ignoreDiscriminator: boolean): RunSample {
    if (json == null) {
        return json;
    }
    return {

        'regressionTestId': json['regression_test_id'],
        'sampleId': json['sample_id'],
        'sampleName': json['sample_name'],
        'categories': json['categories'],
        'command': json['command'],
        'status': ResultStatusFromJSON(json['status']),
        'runtimeMs': json['runtime_ms'],
        'exitCode': json['exit_code'],
        'expectedRc': json['expected_rc'],
        'outputs': ((json['outputs'] as Array<any>).map(RunSampleOutputFromJSON)),
    };
}

export function RunSampleToJSON(json: any): RunSample {
    return RunSampleToJSONTyped(json, false);
}

export function RunSampleToJSONTyped(value?: RunSample | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'regression_test_id': value['regressionTestId'],
        'sample_id': value['sampleId'],
        'sample_name': value['sampleName'],
        'categories': value['categories'],
        'command': value['command'],
        'status': ResultStatusToJSON(value['status']),
        'runtime_ms': value['runtimeMs'],
        'exit_code': value['exitCode'],
        'expected_rc': value['expectedRc'],
        'outputs': ((value['outputs'] as Array<any>).map(RunSampleOutputToJSON)),
    };
}
