/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 * What a token may be used for.
 * @export
 */
export const Scope = {
    RunsRead: 'runs:read',
    RunsWrite: 'runs:write',
    ResultsRead: 'results:read',
    ResultsWrite: 'results:write',
    BaselinesWrite: 'baselines:write',
    SystemRead: 'system:read',
    SystemWrite: 'system:write',
    TokensManage: 'tokens:manage',
    WorkerRun: 'worker:run',
} as const;
export type Scope = typeof Scope[keyof typeof Scope];


export function instanceOfScope(value: any): boolean {
    for (const key in Scope) {
        if (Object.prototype.hasOwnProperty.call(Scope, key)) {
            if (Scope[key as keyof typeof Scope] === value) {
                return true;
            }
        }
    }
    return false;
}

export function ScopeFromJSON(json: any): Scope {
    return ScopeFromJSONTyped(json, false);
}

export function ScopeFromJSONTyped(json: any, ignoreDiscriminator: boolean): Scope {
    return json as Scope;
}

export function ScopeToJSON(value?: Scope | null): any {
    return value as any;
}

export function ScopeToJSONTyped(value: any, ignoreDiscriminator: boolean): Scope {
    return value as Scope;
}
