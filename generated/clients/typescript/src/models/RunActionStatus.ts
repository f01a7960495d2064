/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 *
 * @export
 */
export const RunActionStatus = {
    Accepted: 'accepted',
    NoOp: 'no_op',
} as const;
export type RunActionStatus = typeof RunActionStatus[keyof typeof RunActionStatus];


export function instanceOfRunActionStatus(value: any): boolean {
    for (const key in RunActionStatus) {
        if (Object.prototype.hasOwnProperty.call(RunActionStatus, key)) {
            if (RunActionStatus[key as keyof typeof RunActionStatus] === value) {
                return true;
            }
        }
    }
    return false;
}

export function RunActionStatusFromJSON(json: any): RunActionStatus {
    return RunActionStatusFromJSONTyped(json, false);
}

export function RunActionStatusFromJSONTyped(json: any, ignoreDiscriminator: boolean): RunActionStatus {
    return json as RunActionStatus;
}

export function RunActionStatusToJSON(value?: RunActionStatus | null): any {
    return value as any;
}

export function RunActionStatusToJSONTyped(value: any, ignoreDiscriminator: boolean): RunActionStatus {
    return value as RunActionStatus;
}
