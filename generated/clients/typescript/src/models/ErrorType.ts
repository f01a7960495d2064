/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 * What went wrong; a `RunErrorType` or an `InfraErrorType`.
 * @export
 */
export const ErrorType = {
    TestFailure: 'test_failure',
    ExitCodeMismatch: 'exit_code_mismatch',
    MissingOutput: 'missing_output',
    DiffMismatch: 'diff_mismatch',
    Queue: 'queue',
    VmProvisioning: 'vm_provisioning',
    Checkout: 'checkout',
    Merge: 'merge',
    Build: 'build',
    Worker: 'worker',
    WebServer: 'web_server',
    Storage: 'storage',
} as const;
export type ErrorType = typeof ErrorType[keyof typeof ErrorType];


export function instanceOfErrorType(value: any): boolean {
    for (const key in ErrorType) {
        if (Object.prototype.hasOwnProperty.call(ErrorType, key)) {
            if (ErrorType[key as keyof typeof ErrorType] === value) {
                return true;
            }
        }
    }
    return false;
}

export function ErrorTypeFromJSON(json: any): ErrorType {
    return ErrorTypeFromJSONTyped(json, false);
}

export function ErrorTypeFromJSONTyped(json: any, ignoreDiscriminator: boolean): ErrorType {
    return json as ErrorType;
}

export function ErrorTypeToJSON(value?: ErrorType | null): any {
    return value as any;
}

export function ErrorTypeToJSONTyped(value: any, ignoreDiscriminator: boolean): ErrorType {
    return value as ErrorType;
}
