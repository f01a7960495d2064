/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 *
 * @export
 * @interface OutputCreateRequest
 */
export interface OutputCreateRequest {
    /**
     * With its dot; empty for a file without one.
     */
    correctExtension: string;
    /**
     * What comes between the sample's name and the extension in the file the program writes.
     */
    expectedFilename?: string;
    /**
     *
     */
    ignore?: boolean;
    /**
     * The baseline: the hash of a file that is in the file store.
     */
    correct?: string | null;
}

/**
 * Check if a given object implements the OutputCreateRequest interface.
 */
export function instanceOfOutputCreateRequest(value: object): value is OutputCreateRequest {
    if ((!('correctExtension' in (value as Record<string, any>)) && !('correct_extension' in (value as Record<string, any>))) || ((value as Record<string, any>)['correctExtension'] === undefined && (value as Record<string, any>)['correct_extension'] === undefined)) return false;
    return true;
}

export function OutputCreateRequestFromJSON(json: any): OutputCreateRequest {
    return OutputCreateRequestFromJSONTyped(json, false);
}

export function OutputCreateRequestFromJSONTyped(json: any, ignoreDiscriminator: boolean): OutputCreateRequest {
    if (json == null) {
        return json;
    }
    return {

        'correctExtension': json['correct_extension'],
        'expectedFilename': json['expected_filename'] == null ? undefined : json['expected_filename'],
        'ignore': json['ignore'] == null ? undefined : json['ignore'],
        'correct': json['correct'] === undefined ? undefined : json['correct'] === null ? null : json['correct'],
    };
}

export function OutputCreateRequestToJSON(json: any): OutputCreateRequest {
    return OutputCreateRequestToJSONTyped(json, false);
}

export function OutputCreateRequestToJSONTyped(value?: OutputCreateRequest | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'correct_extension': value['correctExtension'],
        'expected_filename': value['expectedFilename'],
        'ignore': value['ignore'],
        'correct': value['correct'],
    };
}
