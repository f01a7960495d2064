/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 *
 * @export
 */
export const Severity = {
    Info: 'info',
    Warning: 'warning',
    Error: 'error',
    Critical: 'critical',
} as const;
export type Severity = typeof Severity[keyof typeof Severity];


export function instanceOfSeverity(value: any): boolean {
    for (const key in Severity) {
        if (Object.prototype.hasOwnProperty.call(Severity, key)) {
            if (Severity[key as keyof typeof Severity] === value) {
                return true;
            }
        }
    }
    return false;
}

export function SeverityFromJSON(json: any): Severity {
    return SeverityFromJSONTyped(json, false);
}

export function SeverityFromJSONTyped(json: any, ignoreDiscriminator: boolean): Severity {
    return json as Severity;
}

export function SeverityToJSON(value?: Severity | null): any {
    return value as any;
}

export function SeverityToJSONTyped(value: any, ignoreDiscriminator: boolean): Severity {
    return value as Severity;
}
