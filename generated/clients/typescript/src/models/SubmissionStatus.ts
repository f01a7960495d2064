/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 * How far the grading of a submission is.
 * @export
 */
export const SubmissionStatus = {
    Pending: 'pending',
    Processing: 'processing',
    Completed: 'completed',
    Failed: 'failed',
} as const;
export type SubmissionStatus = typeof SubmissionStatus[keyof typeof SubmissionStatus];


export function instanceOfSubmissionStatus(value: any): boolean {
    for (const key in SubmissionStatus) {
        if (Object.prototype.hasOwnProperty.call(SubmissionStatus, key)) {
            if (SubmissionStatus[key as keyof typeof SubmissionStatus] === value) {
                return true;
            }
        }
    }
    return false;
}

export function SubmissionStatusFromJSON(json: any): SubmissionStatus {
    return SubmissionStatusFromJSONTyped(json, false);
}

export function SubmissionStatusFromJSONTyped(json: any, ignoreDiscriminator: boolean): SubmissionStatus {
    return json as SubmissionStatus;
}

export function SubmissionStatusToJSON(value?: SubmissionStatus | null): any {
    return value as any;
}

export function SubmissionStatusToJSONTyped(value: any, ignoreDiscriminator: boolean): SubmissionStatus {
    return value as SubmissionStatus;
}
