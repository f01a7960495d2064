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
import type { StorageStatus } from './StorageStatus.js';
import {
    StorageStatusFromJSON,
    StorageStatusFromJSONTyped,
    StorageStatusToJSON,
    StorageStatusToJSONTyped,
} from './StorageStatus.js';
import type { ContentEncoding } from './ContentEncoding.js';
import {
    ContentEncodingFromJSON,
    ContentEncodingFromJSONTyped,
    ContentEncodingToJSON,
    ContentEncodingToJSONTyped,
} from './ContentEncoding.js';

/**
 * An output file, or its beginning.
 * @export
 * @interface OutputFile
 */
export interface OutputFile {
    /**
     *
     */
    runId: number;
    /**
     *
     */
    sampleId: number;
    /**
     *
     */
    regressionId: number;
    /**
     *
     */
    outputId: number;
    /**
     *
     */
    filename: string;
    /**
     *
     */
    contentType: string;
    /**
     *
     */
    encoding: ContentEncoding;
    /**
     * What text was read as; null for bytes.
     */
    charset: Charset | null;
    /**
     * Of at most the first 1,048,576 bytes of the file.
     */
    content: string;
    /**
     * The file is longer than `content`.
     */
    truncated: boolean;
    /**
     * Of the whole file.
     */
    sizeBytes: number;
    /**
     * Of the whole file, in lower-case hex.
     */
    sha256: string;
    /**
     * The whole file; works for at least 10 minutes.
     */
    downloadUrl: string | null;
    /**
     *
     */
    storageStatus: StorageStatus;
}



/**
 * Check if a given object implements the OutputFile interface.
 */
export function instanceOfOutputFile(value: object): value is OutputFile {
    if ((!('runId' in (value as Record<string, any>)) && !('run_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['runId'] === undefined && (value as Record<string, any>)['run_id'] === undefined)) return false;
    if ((!('sampleId' in (value as Record<string, any>)) && !('sample_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['sampleId'] === undefined && (value as Record<string, any>)['sample_id'] === undefined)) return false;
    if ((!('regressionId' in (value as Record<string, any>)) && !('regression_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['regressionId'] === undefined && (value as Record<string, any>)['regression_id'] === undefined)) return false;
    if ((!('outputId' in (value as Record<string, any>)) && !('output_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['outputId'] === undefined && (value as Record<string, any>)['output_id'] === undefined)) return false;
    if (!('filename' in value) || value['filename'] === undefined) return false;
    if ((!('contentType' in (value as Record<string, any>)) && !('content_type' in (value as Record<string, any>))) || ((value as Record<string, any>)['contentType'] === undefined && (value as Record<string, any>)['content_type'] === undefined)) return false;
    if (!('encoding' in value) || value['encoding'] === undefined) return false;
    if (!('charset' in value) || value['charset'] === undefined) return false;
    if (!('content' in value) || value['content'] === undefined) return false;
    if (!('truncated' in value) || value['truncated'] === undefined) return false;
    if ((!('sizeBytes' in (value as Record<string, any>)) && !('size_bytes' in (value as Record<string, any>))) || ((value as Record<string, any>)['sizeBytes'] === undefined && (value as Record<string, any>)['size_bytes'] === undefined)) return false;
    if (!('sha256' in value) || value['sha256'] === undefined) return false;
    if ((!('downloadUrl' in (value as Record<string, any>)) && !('download_url' in (value as Record<string, any>))) || ((value as Record<string, any>)['downloadUrl'] === undefined && (value as Record<string, any>)['download_url'] === undefined)) return false;
    if ((!('storageStatus' in (value as Record<string, any>)) && !('storage_status' in (value as Record<string, any>))) || ((value as Record<string, any>)['storageStatus'] === undefined && (value as Record<string, any>)['storage_status'] === undefined)) return false;
    return true;
}

export function OutputFileFromJSON(json: any): OutputFile {
    return OutputFileFromJSONTyped(json, false);
}

export function OutputFileFromJSONTyped(json: any, ignoreDiscriminator: boolean): OutputFile {
    if (json == null) {
        return json;
    }
    return {

        'runId': json['run_id'],
        'sampleId': json['sample_id'],
        'regressionId': json['regression_id'],
        'outputId': json['output_id'],
        'filename': json['filename'],
        'contentType': json['content_type'],
        'encoding': ContentEncodingFromJSON(json['encoding']),
        'charset': CharsetFromJSON(json['charset']),
        'content': json['content'],
        'truncated': json['truncated'],
        'sizeBytes': json['size_bytes'],
        'sha256': json['sha256'],
        'downloadUrl': json['download_url'],
        'storageStatus': StorageStatusFromJSON(json['storage_status']),
    };
}

export function OutputFileToJSON(json: any): OutputFile {
    return OutputFileToJSONTyped(json, false);
}

export function OutputFileToJSONTyped(value?: OutputFile | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'run_id': value['runId'],
        'sample_id': value['sampleId'],
        'regression_id': value['regressionId'],
        'output_id': value['outputId'],
        'filename': value['filename'],
        'content_type': value['contentType'],
        'encoding': ContentEncodingToJSON(value['encoding']),
        'charset': CharsetToJSON(value['charset']),
        'content': value['content'],
        'truncated': value['truncated'],
        'size_bytes': value['sizeBytes'],
        'sha256': value['sha256'],
        'download_url': value['downloadUrl'],
        'storage_status': StorageStatusToJSON(value['storageStatus']),
    };
}
