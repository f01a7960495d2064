/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 *
 * @export
 */
export const SampleStatus = {
    Active: 'active',
    Inactive: 'inactive',
} as const;
export type SampleStatus = typeof SampleStatus[keyof typeof SampleStatus];


export function instanceOfSampleStatus(value: any): boolean {
    for (const key in SampleStatus) {
        if (Object.prototype.hasOwnProperty.call(SampleStatus, key)) {
            if (SampleStatus[key as keyof typeof SampleStatus] === value) {
                return true;
            }
        }
    }
    return false;
}

export function SampleStatusFromJSON(json: any): SampleStatus {
    return SampleStatusFromJSONTyped(json, false);
}

export function SampleStatusFromJSONTyped(json: any, ignoreDiscriminator: boolean): SampleStatus {
    return json as SampleStatus;
}

export function SampleStatusToJSON(value?: SampleStatus | null): any {
    return value as any;
}

export function SampleStatusToJSONTyped(value: any, ignoreDiscriminator: boolean): SampleStatus {
    return value as SampleStatus;
}
