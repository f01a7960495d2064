/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues, parseDate, parseDateTime, serializeDate, serializeDateTime } from '../runtime.js';
import type { HealthDependency } from './HealthDependency.js';
import {
    HealthDependencyFromJSON,
    HealthDependencyFromJSONTyped,
    HealthDependencyToJSON,
    HealthDependencyToJSONTyped,
} from './HealthDependency.js';
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
 * @interface SystemHealth
 */
export interface SystemHealth {
    /**
     *
     */
    status: HealthStatus;
    /**
     *
     */
    checkedAt: Date;
    /**
     *
     */
    dependencies: Array<HealthDependency>;
}



/**
 * Check if a given object implements the SystemHealth interface.
 */
export function instanceOfSystemHealth(value: object): value is SystemHealth {
    if (!('status' in value) || value['status'] === undefined) return false;
    if ((!('checkedAt' in (value as Record<string, any>)) && !('checked_at' in (value as Record<string, any>))) || ((value as Record<string, any>)['checkedAt'] === undefined && (value as Record<string, any>)['checked_at'] === undefined)) return false;
    if (!('dependencies' in value) || value['dependencies'] === undefined) return false;
    return true;
}

export function SystemHealthFromJSON(json: any): SystemHealth {
    return SystemHealthFromJSONTyped(json, false);
}

export function SystemHealthFromJSONTyped(json: any, ignoreDiscriminator: boolean): SystemHealth {
    if (json == null) {
        return json;
    }
    return {

        'status': HealthStatusFromJSON(json['status']),
        'checkedAt': (json['checked_at'] == null ? json['checked_at'] : parseDateTime(json['checked_at'])),
        'dependencies': ((json['dependencies'] as Array<any>).map(HealthDependencyFromJSON)),
    };
}

export function SystemHealthToJSON(json: any): SystemHealth {
    return SystemHealthToJSONTyped(json, false);
}

export function SystemHealthToJSONTyped(value?: SystemHealth | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'status': HealthStatusToJSON(value['status']),
        'checked_at': value['checkedAt'] == null ? value['checkedAt'] : serializeDateTime(value['checkedAt']),
        'dependencies': ((value['dependencies'] as Array<any>).map(HealthDependencyToJSON)),
    };
}
