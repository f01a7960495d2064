/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 * `pass`: accepted, or ignored.
 * @export
 */
export const OutputStatus = {
    Pass: 'pass',
    Fail: 'fail',
    MissingOutput: 'missing_output',
} as const;
export type OutputStatus = typeof OutputStatus[keyof typeof OutputStatus];


export function instanceOfOutputStatus(value: any): boolean {
    for (const key in OutputStatus) {
        if (Object.prototype.hasOwnProperty.call(OutputStatus, key)) {
            if (OutputStatus[key as keyof typeof OutputStatus] === value) {
                return true;
            }
        }
    }
    return false;
}

export function OutputStatusFromJSON(json: any): OutputStatus {
    return OutputStatusFromJSONTyped(json, false);
}

export function OutputStatusFromJSONTyped(json: any, ignoreDiscriminator: boolean): OutputStatus {
    return json as OutputStatus;
}

export function OutputStatusToJSON(value?: OutputStatus | null): any {
    return value as any;
}

export function OutputStatusToJSONTyped(value: any, ignoreDiscriminator: boolean): OutputStatus {
    return value as OutputStatus;
}
