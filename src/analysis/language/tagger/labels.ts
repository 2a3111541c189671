/** What a tagged span is: nationality words are a class of their own, so that they are neither places nor bodies. */
export type TagType = 'person' | 'organization' | 'place' | 'nationality';
export const TAG_TYPES: readonly TagType[] = ['person', 'organization', 'place', 'nationality'];

/** Labels of tokens: `O`, and begin, inside, last, unit of each type, as `B-per`. */
export const LABELS: readonly string[] = [
  'O',
  ...['per', 'org', 'loc', 'nat'].flatMap((type) => ['B', 'I', 'L', 'U'].map((part) => `${part}-${type}`)),
];
export const LABEL_COUNT = LABELS.length;
export const OUTSIDE = 0;

const PARTS = 4;
const BEGIN = 0;
const INSIDE = 1;
const LAST = 2;
const UNIT = 3;

export const typeOfLabel = (label: number): number => (label - 1) >> 2;
const partOf = (label: number): number => (label - 1) & 3;

/** Label of a token at `at` of a span of `length` tokens. */
export function labelOf(type: number, at: number, length: number): number {
  const part = length === 1 ? UNIT : at === 0 ? BEGIN : at === length - 1 ? LAST : INSIDE;
  return 1 + type * PARTS + part;
}

export const opens = (label: number): boolean =>
  label !== OUTSIDE && (partOf(label) === BEGIN || partOf(label) === UNIT);
export const closes = (label: number): boolean =>
  label !== OUTSIDE && (partOf(label) === LAST || partOf(label) === UNIT);

/** Whether `next` may follow `label`: what is begun is finished, and nothing goes on that was not begun. */
export function mayFollow(label: number, next: number): boolean {
  if (label === OUTSIDE || closes(label)) return next === OUTSIDE || opens(next);
  return next !== OUTSIDE && !opens(next) && typeOfLabel(next) === typeOfLabel(label);
}
