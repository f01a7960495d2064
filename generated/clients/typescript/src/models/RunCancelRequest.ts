/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 *
 * @export
 * @interface RunCancelRequest
 */
export interface RunCancelRequest {
    /**
     * Blanks at both ends are dropped.
     */
    reason?: string;
}

/**
 * Check if a given object implements the RunCancelRequest interface.
 */
export function instanceOfRunCancelRequest(value: object): value is RunCancelRequest {
    return true;
}

export function RunCancelRequestFromJSON(json: any): RunCancelRequest {
    return RunCancelRequestFromJSONTyped(json, false);
}

export function RunCancelRequestFromJSONTyped(json: any, ignoreDiscriminator: boolean): RunCancelRequest {
    if (json == null) {
        return json;
    }
    return {

        'reason': json['reason'] == null ? undefined : json['reason'],
    };
}

export function RunCancelRequestToJSON(json: any): RunCancelRequest {
    return RunCancelRequestToJSONTyped(json, false);
}

export function RunCancelRequestToJSONTyped(value?: RunCancelRequest | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'reason': value['reason'],
    };
}
