/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues, parseDate, parseDateTime, serializeDate, serializeDateTime } from '../runtime.js';
import type { UploadPlatform } from './UploadPlatform.js';
import {
    UploadPlatformFromJSON,
    UploadPlatformFromJSONTyped,
    UploadPlatformToJSON,
    UploadPlatformToJSONTyped,
} from './UploadPlatform.js';

/**
 * What the uploader of a sample said.
 * @export
 * @interface SampleUpload
 */
export interface SampleUpload {
    /**
     *
     */
    platform: UploadPlatform | null;
    /**
     *
     */
    parameters: string;
    /**
     *
     */
    notes: string;
    /**
     * The release of the program.
     */
    version: string | null;
    /**
     *
     */
    versionReleased: Date | null;
}



/**
 * Check if a given object implements the SampleUpload interface.
 */
export function instanceOfSampleUpload(value: object): value is SampleUpload {
    if (!('platform' in value) || value['platform'] === undefined) return false;
    if (!('parameters' in value) || value['parameters'] === undefined) return false;
    if (!('notes' in value) || value['notes'] === undefined) return false;
    if (!('version' in value) || value['version'] === undefined) return false;
    if ((!('versionReleased' in (value as Record<string, any>)) && !('version_released' in (value as Record<string, any>))) || ((value as Record<string, any>)['versionReleased'] === undefined && (value as Record<string, any>)['version_released'] === undefined)) return false;
    return true;
}

export function SampleUploadFromJSON(json: any): SampleUpload {
    return SampleUploadFromJSONTyped(json, false);
}

export function SampleUploadFromJSONTyped(json: any, ignoreDiscriminator: boolean): SampleUpload {
    if (json == null) {
        return json;
    }
    return {

        'platform': UploadPlatformFromJSON(json['platform']),
        'parameters': json['parameters'],
        'notes': json['notes'],
        'version': json['version'],
        'versionReleased': (json['version_released'] == null ? null : parseDate(json['version_released'])),
    };
}

export function SampleUploadToJSON(json: any): SampleUpload {
    return SampleUploadToJSONTyped(json, false);
}

export function SampleUploadToJSONTyped(value?: SampleUpload | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'platform': UploadPlatformToJSON(value['platform']),
        'parameters': value['parameters'],
        'notes': value['notes'],
        'version': value['version'],
        'version_released': value['versionReleased'] == null ? value['versionReleased'] : serializeDate(value['versionReleased']),
    };
}
