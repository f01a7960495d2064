/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 *
 * @export
 * @interface JobSample
 */
export interface JobSample {
    /**
     *
     */
    sampleId: number;
    /**
     * Its SHA-256 in lower-case hex, unless another program stored something else.
     */
    sha: string;
    /**
     *
     */
    originalName: string;
    /**
     *
     */
    filename: string;
    /**
     * Null where the file is missing.
     */
    sizeBytes: number | null;
    /**
     * Works for at least 10 minutes; null where the file is missing.
     */
    downloadUrl: string | null;
}

/**
 * Check if a given object implements the JobSample interface.
 */
export function instanceOfJobSample(value: object): value is JobSample {
    if ((!('sampleId' in (value as Record<string, any>)) && !('sample_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['sampleId'] === undefined && (value as Record<string, any>)['sample_id'] === undefined)) return false;
    if (!('sha' in value) || value['sha'] === undefined) return false;
    if ((!('originalName' in (value as Record<string, any>)) && !('original_name' in (value as Record<string, any>))) || ((value as Record<string, any>)['originalName'] === undefined && (value as Record<string, any>)['original_name'] === undefined)) return false;
    if (!('filename' in value) || value['filename'] === undefined) return false;
    if ((!('sizeBytes' in (value as Record<string, any>)) && !('size_bytes' in (value as Record<string, any>))) || ((value as Record<string, any>)['sizeBytes'] === undefined && (value as Record<string, any>)['size_bytes'] === undefined)) return false;
    if ((!('downloadUrl' in (value as Record<string, any>)) && !('download_url' in (value as Record<string, any>))) || ((value as Record<string, any>)['downloadUrl'] === undefined && (value as Record<string, any>)['download_url'] === undefined)) return false;
    return true;
}

export function JobSampleFromJSON(json: any): JobSample {
    return JobSampleFromJSONTyped(json, false);
}

export function JobSampleFromJSONTyped(json: any, ignoreDiscriminator: boolean): JobSample {
    if (json == null) {
        return json;
    }
    return {

        'sampleId': json['sample_id'],
        'sha': json['sha'],
        'originalName': json['original_name'],
        'filename': json['filename'],
        'sizeBytes': json['size_bytes'],
        'downloadUrl': json['download_url'],
    };
}

export function JobSampleToJSON(json: any): JobSample {
    return JobSampleToJSONTyped(json, false);
}

export function JobSampleToJSONTyped(value?: JobSample | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'sample_id': value['sampleId'],
        'sha': value['sha'],
        'original_name': value['originalName'],
        'filename': value['filename'],
        'size_bytes': value['sizeBytes'],
        'download_url': value['downloadUrl'],
    };
}
