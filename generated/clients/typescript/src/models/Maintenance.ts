/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { MaintenanceState } from './MaintenanceState.js';
import {
    MaintenanceStateFromJSON,
    MaintenanceStateFromJSONTyped,
    MaintenanceStateToJSON,
    MaintenanceStateToJSONTyped,
} from './MaintenanceState.js';

/**
 *
 * @export
 * @interface Maintenance
 */
export interface Maintenance {
    /**
     *
     */
    platforms: Array<MaintenanceState>;
}

/**
 * Check if a given object implements the Maintenance interface.
 */
export function instanceOfMaintenance(value: object): value is Maintenance {
    if (!('platforms' in value) || value['platforms'] === undefined) return false;
    return true;
}

export function MaintenanceFromJSON(json: any): Maintenance {
    return MaintenanceFromJSONTyped(json, false);
}

export function MaintenanceFromJSONTyped(json: any, ignoreDiscriminator: boolean): Maintenance {
    if (json == null) {
        return json;
    }
    return {

        'platforms': ((json['platforms'] as Array<any>).map(MaintenanceStateFromJSON)),
    };
}

export function MaintenanceToJSON(json: any): Maintenance {
    return MaintenanceToJSONTyped(json, false);
}

export function MaintenanceToJSONTyped(value?: Maintenance | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'platforms': ((value['platforms'] as Array<any>).map(MaintenanceStateToJSON)),
    };
}
