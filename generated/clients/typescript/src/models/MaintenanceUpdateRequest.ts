/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 *
 * @export
 * @interface MaintenanceUpdateRequest
 */
export interface MaintenanceUpdateRequest {
    /**
     *
     */
    disabled: boolean;
}

/**
 * Check if a given object implements the MaintenanceUpdateRequest interface.
 */
export function instanceOfMaintenanceUpdateRequest(value: object): value is MaintenanceUpdateRequest {
    if (!('disabled' in value) || value['disabled'] === undefined) return false;
    return true;
}

export function MaintenanceUpdateRequestFromJSON(json: any): MaintenanceUpdateRequest {
    return MaintenanceUpdateRequestFromJSONTyped(json, false);
}

export function MaintenanceUpdateRequestFromJSONTyped(json: any, ignoreDiscriminator: boolean): MaintenanceUpdateRequest {
    if (json == null) {
        return json;
    }
    return {

        'disabled': json['disabled'],
    };
}

export function MaintenanceUpdateRequestToJSON(json: any): MaintenanceUpdateRequest {
    return MaintenanceUpdateRequestToJSONTyped(json, false);
}

export function MaintenanceUpdateRequestToJSONTyped(value?: MaintenanceUpdateRequest | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'disabled': value['disabled'],
    };
}
