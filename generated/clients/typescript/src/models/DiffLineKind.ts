/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 *
 * @export
 */
export const DiffLineKind = {
    Context: 'context',
    Added: 'added',
    Removed: 'removed',
} as const;
export type DiffLineKind = typeof DiffLineKind[keyof typeof DiffLineKind];


export function instanceOfDiffLineKind(value: any): boolean {
    for (const key in DiffLineKind) {
        if (Object.prototype.hasOwnProperty.call(DiffLineKind, key)) {
            if (DiffLineKind[key as keyof typeof DiffLineKind] === value) {
                return true;
            }
        }
    }
    return false;
}

export function DiffLineKindFromJSON(json: any): DiffLineKind {
    return DiffLineKindFromJSONTyped(json, false);
}

export function DiffLineKindFromJSONTyped(json: any, ignoreDiscriminator: boolean): DiffLineKind {
    return json as DiffLineKind;
}

export function DiffLineKindToJSON(value?: DiffLineKind | null): any {
    return value as any;
}

export function DiffLineKindToJSONTyped(value: any, ignoreDiscriminator: boolean): DiffLineKind {
    return value as DiffLineKind;
}
