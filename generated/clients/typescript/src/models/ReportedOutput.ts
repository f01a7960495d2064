/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 *
 * @export
 * @interface ReportedOutput
 */
export interface ReportedOutput {
    /**
     *
     */
    outputId: number;
    /**
     * A SHA-256 in lower-case hex.
     */
    sha256: string;
}

/**
 * Check if a given object implements the ReportedOutput interface.
 */
export function instanceOfReportedOutput(value: object): value is ReportedOutput {
    if ((!('outputId' in (value as Record<string, any>)) && !('output_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['outputId'] === undefined && (value as Record<string, any>)['output_id'] === undefined)) return false;
    if (!('sha256' in value) || value['sha256'] === undefined) return false;
    return true;
}

export function ReportedOutputFromJSON(json: any): ReportedOutput {
    return ReportedOutputFromJSONTyped(json, false);
}

export function ReportedOutputFromJSONTyped(json: any, ignoreDiscriminator: boolean): ReportedOutput {
    if (json == null) {
        return json;
    }
    return {

        'outputId': json['output_id'],
        'sha256': json['sha256'],
    };
}

export function ReportedOutputToJSON(json: any): ReportedOutput {
    return ReportedOutputToJSONTyped(json, false);
}

export function ReportedOutputToJSONTyped(value?: ReportedOutput | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'output_id': value['outputId'],
        'sha256': value['sha256'],
    };
}
