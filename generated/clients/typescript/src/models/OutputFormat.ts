/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 *
 * @export
 */
export const OutputFormat = {
    Text: 'text',
    Base64: 'base64',
} as const;
export type OutputFormat = typeof OutputFormat[keyof typeof OutputFormat];


export function instanceOfOutputFormat(value: any): boolean {
    for (const key in OutputFormat) {
        if (Object.prototype.hasOwnProperty.call(OutputFormat, key)) {
            if (OutputFormat[key as keyof typeof OutputFormat] === value) {
                return true;
            }
        }
    }
    return false;
}

export function OutputFormatFromJSON(json: any): OutputFormat {
    return OutputFormatFromJSONTyped(json, false);
}

export function OutputFormatFromJSONTyped(json: any, ignoreDiscriminator: boolean): OutputFormat {
    return json as OutputFormat;
}

export function OutputFormatToJSON(value?: OutputFormat | null): any {
    return value as any;
}

export function OutputFormatToJSONTyped(value: any, ignoreDiscriminator: boolean): OutputFormat {
    return value as OutputFormat;
}
