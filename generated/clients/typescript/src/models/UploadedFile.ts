/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 *
 * @export
 * @interface UploadedFile
 */
export interface UploadedFile {
    /**
     *
     */
    sha256: string;
    /**
     *
     */
    sizeBytes: number;
}

/**
 * Check if a given object implements the UploadedFile interface.
 */
export function instanceOfUploadedFile(value: object): value is UploadedFile {
    if (!('sha256' in value) || value['sha256'] === undefined) return false;
    if ((!('sizeBytes' in (value as Record<string, any>)) && !('size_bytes' in (value as Record<string, any>))) || ((value as Record<string, any>)['sizeBytes'] === undefined && (value as Record<string, any>)['size_bytes'] === undefined)) return false;
    return true;
}

export function UploadedFileFromJSON(json: any): UploadedFile {
    return UploadedFileFromJSONTyped(json, false);
}

export function UploadedFileFromJSONTyped(json: any, ignoreDiscriminator: boolean): UploadedFile {
    if (json == null) {
        return json;
    }
    return {

        'sha256': json['sha256'],
        'sizeBytes': json['size_bytes'],
    };
}

export function UploadedFileToJSON(json: any): UploadedFile {
    return UploadedFileToJSONTyped(json, false);
}

export function UploadedFileToJSONTyped(value?: UploadedFile | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'sha256': value['sha256'],
        'size_bytes': value['sizeBytes'],
    };
}
