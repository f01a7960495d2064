/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { Charset } from './Charset.js';
import {
    CharsetFromJSON,
    CharsetFromJSONTyped,
    CharsetToJSON,
    CharsetToJSONTyped,
} from './Charset.js';

/**
 * One side of a comparison.
 * @export
 * @interface DiffFile
 */
export interface DiffFile {
    /**
     *
     */
    sha256: string;
    /**
     *
     */
    sizeBytes: number;
    /**
     * What the file was read as; null for a binary one.
     */
    charset: Charset | null;
}



/**
 * Check if a given object implements the DiffFile interface.
 */
export function instanceOfDiffFile(value: object): value is DiffFile {
    if (!('sha256' in value) || value['sha256'] === undefined) return false;
    if ((!('sizeBytes' in (value as Record<string, any>)) && !('size_bytes' in (value as Record<string, any>))) || ((value as Record<string, any>)['sizeBytes'] === undefined && (value as Record<string, any>)['size_bytes'] === undefined)) return false;
    if (!('charset' in value) || value['charset'] === undefined) return false;
    return true;
}

export function DiffFileFromJSON(json: any): DiffFile {
    return DiffFileFromJSONTyped(json, false);
}

export function DiffFileFromJSONTyped(json: any, ignoreDiscriminator: boolean): DiffFile {
    if (json == null) {
        return json;
    }
    return {

        'sha256': json['sha256'],
        'sizeBytes': json['size_bytes'],
        'charset': CharsetFromJSON(json['charset']),
    };
}

export function DiffFileToJSON(json: any): DiffFile {
    return DiffFileToJSONTyped(json, false);
}

export function DiffFileToJSONTyped(value?: DiffFile | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'sha256': value['sha256'],
        'size_bytes': value['sizeBytes'],
        'charset': CharsetToJSON(value['charset']),
    };
}
