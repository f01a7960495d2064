/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 * Whether a run is for a commit or for a pull request.
 * @export
 */
export const TestType = {
    Commit: 'commit',
    Pr: 'pr',
} as const;
export type TestType = typeof TestType[keyof typeof TestType];


export function instanceOfTestType(value: any): boolean {
    for (const key in TestType) {
        if (Object.prototype.hasOwnProperty.call(TestType, key)) {
            if (TestType[key as keyof typeof TestType] === value) {
                return true;
            }
        }
    }
    return false;
}

export function TestTypeFromJSON(json: any): TestType {
    return TestTypeFromJSONTyped(json, false);
}

export function TestTypeFromJSONTyped(json: any, ignoreDiscriminator: boolean): TestType {
    return json as TestType;
}

export function TestTypeToJSON(value?: TestType | null): any {
    return value as any;
}

export function TestTypeToJSONTyped(value: any, ignoreDiscriminator: boolean): TestType {
    return value as TestType;
}
