/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 *
 * @export
 */
export const ErrorGrouping = {
    Type: 'type',
    SampleId: 'sample_id',
    RegressionId: 'regression_id',
    Severity: 'severity',
} as const;
export type ErrorGrouping = typeof ErrorGrouping[keyof typeof ErrorGrouping];


export function instanceOfErrorGrouping(value: any): boolean {
    for (const key in ErrorGrouping) {
        if (Object.prototype.hasOwnProperty.call(ErrorGrouping, key)) {
            if (ErrorGrouping[key as keyof typeof ErrorGrouping] === value) {
                return true;
            }
        }
    }
    return false;
}

export function ErrorGroupingFromJSON(json: any): ErrorGrouping {
    return ErrorGroupingFromJSONTyped(json, false);
}

export function ErrorGroupingFromJSONTyped(json: any, ignoreDiscriminator: boolean): ErrorGrouping {
    return json as ErrorGrouping;
}

export function ErrorGroupingToJSON(value?: ErrorGrouping | null): any {
    return value as any;
}

export function ErrorGroupingToJSONTyped(value: any, ignoreDiscriminator: boolean): ErrorGrouping {
    return value as ErrorGrouping;
}
