/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 * `identical`: byte for byte. `missing_expected`: no baseline was approved.
 * `missing_actual`: the test wrote no such output.
 *
 * @export
 */
export const DiffStatus = {
    Identical: 'identical',
    Different: 'different',
    MissingExpected: 'missing_expected',
    MissingActual: 'missing_actual',
} as const;
export type DiffStatus = typeof DiffStatus[keyof typeof DiffStatus];


export function instanceOfDiffStatus(value: any): boolean {
    for (const key in DiffStatus) {
        if (Object.prototype.hasOwnProperty.call(DiffStatus, key)) {
            if (DiffStatus[key as keyof typeof DiffStatus] === value) {
                return true;
            }
        }
    }
    return false;
}

export function DiffStatusFromJSON(json: any): DiffStatus {
    return DiffStatusFromJSONTyped(json, false);
}

export function DiffStatusFromJSONTyped(json: any, ignoreDiscriminator: boolean): DiffStatus {
    return json as DiffStatus;
}

export function DiffStatusToJSON(value?: DiffStatus | null): any {
    return value as any;
}

export function DiffStatusToJSONTyped(value: any, ignoreDiscriminator: boolean): DiffStatus {
    return value as DiffStatus;
}
