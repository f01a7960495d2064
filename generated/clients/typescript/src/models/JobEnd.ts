/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 *
 * @export
 */
export const JobEnd = {
    Completed: 'completed',
    Canceled: 'canceled',
} as const;
export type JobEnd = typeof JobEnd[keyof typeof JobEnd];


export function instanceOfJobEnd(value: any): boolean {
    for (const key in JobEnd) {
        if (Object.prototype.hasOwnProperty.call(JobEnd, key)) {
            if (JobEnd[key as keyof typeof JobEnd] === value) {
                return true;
            }
        }
    }
    return false;
}

export function JobEndFromJSON(json: any): JobEnd {
    return JobEndFromJSONTyped(json, false);
}

export function JobEndFromJSONTyped(json: any, ignoreDiscriminator: boolean): JobEnd {
    return json as JobEnd;
}

export function JobEndToJSON(value?: JobEnd | null): any {
    return value as any;
}

export function JobEndToJSONTyped(value: any, ignoreDiscriminator: boolean): JobEnd {
    return value as JobEnd;
}
