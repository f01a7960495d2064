/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { HealthStatus } from './HealthStatus.js';
import {
    HealthStatusFromJSON,
    HealthStatusFromJSONTyped,
    HealthStatusToJSON,
    HealthStatusToJSONTyped,
} from './HealthStatus.js';

/**
 *
 * @export
 * @interface HealthDependency
 */
export interface HealthDependency {
    /**
     *
     */
    name: string;
    /**
     *
     */
    status: HealthStatus;
    /**
     *
     */
    message?: string | null;
}



/**
 * Check if a given object implements the HealthDependency interface.
 */
export function instanceOfHealthDependency(value: object): value is HealthDependency {
    if (!('name' in value) || value['name'] === undefined) return false;
    if (!('status' in value) || value['status'] === undefined) return false;
    return true;
}

export function HealthDependencyFromJSON(json: any): HealthDependency {
    return HealthDependencyFromJSONTyped(json, false);
}

export function HealthDependencyFromJSONTyped(json: any, ignoreDiscriminator: boolean): HealthDependency {
    if (json == null) {
        return json;
    }
    return {

        'name': json['name'],
        'status': HealthStatusFromJSON(json['status']),
        'message': json['message'] === undefined ? undefined : json['message'] === null ? null : json['message'],
    };
}

export function HealthDependencyToJSON(json: any): HealthDependency {
    return HealthDependencyToJSONTyped(json, false);
}

export function HealthDependencyToJSONTyped(value?: HealthDependency | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'name': value['name'],
        'status': HealthStatusToJSON(value['status']),
        'message': value['message'],
    };
}
