/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 *
 * @export
 */
export const LogSource = {
    Orchestrator: 'orchestrator',
    Worker: 'worker',
    Build: 'build',
    TestRunner: 'test_runner',
    Web: 'web',
} as const;
export type LogSource = typeof LogSource[keyof typeof LogSource];


export function instanceOfLogSource(value: any): boolean {
    for (const key in LogSource) {
        if (Object.prototype.hasOwnProperty.call(LogSource, key)) {
            if (LogSource[key as keyof typeof LogSource] === value) {
                return true;
            }
        }
    }
    return false;
}

export function LogSourceFromJSON(json: any): LogSource {
    return LogSourceFromJSONTyped(json, false);
}

export function LogSourceFromJSONTyped(json: any, ignoreDiscriminator: boolean): LogSource {
    return json as LogSource;
}

export function LogSourceToJSON(value?: LogSource | null): any {
    return value as any;
}

export function LogSourceToJSONTyped(value: any, ignoreDiscriminator: boolean): LogSource {
    return value as LogSource;
}
