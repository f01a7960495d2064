/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 * Where the output of the program goes.
 * @export
 */
export const OutputType = {
    File: 'file',
    Null: 'null',
    Tcp: 'tcp',
    Cea708: 'cea708',
    Multiprogram: 'multiprogram',
    Stdout: 'stdout',
    Report: 'report',
} as const;
export type OutputType = typeof OutputType[keyof typeof OutputType];


export function instanceOfOutputType(value: any): boolean {
    for (const key in OutputType) {
        if (Object.prototype.hasOwnProperty.call(OutputType, key)) {
            if (OutputType[key as keyof typeof OutputType] === value) {
                return true;
            }
        }
    }
    return false;
}

export function OutputTypeFromJSON(json: any): OutputType {
    return OutputTypeFromJSONTyped(json, false);
}

export function OutputTypeFromJSONTyped(json: any, ignoreDiscriminator: boolean): OutputType {
    return json as OutputType;
}

export function OutputTypeToJSON(value?: OutputType | null): any {
    return value as any;
}

export function OutputTypeToJSONTyped(value: any, ignoreDiscriminator: boolean): OutputType {
    return value as OutputType;
}
