import { load, YAMLException } from 'js-yaml';
import { ok, type Outcome } from '../model';
import { refuse } from './problems';
import type { RemovalLog } from './removals';

export interface ImportedFrontmatter {
  /** Values are strings, numbers, booleans, null and lists of them. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Everything behind it. */
  readonly body: string;
  /** Offset of the body in the text. */
  readonly offset: number;
}

/** Aliases make small texts large; no frontmatter needs many. */
const MAX_ALIASES = 20;
const MAX_LENGTH = 200_000;
const MAX_DEPTH = 20;
const LONGEST_VALUE = 20_000;

/** Splits Markdown into frontmatter and body. A first line `---` without a closing one is no frontmatter. */
export function splitFrontmatter(text: string): { yaml: string; body: string; offset: number } | null {
  const opening = /^\ufeff?---[ \t]*\r?\n/.exec(text);
  if (!opening) return null;
  const closing = /^---[ \t]*(?:\r?\n|$)/m.exec(text.slice(opening[0].length));
  if (!closing) return null;
  const yaml = text.slice(opening[0].length, opening[0].length + closing.index);
  const offset = opening[0].length + closing.index + closing[0].length;
  return { yaml, body: text.slice(offset), offset };
}

/** Reads the frontmatter of Markdown. Problem `invalid-yaml`, with the line in the file; never throws. */
export function readFrontmatter(text: string, name: string, removals: RemovalLog): Outcome<ImportedFrontmatter> {
  const split = splitFrontmatter(text);
  if (!split) return ok({ data: {}, body: text, offset: 0 });
  if (split.yaml.length > MAX_LENGTH)
    return refuse('invalid-yaml', name, 'its frontmatter is too long to be one; shorten it.');
  const loaded = parse(split.yaml, name);
  if (!loaded.ok) return loaded;
  if (loaded.value === null || loaded.value === undefined)
    return ok({ data: {}, body: split.body, offset: split.offset });
  // Text between two rules is not frontmatter: a line of words is a YAML string.
  if (typeof loaded.value !== 'object' || Array.isArray(loaded.value)) return ok({ data: {}, body: text, offset: 0 });
  return ok({
    data: flatten(loaded.value as Record<string, unknown>, removals),
    body: split.body,
    offset: split.offset,
  });
}

/** js-yaml tells of bad YAML by throwing. */
function parse(yaml: string, name: string): Outcome<unknown> {
  if (yaml.trim() === '') return ok(null);
  try {
    return ok(load(yaml, { maxAliases: MAX_ALIASES, maxDepth: MAX_DEPTH }));
  } catch (error) {
    const reason = error instanceof YAMLException ? error.reason : 'it cannot be read';
    // Lines count from zero, and the opening rule is one more.
    const line = error instanceof YAMLException && error.mark ? error.mark.line + 2 : null;
    const where = line === null ? undefined : `line ${line}`;
    return refuse(
      'invalid-yaml',
      name,
      `the frontmatter is not valid YAML${where === undefined ? '' : ` at ${where}`} (${reason}); correct it or remove it.`,
      where,
    );
  }
}

/** Nested values become one line of JSON; what is too large or contains itself goes, with a note. */
function flatten(data: Record<string, unknown>, removals: RemovalLog): Record<string, unknown> {
  const flat: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(data)) {
    const carried = Array.isArray(value) ? value.map(flatValue) : flatValue(value);
    const lost = carried === undefined || (Array.isArray(carried) && carried.includes(undefined));
    if (lost) removals.add(`property “${key.slice(0, 40)}”`, 'its value is nested too deep or too long');
    else Object.defineProperty(flat, key, { value: carried, enumerable: true, writable: true, configurable: true });
  }
  return flat;
}

function flatValue(value: unknown): unknown {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'string') return value.length > LONGEST_VALUE ? undefined : value;
  const budget = { left: 2000 };
  return isTree(value, [], budget) ? JSON.stringify(value) : undefined;
}

/** Whether a value is finite and small: no cycle, few nodes. */
function isTree(value: unknown, above: readonly unknown[], budget: { left: number }): boolean {
  budget.left -= 1;
  if (budget.left < 0 || above.length > MAX_DEPTH) return false;
  if (typeof value === 'string') return value.length < LONGEST_VALUE;
  if (typeof value !== 'object' || value === null) return typeof value !== 'bigint';
  if (above.includes(value)) return false;
  return Object.values(value).every((child) => isTree(child, [...above, value], budget));
}
