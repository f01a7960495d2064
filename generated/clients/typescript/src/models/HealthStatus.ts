/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 *
 * @export
 */
export const HealthStatus = {
    Ok: 'ok',
    Degraded: 'degraded',
    Down: 'down',
} as const;
export type HealthStatus = typeof HealthStatus[keyof typeof HealthStatus];


export function instanceOfHealthStatus(value: any): boolean {
    for (const key in HealthStatus) {
        if (Object.prototype.hasOwnProperty.call(HealthStatus, key)) {
            if (HealthStatus[key as keyof typeof HealthStatus] === value) {
                return true;
            }
        }
    }
    return false;
}

export function HealthStatusFromJSON(json: any): HealthStatus {
    return HealthStatusFromJSONTyped(json, false);
}

export function HealthStatusFromJSONTyped(json: any, ignoreDiscriminator: boolean): HealthStatus {
    return json as HealthStatus;
}

export function HealthStatusToJSON(value?: HealthStatus | null): any {
    return value as any;
}

export function HealthStatusToJSONTyped(value: any, ignoreDiscriminator: boolean): HealthStatus {
    return value as HealthStatus;
}
