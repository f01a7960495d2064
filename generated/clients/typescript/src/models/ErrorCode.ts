/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 * What kind of error it is, for programs.
 * @export
 */
export const ErrorCode = {
    ValidationError: 'validation_error',
    Unauthorized: 'unauthorized',
    InvalidCredentials: 'invalid_credentials',
    Forbidden: 'forbidden',
    NotFound: 'not_found',
    MethodNotAllowed: 'method_not_allowed',
    Conflict: 'conflict',
    PreconditionFailed: 'precondition_failed',
    RangeNotSatisfiable: 'range_not_satisfiable',
    MissingOutput: 'missing_output',
    LogNotFound: 'log_not_found',
    LeaseLost: 'lease_lost',
    RunEnded: 'run_ended',
    PayloadTooLarge: 'payload_too_large',
    UnsupportedMediaType: 'unsupported_media_type',
    Unprocessable: 'unprocessable',
    RateLimited: 'rate_limited',
    Timeout: 'timeout',
    Unavailable: 'unavailable',
    IntegrationNotConfigured: 'integration_not_configured',
    InternalError: 'internal_error',
} as const;
export type ErrorCode = typeof ErrorCode[keyof typeof ErrorCode];


export function instanceOfErrorCode(value: any): boolean {
    for (const key in ErrorCode) {
        if (Object.prototype.hasOwnProperty.call(ErrorCode, key)) {
            if (ErrorCode[key as keyof typeof ErrorCode] === value) {
                return true;
            }
        }
    }
    return false;
}

export function ErrorCodeFromJSON(json: any): ErrorCode {
    return ErrorCodeFromJSONTyped(json, false);
}

export function ErrorCodeFromJSONTyped(json: any, ignoreDiscriminator: boolean): ErrorCode {
    return json as ErrorCode;
}

export function ErrorCodeToJSON(value?: ErrorCode | null): any {
    return value as any;
}

export function ErrorCodeToJSONTyped(value: any, ignoreDiscriminator: boolean): ErrorCode {
    return value as ErrorCode;
}
