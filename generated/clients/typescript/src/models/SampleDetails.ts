/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { SampleExtraFile } from './SampleExtraFile.js';
import {
    SampleExtraFileFromJSON,
    SampleExtraFileFromJSONTyped,
    SampleExtraFileToJSON,
    SampleExtraFileToJSONTyped,
} from './SampleExtraFile.js';
import type { SampleUpload } from './SampleUpload.js';
import {
    SampleUploadFromJSON,
    SampleUploadFromJSONTyped,
    SampleUploadToJSON,
    SampleUploadToJSONTyped,
} from './SampleUpload.js';

/**
 *
 * @export
 * @interface SampleDetails
 */
export interface SampleDetails {
    /**
     *
     */
    sampleId: number;
    /**
     *
     */
    sha: string;
    /**
     *
     */
    extension: string;
    /**
     *
     */
    originalName: string;
    /**
     *
     */
    filename: string;
    /**
     *
     */
    tags: Array<string>;
    /**
     * Null where nothing is known of an upload.
     */
    upload: SampleUpload | null;
    /**
     *
     */
    extraFiles: Array<SampleExtraFile>;
    /**
     * Null where there is no report, or none that can be read.
     */
    mediaInfo: Array<{ [key: string]: any; }> | null;
}

/**
 * Check if a given object implements the SampleDetails interface.
 */
export function instanceOfSampleDetails(value: object): value is SampleDetails {
    if ((!('sampleId' in (value as Record<string, any>)) && !('sample_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['sampleId'] === undefined && (value as Record<string, any>)['sample_id'] === undefined)) return false;
    if (!('sha' in value) || value['sha'] === undefined) return false;
    if (!('extension' in value) || value['extension'] === undefined) return false;
    if ((!('originalName' in (value as Record<string, any>)) && !('original_name' in (value as Record<string, any>))) || ((value as Record<string, any>)['originalName'] === undefined && (value as Record<string, any>)['original_name'] === undefined)) return false;
    if (!('filename' in value) || value['filename'] === undefined) return false;
    if (!('tags' in value) || value['tags'] === undefined) return false;
    if (!('upload' in value) || value['upload'] === undefined) return false;
    if ((!('extraFiles' in (value as Record<string, any>)) && !('extra_files' in (value as Record<string, any>))) || ((value as Record<string, any>)['extraFiles'] === undefined && (value as Record<string, any>)['extra_files'] === undefined)) return false;
    if ((!('mediaInfo' in (value as Record<string, any>)) && !('media_info' in (value as Record<string, any>))) || ((value as Record<string, any>)['mediaInfo'] === undefined && (value as Record<string, any>)['media_info'] === undefined)) return false;
    return true;
}

export function SampleDetailsFromJSON(json: any): SampleDetails {
    return SampleDetailsFromJSONTyped(json, false);
}

export function SampleDetailsFromJSONTyped(json: any, ignoreDiscriminator: boolean): SampleDetails {
    if (json == null) {
        return json;
    }
    return {

        'sampleId': json['sample_id'],
        'sha': json['sha'],
        'extension': json['extension'],
        'originalName': json['original_name'],
        'filename': json['filename'],
        'tags': json['tags'],
        'upload': SampleUploadFromJSON(json['upload']),
        'extraFiles': ((json['extra_files'] as Array<any>).map(SampleExtraFileFromJSON)),
        'mediaInfo': json['media_info'] == null ? null : json['media_info'],
    };
}

export function SampleDetailsToJSON(json: any): SampleDetails {
    return SampleDetailsToJSONTyped(json, false);
}

export function SampleDetailsToJSONTyped(value?: SampleDetails | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'sample_id': value['sampleId'],
        'sha': value['sha'],
        'extension': value['extension'],
        'original_name': value['originalName'],
        'filename': value['filename'],
        'tags': value['tags'],
        'upload': SampleUploadToJSON(value['upload']),
        'extra_files': ((value['extraFiles'] as Array<any>).map(SampleExtraFileToJSON)),
        'media_info': value['mediaInfo'],
    };
}
