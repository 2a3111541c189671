/** An entity is of another kind than it was taken for. */
export { planRetyped, retypedPath, retypedPlans, retypeElsewhere, whyNotRetype } from './retype';
export type { Retyping } from './retype';
