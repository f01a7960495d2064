/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 * A kind of difference. `whitespace`: lines that differ in blanks alone.
 * @export
 */
export const DiffDifference = {
    Content: 'content',
    Whitespace: 'whitespace',
    LineEndings: 'line_endings',
    FinalNewline: 'final_newline',
    ByteOrderMark: 'byte_order_mark',
} as const;
export type DiffDifference = typeof DiffDifference[keyof typeof DiffDifference];


export function instanceOfDiffDifference(value: any): boolean {
    for (const key in DiffDifference) {
        if (Object.prototype.hasOwnProperty.call(DiffDifference, key)) {
            if (DiffDifference[key as keyof typeof DiffDifference] === value) {
                return true;
            }
        }
    }
    return false;
}

export function DiffDifferenceFromJSON(json: any): DiffDifference {
    return DiffDifferenceFromJSONTyped(json, false);
}

export function DiffDifferenceFromJSONTyped(json: any, ignoreDiscriminator: boolean): DiffDifference {
    return json as DiffDifference;
}

export function DiffDifferenceToJSON(value?: DiffDifference | null): any {
    return value as any;
}

export function DiffDifferenceToJSONTyped(value: any, ignoreDiscriminator: boolean): DiffDifference {
    return value as DiffDifference;
}
