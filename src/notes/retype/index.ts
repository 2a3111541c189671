/** An entity is of another kind than it was taken for. */
export { planRetyped, retypedPath, retypeElsewhere, whyNotRetype } from './retype';
export type { Retyping } from './retype';
