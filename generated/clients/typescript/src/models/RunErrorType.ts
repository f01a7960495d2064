/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 * What can be wrong with a result. Nothing is a `test_failure` any more.
 * @export
 */
export const RunErrorType = {
    TestFailure: 'test_failure',
    ExitCodeMismatch: 'exit_code_mismatch',
    MissingOutput: 'missing_output',
    DiffMismatch: 'diff_mismatch',
} as const;
export type RunErrorType = typeof RunErrorType[keyof typeof RunErrorType];


export function instanceOfRunErrorType(value: any): boolean {
    for (const key in RunErrorType) {
        if (Object.prototype.hasOwnProperty.call(RunErrorType, key)) {
            if (RunErrorType[key as keyof typeof RunErrorType] === value) {
                return true;
            }
        }
    }
    return false;
}

export function RunErrorTypeFromJSON(json: any): RunErrorType {
    return RunErrorTypeFromJSONTyped(json, false);
}

export function RunErrorTypeFromJSONTyped(json: any, ignoreDiscriminator: boolean): RunErrorType {
    return json as RunErrorType;
}

export function RunErrorTypeToJSON(value?: RunErrorType | null): any {
    return value as any;
}

export function RunErrorTypeToJSONTyped(value: any, ignoreDiscriminator: boolean): RunErrorType {
    return value as RunErrorType;
}
