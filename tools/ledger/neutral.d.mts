export type Neutral = 'boolean' | 'null' | 'undefined' | 'array' | 'set' | 'map' | 'given' | 'generator';
export const NEUTRAL_SOURCE: Readonly<Partial<Record<Neutral, string>>>;
export const NEUTRAL_OF: Readonly<Record<Neutral, (value: unknown, given: unknown) => boolean>>;
