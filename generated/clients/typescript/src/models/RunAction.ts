/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 *
 * @export
 */
export const RunAction = {
    Cancel: 'cancel',
    Restart: 'restart',
} as const;
export type RunAction = typeof RunAction[keyof typeof RunAction];


export function instanceOfRunAction(value: any): boolean {
    for (const key in RunAction) {
        if (Object.prototype.hasOwnProperty.call(RunAction, key)) {
            if (RunAction[key as keyof typeof RunAction] === value) {
                return true;
            }
        }
    }
    return false;
}

export function RunActionFromJSON(json: any): RunAction {
    return RunActionFromJSONTyped(json, false);
}

export function RunActionFromJSONTyped(json: any, ignoreDiscriminator: boolean): RunAction {
    return json as RunAction;
}

export function RunActionToJSON(value?: RunAction | null): any {
    return value as any;
}

export function RunActionToJSONTyped(value: any, ignoreDiscriminator: boolean): RunAction {
    return value as RunAction;
}
