/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 * A language that can be graded.
 * @export
 */
export const GradingLanguage = {
    Python: 'python',
    Java: 'java',
    Node: 'node',
    Cpp: 'cpp',
    C: 'c',
} as const;
export type GradingLanguage = typeof GradingLanguage[keyof typeof GradingLanguage];


export function instanceOfGradingLanguage(value: any): boolean {
    for (const key in GradingLanguage) {
        if (Object.prototype.hasOwnProperty.call(GradingLanguage, key)) {
            if (GradingLanguage[key as keyof typeof GradingLanguage] === value) {
                return true;
            }
        }
    }
    return false;
}

export function GradingLanguageFromJSON(json: any): GradingLanguage {
    return GradingLanguageFromJSONTyped(json, false);
}

export function GradingLanguageFromJSONTyped(json: any, ignoreDiscriminator: boolean): GradingLanguage {
    return json as GradingLanguage;
}

export function GradingLanguageToJSON(value?: GradingLanguage | null): any {
    return value as any;
}

export function GradingLanguageToJSONTyped(value: any, ignoreDiscriminator: boolean): GradingLanguage {
    return value as GradingLanguage;
}
