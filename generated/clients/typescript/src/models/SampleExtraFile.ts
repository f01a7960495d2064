/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 *
 * @export
 * @interface SampleExtraFile
 */
export interface SampleExtraFile {
    /**
     *
     */
    id: number;
    /**
     *
     */
    originalName: string;
    /**
     *
     */
    extension: string;
}

/**
 * Check if a given object implements the SampleExtraFile interface.
 */
export function instanceOfSampleExtraFile(value: object): value is SampleExtraFile {
    if (!('id' in value) || value['id'] === undefined) return false;
    if ((!('originalName' in (value as Record<string, any>)) && !('original_name' in (value as Record<string, any>))) || ((value as Record<string, any>)['originalName'] === undefined && (value as Record<string, any>)['original_name'] === undefined)) return false;
    if (!('extension' in value) || value['extension'] === undefined) return false;
    return true;
}

export function SampleExtraFileFromJSON(json: any): SampleExtraFile {
    return SampleExtraFileFromJSONTyped(json, false);
}

export function SampleExtraFileFromJSONTyped(json: any, ignoreDiscriminator: boolean): SampleExtraFile {
    if (json == null) {
        return json;
    }
    return {

        'id': json['id'],
        'originalName': json['original_name'],
        'extension': json['extension'],
    };
}

export function SampleExtraFileToJSON(json: any): SampleExtraFile {
    return SampleExtraFileToJSONTyped(json, false);
}

export function SampleExtraFileToJSONTyped(value?: SampleExtraFile | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'id': value['id'],
        'original_name': value['originalName'],
        'extension': value['extension'],
    };
}
