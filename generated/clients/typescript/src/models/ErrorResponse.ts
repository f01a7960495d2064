/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { ErrorCode } from './ErrorCode.js';
import {
    ErrorCodeFromJSON,
    ErrorCodeFromJSONTyped,
    ErrorCodeToJSON,
    ErrorCodeToJSONTyped,
} from './ErrorCode.js';

/**
 * The shape of every error.
 * @export
 * @interface ErrorResponse
 */
export interface ErrorResponse {
    /**
     *
     */
    code: ErrorCode;
    /**
     * What went wrong, for people.
     */
    message: string;
    /**
     * More about the error. `fields`, where present, maps the name of a
     * field or parameter to what is wrong with it, as a list of messages.
     * At most 100 of them are named; `truncated` is then true.
     *
     */
    details: { [key: string]: any; };
    /**
     * Names this request in the server's log.
     */
    requestId?: string;
}



/**
 * Check if a given object implements the ErrorResponse interface.
 */
export function instanceOfErrorResponse(value: object): value is ErrorResponse {
    if (!('code' in value) || value['code'] === undefined) return false;
    if (!('message' in value) || value['message'] === undefined) return false;
    if (!('details' in value) || value['details'] === undefined) return false;
    return true;
}

export function ErrorResponseFromJSON(json: any): ErrorResponse {
    return ErrorResponseFromJSONTyped(json, false);
}

export function ErrorResponseFromJSONTyped(json: any, ignoreDiscriminator: boolean): ErrorResponse {
    if (json == null) {
        return json;
    }
    return {

        'code': ErrorCodeFromJSON(json['code']),
        'message': json['message'],
        'details': json['details'],
        'requestId': json['request_id'] == null ? undefined : json['request_id'],
    };
}

export function ErrorResponseToJSON(json: any): ErrorResponse {
    return ErrorResponseToJSONTyped(json, false);
}

export function ErrorResponseToJSONTyped(value?: ErrorResponse | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'code': ErrorCodeToJSON(value['code']),
        'message': value['message'],
        'details': value['details'],
        'request_id': value['requestId'],
    };
}
