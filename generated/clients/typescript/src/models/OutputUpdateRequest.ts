/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 *
 * @export
 * @interface OutputUpdateRequest
 */
export interface OutputUpdateRequest {
    /**
     *
     */
    correctExtension?: string;
    /**
     *
     */
    expectedFilename?: string;
    /**
     *
     */
    ignore?: boolean;
    /**
     * The baseline: the hash of a file that is in the file store; null for none.
     */
    correct?: string | null;
}

/**
 * Check if a given object implements the OutputUpdateRequest interface.
 */
export function instanceOfOutputUpdateRequest(value: object): value is OutputUpdateRequest {
    return true;
}

export function OutputUpdateRequestFromJSON(json: any): OutputUpdateRequest {
    return OutputUpdateRequestFromJSONTyped(json, false);
}

export function OutputUpdateRequestFromJSONTyped(json: any, ignoreDiscriminator: boolean): OutputUpdateRequest {
    if (json == null) {
        return json;
    }
    return {

        'correctExtension': json['correct_extension'] == null ? undefined : json['correct_extension'],
        'expectedFilename': json['expected_filename'] == null ? undefined : json['expected_filename'],
        'ignore': json['ignore'] == null ? undefined : json['ignore'],
        'correct': json['correct'] === undefined ? undefined : json['correct'] === null ? null : json['correct'],
    };
}

export function OutputUpdateRequestToJSON(json: any): OutputUpdateRequest {
    return OutputUpdateRequestToJSONTyped(json, false);
}

export function OutputUpdateRequestToJSONTyped(value?: OutputUpdateRequest | null, ignoreDiscriminator: boolean = false): any {
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
