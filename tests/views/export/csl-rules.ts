/**
 * What the CSL-JSON schema (version 1.0.2, citationstyles.org) asks of the variables an export writes, stated as facts of our
 * own: no package ships it. It allows no variable it does not name.
 */
type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const keysOf = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : ['?'];

const date: Check = (value) => {
  if (keysOf(value).join() !== 'date-parts') return false;
  const { 'date-parts': parts } = value as { readonly 'date-parts': unknown };
  return (
    Array.isArray(parts) &&
    (parts.length === 1 || parts.length === 2) &&
    parts.every((part: unknown) => Array.isArray(part) && part.length > 0 && part.length < 4 && part.every(isNumber))
  );
};
const isNumber: Check = (value) => Number.isInteger(value);

const NAME_PARTS = ['family', 'given', 'literal', 'suffix', 'dropping-particle', 'non-dropping-particle'];
const names: Check = (value) =>
  Array.isArray(value) &&
  value.every((name: object) => Object.entries(name).every(([key, part]) => NAME_PARTS.includes(key) && text(part)));

const VARIABLES: Readonly<Record<string, Check>> = {
  id: (value) => text(value) || typeof value === 'number',
  type: (value) => ['article', 'article-journal', 'article-magazine', 'article-newspaper'].includes(String(value)),
  title: text,
  author: names,
  'container-title': text,
  issued: date,
  'event-date': date,
  accessed: date,
  section: text,
  abstract: text,
  keyword: text,
  URL: text,
  custom: (value) => keysOf(value).join() !== '?',
};

/** Everything the schema does not allow. */
export const cslFaults = (items: readonly object[]): readonly string[] =>
  items.flatMap((item, at) => [
    ...['id', 'type'].filter((key) => !Object.hasOwn(item, key)).map((key) => `${at}: ${key} is missing`),
    ...Object.entries(item)
      .filter(([key, value]) => VARIABLES[key]?.(value) !== true)
      .map(([key]) => `${at}: ${key}`),
  ]);
