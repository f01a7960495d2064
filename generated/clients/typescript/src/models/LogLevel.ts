/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 *
 * @export
 */
export const LogLevel = {
    Debug: 'debug',
    Info: 'info',
    Warning: 'warning',
    Error: 'error',
    Critical: 'critical',
} as const;
export type LogLevel = typeof LogLevel[keyof typeof LogLevel];


export function instanceOfLogLevel(value: any): boolean {
    for (const key in LogLevel) {
        if (Object.prototype.hasOwnProperty.call(LogLevel, key)) {
            if (LogLevel[key as keyof typeof LogLevel] === value) {
                return true;
            }
        }
    }
    return false;
}

export function LogLevelFromJSON(json: any): LogLevel {
    return LogLevelFromJSONTyped(json, false);
}

export function LogLevelFromJSONTyped(json: any, ignoreDiscriminator: boolean): LogLevel {
    return json as LogLevel;
}

export function LogLevelToJSON(value?: LogLevel | null): any {
    return value as any;
}

export function LogLevelToJSONTyped(value: any, ignoreDiscriminator: boolean): LogLevel {
    return value as LogLevel;
}
