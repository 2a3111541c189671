import type { BaseFile, BaseView } from './base-file';

/** How a base that is there differs from the one that would be written: names of views. */
export interface BaseDifferences {
  /** Views it lacks. */
  readonly missing: readonly string[];
  /** Views of that name that ask for something else, or are drawn otherwise. */
  readonly changed: readonly string[];
  /** Views that are only there. */
  readonly own: readonly string[];
}

/** Null: what is there is no base. `there`: as its YAML was read. */
export function compareBases(there: unknown, wanted: BaseFile): BaseDifferences | null {
  if (!isRecord(there)) return null;
  const views = Array.isArray(there.views) ? there.views.filter(isRecord) : [];
  const named = (name: string): Record<string, unknown> | undefined => views.find((view) => view.name === name);
  const names = new Set(wanted.views.map(({ name }) => name));
  return {
    missing: wanted.views.filter(({ name }) => named(name) === undefined).map(({ name }) => name),
    changed: wanted.views.filter((view) => isOther(named(view.name), view)).map(({ name }) => name),
    own: views.flatMap(({ name }) => (typeof name === 'string' && !names.has(name) ? [name] : [])),
  };
}

/** Whether nothing differs. */
export const isSameBase = ({ missing, changed, own }: BaseDifferences): boolean =>
  missing.length + changed.length + own.length === 0;

/** What a user adds to a view, such as the width of a column, is no difference. */
function isOther(there: Record<string, unknown> | undefined, wanted: BaseView): boolean {
  if (there === undefined) return false;
  return Object.keys(wanted).some((key) => canonical(there[key]) !== canonical(wanted[key]));
}

/** The same text for the same value, in whatever order its keys are. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isRecord(value)) return value === undefined ? 'undefined' : JSON.stringify(value);
  const entries = Object.keys(value).sort();
  return `{${entries.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
