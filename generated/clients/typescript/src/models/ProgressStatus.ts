/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 * A stage of a run.
 * @export
 */
export const ProgressStatus = {
    Preparation: 'preparation',
    Testing: 'testing',
    Completed: 'completed',
    Canceled: 'canceled',
} as const;
export type ProgressStatus = typeof ProgressStatus[keyof typeof ProgressStatus];


export function instanceOfProgressStatus(value: any): boolean {
    for (const key in ProgressStatus) {
        if (Object.prototype.hasOwnProperty.call(ProgressStatus, key)) {
            if (ProgressStatus[key as keyof typeof ProgressStatus] === value) {
                return true;
            }
        }
    }
    return false;
}

export function ProgressStatusFromJSON(json: any): ProgressStatus {
    return ProgressStatusFromJSONTyped(json, false);
}

export function ProgressStatusFromJSONTyped(json: any, ignoreDiscriminator: boolean): ProgressStatus {
    return json as ProgressStatus;
}

export function ProgressStatusToJSON(value?: ProgressStatus | null): any {
    return value as any;
}

export function ProgressStatusToJSONTyped(value: any, ignoreDiscriminator: boolean): ProgressStatus {
    return value as ProgressStatus;
}
