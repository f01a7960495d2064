/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 *
 * @export
 */
export const DiffFormat = {
    Structured: 'structured',
    Unified: 'unified',
} as const;
export type DiffFormat = typeof DiffFormat[keyof typeof DiffFormat];


export function instanceOfDiffFormat(value: any): boolean {
    for (const key in DiffFormat) {
        if (Object.prototype.hasOwnProperty.call(DiffFormat, key)) {
            if (DiffFormat[key as keyof typeof DiffFormat] === value) {
                return true;
            }
        }
    }
    return false;
}

export function DiffFormatFromJSON(json: any): DiffFormat {
    return DiffFormatFromJSONTyped(json, false);
}

export function DiffFormatFromJSONTyped(json: any, ignoreDiscriminator: boolean): DiffFormat {
    return json as DiffFormat;
}

export function DiffFormatToJSON(value?: DiffFormat | null): any {
    return value as any;
}

export function DiffFormatToJSONTyped(value: any, ignoreDiscriminator: boolean): DiffFormat {
    return value as DiffFormat;
}
