/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 * Whether the grading came to its end.
 * @export
 */
export const ExternalResultStatus = {
    Completed: 'completed',
    Failed: 'failed',
} as const;
export type ExternalResultStatus = typeof ExternalResultStatus[keyof typeof ExternalResultStatus];


export function instanceOfExternalResultStatus(value: any): boolean {
    for (const key in ExternalResultStatus) {
        if (Object.prototype.hasOwnProperty.call(ExternalResultStatus, key)) {
            if (ExternalResultStatus[key as keyof typeof ExternalResultStatus] === value) {
                return true;
            }
        }
    }
    return false;
}

export function ExternalResultStatusFromJSON(json: any): ExternalResultStatus {
    return ExternalResultStatusFromJSONTyped(json, false);
}

export function ExternalResultStatusFromJSONTyped(json: any, ignoreDiscriminator: boolean): ExternalResultStatus {
    return json as ExternalResultStatus;
}

export function ExternalResultStatusToJSON(value?: ExternalResultStatus | null): any {
    return value as any;
}

export function ExternalResultStatusToJSONTyped(value: any, ignoreDiscriminator: boolean): ExternalResultStatus {
    return value as ExternalResultStatus;
}
