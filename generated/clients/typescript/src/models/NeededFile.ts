/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 *
 * @export
 * @interface NeededFile
 */
export interface NeededFile {
    /**
     *
     */
    outputId: number;
    /**
     *
     */
    sha256: string;
}

/**
 * Check if a given object implements the NeededFile interface.
 */
export function instanceOfNeededFile(value: object): value is NeededFile {
    if ((!('outputId' in (value as Record<string, any>)) && !('output_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['outputId'] === undefined && (value as Record<string, any>)['output_id'] === undefined)) return false;
    if (!('sha256' in value) || value['sha256'] === undefined) return false;
    return true;
}

export function NeededFileFromJSON(json: any): NeededFile {
    return NeededFileFromJSONTyped(json, false);
}

export function NeededFileFromJSONTyped(json: any, ignoreDiscriminator: boolean): NeededFile {
    if (json == null) {
        return json;
    }
    return {

        'outputId': json['output_id'],
        'sha256': json['sha256'],
    };
}

export function NeededFileToJSON(json: any): NeededFile {
    return NeededFileToJSONTyped(json, false);
}

export function NeededFileToJSONTyped(value?: NeededFile | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'output_id': value['outputId'],
        'sha256': value['sha256'],
    };
}
