/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 * `missing_output`: an output that had to be there is not, whatever else is wrong.
 * `fail`: another exit code than expected, or an output that is not accepted.
 * `not_started`: selected, and without a result.
 *
 * @export
 */
export const ResultStatus = {
    Pass: 'pass',
    Fail: 'fail',
    MissingOutput: 'missing_output',
    NotStarted: 'not_started',
} as const;
export type ResultStatus = typeof ResultStatus[keyof typeof ResultStatus];


export function instanceOfResultStatus(value: any): boolean {
    for (const key in ResultStatus) {
        if (Object.prototype.hasOwnProperty.call(ResultStatus, key)) {
            if (ResultStatus[key as keyof typeof ResultStatus] === value) {
                return true;
            }
        }
    }
    return false;
}

export function ResultStatusFromJSON(json: any): ResultStatus {
    return ResultStatusFromJSONTyped(json, false);
}

export function ResultStatusFromJSONTyped(json: any, ignoreDiscriminator: boolean): ResultStatus {
    return json as ResultStatus;
}

export function ResultStatusToJSON(value?: ResultStatus | null): any {
    return value as any;
}

export function ResultStatusToJSONTyped(value: any, ignoreDiscriminator: boolean): ResultStatus {
    return value as ResultStatus;
}
