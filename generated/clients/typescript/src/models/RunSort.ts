/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 *
 * @export
 */
export const RunSort = {
    CreatedAt: 'created_at',
    CreatedAtDescending: '-created_at',
    RunId: 'run_id',
    RunIdDescending: '-run_id',
} as const;
export type RunSort = typeof RunSort[keyof typeof RunSort];


export function instanceOfRunSort(value: any): boolean {
    for (const key in RunSort) {
        if (Object.prototype.hasOwnProperty.call(RunSort, key)) {
            if (RunSort[key as keyof typeof RunSort] === value) {
                return true;
            }
        }
    }
    return false;
}

export function RunSortFromJSON(json: any): RunSort {
    return RunSortFromJSONTyped(json, false);
}

export function RunSortFromJSONTyped(json: any, ignoreDiscriminator: boolean): RunSort {
    return json as RunSort;
}

export function RunSortToJSON(value?: RunSort | null): any {
    return value as any;
}

export function RunSortToJSONTyped(value: any, ignoreDiscriminator: boolean): RunSort {
    return value as RunSort;
}
