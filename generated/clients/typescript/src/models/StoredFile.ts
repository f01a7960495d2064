/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { StorageStatus } from './StorageStatus.js';
import {
    StorageStatusFromJSON,
    StorageStatusFromJSONTyped,
    StorageStatusToJSON,
    StorageStatusToJSONTyped,
} from './StorageStatus.js';

/**
 * Where a file is.
 * @export
 * @interface StoredFile
 */
export interface StoredFile {
    /**
     * With files of a sample.
     */
    sampleId?: number;
    /**
     *
     */
    filename: string;
    /**
     *
     */
    sizeBytes: number | null;
    /**
     *
     */
    storageStatus: StorageStatus;
    /**
     * Works for at least 10 minutes; null where the file store cannot be asked.
     */
    downloadUrl: string | null;
}



/**
 * Check if a given object implements the StoredFile interface.
 */
export function instanceOfStoredFile(value: object): value is StoredFile {
    if (!('filename' in value) || value['filename'] === undefined) return false;
    if ((!('sizeBytes' in (value as Record<string, any>)) && !('size_bytes' in (value as Record<string, any>))) || ((value as Record<string, any>)['sizeBytes'] === undefined && (value as Record<string, any>)['size_bytes'] === undefined)) return false;
    if ((!('storageStatus' in (value as Record<string, any>)) && !('storage_status' in (value as Record<string, any>))) || ((value as Record<string, any>)['storageStatus'] === undefined && (value as Record<string, any>)['storage_status'] === undefined)) return false;
    if ((!('downloadUrl' in (value as Record<string, any>)) && !('download_url' in (value as Record<string, any>))) || ((value as Record<string, any>)['downloadUrl'] === undefined && (value as Record<string, any>)['download_url'] === undefined)) return false;
    return true;
}

export function StoredFileFromJSON(json: any): StoredFile {
    return StoredFileFromJSONTyped(json, false);
}

export function StoredFileFromJSONTyped(json: any, ignoreDiscriminator: boolean): StoredFile {
    if (json == null) {
        return json;
    }
    return {

        'sampleId': json['sample_id'] == null ? undefined : json['sample_id'],
        'filename': json['filename'],
        'sizeBytes': json['size_bytes'],
        'storageStatus': StorageStatusFromJSON(json['storage_status']),
        'downloadUrl': json['download_url'],
    };
}

export function StoredFileToJSON(json: any): StoredFile {
    return StoredFileToJSONTyped(json, false);
}

export function StoredFileToJSONTyped(value?: StoredFile | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'sample_id': value['sampleId'],
        'filename': value['filename'],
        'size_bytes': value['sizeBytes'],
        'storage_status': StorageStatusToJSON(value['storageStatus']),
        'download_url': value['downloadUrl'],
    };
}
