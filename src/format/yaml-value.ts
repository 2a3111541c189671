/**
 * A value in a note's frontmatter. `plain` is written as it is, without quotes, which only dates are; a string is
 * quoted where it would read back as anything else, under YAML 1.1 or 1.2.
 */
export type YamlValue = string | number | boolean | null | { readonly plain: string } | readonly YamlValue[];

const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?$/;

/** A day or a wall-clock time, written without quotes: Obsidian then offers its date controls. */
export const dateValue = (iso: string): YamlValue => (ISO_DATE.test(iso) ? { plain: iso } : iso);

const RESERVED = new Set<string>(['y', 'n', 'yes', 'no', 'true', 'false', 'on', 'off', 'null', 'nan', 'inf'] as const);
/** Whether YAML, of one version or another, reads a word as a boolean, null or number. */
export const isReserved = (word: string): boolean => word.length <= 5 && RESERVED.has(word.toLowerCase());
/** Numbers, sexagesimal numbers, dates and versions: anything that starts like a number and holds nothing else. */
const NUMERIC = /^\d[\d_.,:]*(?:e[-+]?\d*)?$/i;
const PREFIXED_NUMBER = /^0[xob][\da-f_]+$/i;
const DATE_LIKE = /^\d{4}-\d/;
/** A letter or digit first, then only characters that mean nothing to YAML outside flow collections. */
const UNQUOTED = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}_.,;/'’()&+%!?=~@$*“”–—…:# -]*$/u;

function readsBackPlain(text: string): boolean {
  if (!UNQUOTED.test(text) || text.endsWith(':') || text.endsWith(' ')) return false;
  if (text.includes(': ') || text.includes(' #')) return false;
  return !isReserved(text) && !NUMERIC.test(text) && !PREFIXED_NUMBER.test(text) && !DATE_LIKE.test(text);
}

/** Line breaks of every kind, controls, byte order marks and halves of pairs: escaped, or YAML would fold or refuse them. */
const ESCAPED = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;
const HALF_PAIR = /\p{Surrogate}/gu;

/** Double-quoted YAML: JSON's quoting, and escapes for what JSON leaves as it is. Halves of a surrogate pair become U+FFFD. */
export function quoted(text: string): string {
  return JSON.stringify(text.replace(HALF_PAIR, '\ufffd')).replace(
    ESCAPED,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const isPlain = (value: YamlValue): value is { readonly plain: string } =>
  typeof value === 'object' && value !== null && 'plain' in value;
const isList = (value: YamlValue): value is readonly YamlValue[] => Array.isArray(value);

/** One line: a scalar, or a list in brackets. */
function inline(value: YamlValue): string {
  if (typeof value === 'string') return readsBackPlain(value) ? value : quoted(value);
  if (value === null) return 'null';
  if (isPlain(value)) return value.plain;
  if (isList(value))
    return `[${value.map((item) => (typeof item === 'string' ? quoted(item) : inline(item))).join(', ')}]`;
  return String(value);
}

/** A top-level entry as Obsidian writes it: lists as indented blocks, everything else on the key's line. */
export function entryLines(key: string, value: YamlValue): readonly string[] {
  const name = readsBackPlain(key) ? key : quoted(key);
  if (value === null) return [`${name}:`];
  if (!isList(value) || value.length === 0) return [`${name}: ${inline(value)}`];
  return [`${name}:`, ...value.map((item) => `  - ${inline(item)}`)];
}

/** The value as a reader gets it back. */
export function loaded(value: YamlValue): unknown {
  if (typeof value === 'string') return value.replace(HALF_PAIR, '\ufffd');
  if (value === null || !(isPlain(value) || isList(value))) return value;
  return isPlain(value) ? value.plain : value.map(loaded);
}

/** A value read from a note as one to write: days and times without quotes; undefined for what is not flat. */
export function asYaml(value: unknown): YamlValue | undefined {
  if (typeof value === 'string') return dateValue(value);
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  if (!Array.isArray(value)) return undefined;
  const items = value.map((item) => (Array.isArray(item) ? undefined : asYaml(item)));
  return items.every((item): item is YamlValue => item !== undefined) ? items : undefined;
}

/** Whether a property is absent, or there and empty. */
export const hasNoValue = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
