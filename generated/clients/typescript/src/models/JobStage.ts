/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 *
 * @export
 */
export const JobStage = {
    Preparation: 'preparation',
    Testing: 'testing',
} as const;
export type JobStage = typeof JobStage[keyof typeof JobStage];


export function instanceOfJobStage(value: any): boolean {
    for (const key in JobStage) {
        if (Object.prototype.hasOwnProperty.call(JobStage, key)) {
            if (JobStage[key as keyof typeof JobStage] === value) {
                return true;
            }
        }
    }
    return false;
}

export function JobStageFromJSON(json: any): JobStage {
    return JobStageFromJSONTyped(json, false);
}

export function JobStageFromJSONTyped(json: any, ignoreDiscriminator: boolean): JobStage {
    return json as JobStage;
}

export function JobStageToJSON(value?: JobStage | null): any {
    return value as any;
}

export function JobStageToJSONTyped(value: any, ignoreDiscriminator: boolean): JobStage {
    return value as JobStage;
}
