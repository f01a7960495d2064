/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 * A media file that tests run on.
 * @export
 * @interface Sample
 */
export interface Sample {
    /**
     *
     */
    sampleId: number;
    /**
     * Normally the SHA-256 of the content, in lower-case hex; empty where none is recorded.
     */
    sha: string;
    /**
     * Without a dot.
     */
    extension: string;
    /**
     * Without the extension.
     */
    originalName: string;
    /**
     * In the file store; empty without a `sha`.
     */
    filename: string;
    /**
     *
     */
    tags: Array<string>;
    /**
     * Active tests.
     */
    regressionTestCount: number;
    /**
     * There is an active test.
     */
    active: boolean;
}

/**
 * Check if a given object implements the Sample interface.
 */
export function instanceOfSample(value: object): value is Sample {
    if ((!('sampleId' in (value as Record<string, any>)) && !('sample_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['sampleId'] === undefined && (value as Record<string, any>)['sample_id'] === undefined)) return false;
    if (!('sha' in value) || value['sha'] === undefined) return false;
    if (!('extension' in value) || value['extension'] === undefined) return false;
    if ((!('originalName' in (value as Record<string, any>)) && !('original_name' in (value as Record<string, any>))) || ((value as Record<string, any>)['originalName'] === undefined && (value as Record<string, any>)['original_name'] === undefined)) return false;
    if (!('filename' in value) || value['filename'] === undefined) return false;
    if (!('tags' in value) || value['tags'] === undefined) return false;
    if ((!('regressionTestCount' in (value as Record<string, any>)) && !('regression_test_count' in (value as Record<string, any>))) || ((value as Record<string, any>)['regressionTestCount'] === undefined && (value as Record<string, any>)['regression_test_count'] === undefined)) return false;
    if (!('active' in value) || value['active'] === undefined) return false;
    return true;
}

export function SampleFromJSON(json: any): Sample {
    return SampleFromJSONTyped(json, false);
}

export function SampleFromJSONTyped(json: any, ignoreDiscriminator: boolean): Sample {
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
        'regressionTestCount': json['regression_test_count'],
        'active': json['active'],
    };
}

export function SampleToJSON(json: any): Sample {
    return SampleToJSONTyped(json, false);
}

export function SampleToJSONTyped(value?: Sample | null, ignoreDiscriminator: boolean = false): any {
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
        'regression_test_count': value['regressionTestCount'],
        'active': value['active'],
    };
}
