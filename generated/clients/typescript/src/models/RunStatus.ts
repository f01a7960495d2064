/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 * `queued`: not begun. `running`: a worker is on it. `pass`: every test
 * passed. `fail`: at least one did not. `incomplete`: all that ran
 * passed, but not every selected test ran. `error`: completed without a
 * single result. `canceled`: by a person or by a fault; see the events.
 *
 * @export
 */
export const RunStatus = {
    Queued: 'queued',
    Running: 'running',
    Pass: 'pass',
    Fail: 'fail',
    Canceled: 'canceled',
    Incomplete: 'incomplete',
    Error: 'error',
} as const;
export type RunStatus = typeof RunStatus[keyof typeof RunStatus];


export function instanceOfRunStatus(value: any): boolean {
    for (const key in RunStatus) {
        if (Object.prototype.hasOwnProperty.call(RunStatus, key)) {
            if (RunStatus[key as keyof typeof RunStatus] === value) {
                return true;
            }
        }
    }
    return false;
}

export function RunStatusFromJSON(json: any): RunStatus {
    return RunStatusFromJSONTyped(json, false);
}

export function RunStatusFromJSONTyped(json: any, ignoreDiscriminator: boolean): RunStatus {
    return json as RunStatus;
}

export function RunStatusToJSON(value?: RunStatus | null): any {
    return value as any;
}

export function RunStatusToJSONTyped(value: any, ignoreDiscriminator: boolean): RunStatus {
    return value as RunStatus;
}
