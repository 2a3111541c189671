// What a rule that is switched off gives, by the kind of its return type.

const sameItems = (one, other) =>
  one === other ||
  (Array.isArray(one) &&
    Array.isArray(other) &&
    one.length === other.length &&
    one.every((each, at) => each === other[at]));

/** Kind → source of the neutral value; `given` and `generator` have sources of their own. */
export const NEUTRAL_SOURCE = {
  boolean: 'false',
  null: 'null',
  undefined: 'undefined',
  array: '[]',
  set: 'new Set()',
  map: 'new Map()',
};

/** Kind → whether a value is the neutral one. */
export const NEUTRAL_OF = {
  boolean: (value) => value === false,
  null: (value) => value === null,
  undefined: (value) => value === undefined,
  array: (value) => value.length === 0,
  set: (value) => value.size === 0,
  map: (value) => value.size === 0,
  given: (value, given) => sameItems(value, given),
  generator: () => false,
};
