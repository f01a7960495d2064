/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 * An uploaded file that waits for what is known of it.
 * @export
 * @interface QueuedSample
 */
export interface QueuedSample {
    /**
     *
     */
    id: number;
    /**
     *
     */
    sha: string;
    /**
     * With its dot, or empty.
     */
    extension: string;
    /**
     * Without the extension.
     */
    originalName: string;
    /**
     * Who uploaded it; null where that is not known.
     */
    userId: number | null;
}

/**
 * Check if a given object implements the QueuedSample interface.
 */
export function instanceOfQueuedSample(value: object): value is QueuedSample {
    if (!('id' in value) || value['id'] === undefined) return false;
    if (!('sha' in value) || value['sha'] === undefined) return false;
    if (!('extension' in value) || value['extension'] === undefined) return false;
    if ((!('originalName' in (value as Record<string, any>)) && !('original_name' in (value as Record<string, any>))) || ((value as Record<string, any>)['originalName'] === undefined && (value as Record<string, any>)['original_name'] === undefined)) return false;
    if ((!('userId' in (value as Record<string, any>)) && !('user_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['userId'] === undefined && (value as Record<string, any>)['user_id'] === undefined)) return false;
    return true;
}

export function QueuedSampleFromJSON(json: any): QueuedSample {
    return QueuedSampleFromJSONTyped(json, false);
}

export function QueuedSampleFromJSONTyped(json: any, ignoreDiscriminator: boolean): QueuedSample {
    if (json == null) {
        return json;
    }
    return {

        'id': json['id'],
        'sha': json['sha'],
        'extension': json['extension'],
        'originalName': json['original_name'],
        'userId': json['user_id'],
    };
}

export function QueuedSampleToJSON(json: any): QueuedSample {
    return QueuedSampleToJSONTyped(json, false);
}

export function QueuedSampleToJSONTyped(value?: QueuedSample | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'id': value['id'],
        'sha': value['sha'],
        'extension': value['extension'],
        'original_name': value['originalName'],
        'user_id': value['userId'],
    };
}
