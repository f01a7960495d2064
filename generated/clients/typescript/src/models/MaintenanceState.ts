/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { Platform } from './Platform.js';
import {
    PlatformFromJSON,
    PlatformFromJSONTyped,
    PlatformToJSON,
    PlatformToJSONTyped,
} from './Platform.js';

/**
 *
 * @export
 * @interface MaintenanceState
 */
export interface MaintenanceState {
    /**
     *
     */
    platform: Platform;
    /**
     * Workers may not begin.
     */
    disabled: boolean;
}



/**
 * Check if a given object implements the MaintenanceState interface.
 */
export function instanceOfMaintenanceState(value: object): value is MaintenanceState {
    if (!('platform' in value) || value['platform'] === undefined) return false;
    if (!('disabled' in value) || value['disabled'] === undefined) return false;
    return true;
}

export function MaintenanceStateFromJSON(json: any): MaintenanceState {
    return MaintenanceStateFromJSONTyped(json, false);
}

export function MaintenanceStateFromJSONTyped(json: any, ignoreDiscriminator: boolean): MaintenanceState {
    if (json == null) {
        return json;
    }
    return {

        'platform': PlatformFromJSON(json['platform']),
        'disabled': json['disabled'],
    };
}

export function MaintenanceStateToJSON(json: any): MaintenanceState {
    return MaintenanceStateToJSONTyped(json, false);
}

export function MaintenanceStateToJSONTyped(value?: MaintenanceState | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'platform': PlatformToJSON(value['platform']),
        'disabled': value['disabled'],
    };
}
