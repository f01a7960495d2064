/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { ReportedOutput } from './ReportedOutput.js';
import {
    ReportedOutputFromJSON,
    ReportedOutputFromJSONTyped,
    ReportedOutputToJSON,
    ReportedOutputToJSONTyped,
} from './ReportedOutput.js';

/**
 *
 * @export
 * @interface ResultReport
 */
export interface ResultReport {
    /**
     *
     */
    exitCode: number;
    /**
     *
     */
    runtimeMs: number;
    /**
     * What was written.
     */
    outputs: Array<ReportedOutput>;
}

/**
 * Check if a given object implements the ResultReport interface.
 */
export function instanceOfResultReport(value: object): value is ResultReport {
    if ((!('exitCode' in (value as Record<string, any>)) && !('exit_code' in (value as Record<string, any>))) || ((value as Record<string, any>)['exitCode'] === undefined && (value as Record<string, any>)['exit_code'] === undefined)) return false;
    if ((!('runtimeMs' in (value as Record<string, any>)) && !('runtime_ms' in (value as Record<string, any>))) || ((value as Record<string, any>)['runtimeMs'] === undefined && (value as Record<string, any>)['runtime_ms'] === undefined)) return false;
    if (!('outputs' in value) || value['outputs'] === undefined) return false;
    return true;
}

export function ResultReportFromJSON(json: any): ResultReport {
    return ResultReportFromJSONTyped(json, false);
}

export function ResultReportFromJSONTyped(json: any, ignoreDiscriminator: boolean): ResultReport {
    if (json == null) {
        return json;
    }
    return {

        'exitCode': json['exit_code'],
        'runtimeMs': json['runtime_ms'],
        'outputs': ((json['outputs'] as Array<any>).map(ReportedOutputFromJSON)),
    };
}

export function ResultReportToJSON(json: any): ResultReport {
    return ResultReportToJSONTyped(json, false);
}

export function ResultReportToJSONTyped(value?: ResultReport | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'exit_code': value['exitCode'],
        'runtime_ms': value['runtimeMs'],
        'outputs': ((value['outputs'] as Array<any>).map(ReportedOutputToJSON)),
    };
}
