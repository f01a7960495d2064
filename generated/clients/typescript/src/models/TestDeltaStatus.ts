/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 * What has become of a test.
 * @export
 */
export const TestDeltaStatus = {
    Improved: 'improved',
    Regressed: 'regressed',
    Unchanged: 'unchanged',
    Introduced: 'introduced',
    Removed: 'removed',
} as const;
export type TestDeltaStatus = typeof TestDeltaStatus[keyof typeof TestDeltaStatus];


export function instanceOfTestDeltaStatus(value: any): boolean {
    for (const key in TestDeltaStatus) {
        if (Object.prototype.hasOwnProperty.call(TestDeltaStatus, key)) {
            if (TestDeltaStatus[key as keyof typeof TestDeltaStatus] === value) {
                return true;
            }
        }
    }
    return false;
}

export function TestDeltaStatusFromJSON(json: any): TestDeltaStatus {
    return TestDeltaStatusFromJSONTyped(json, false);
}

export function TestDeltaStatusFromJSONTyped(json: any, ignoreDiscriminator: boolean): TestDeltaStatus {
    return json as TestDeltaStatus;
}

export function TestDeltaStatusToJSON(value?: TestDeltaStatus | null): any {
    return value as any;
}

export function TestDeltaStatusToJSONTyped(value: any, ignoreDiscriminator: boolean): TestDeltaStatus {
    return value as TestDeltaStatus;
}
