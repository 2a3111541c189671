import { findSame } from '../../src/analysis/entities/names/same-pairs';
import type { SamePair, Stories } from '../../src/analysis/entities/names/likeness';
import type { Entity } from '../../src/model';
import { readPairs, type LabelledPair } from './pairs.mts';

/** How the finder did on one half of the list. */
export interface Judged {
  readonly pairs: number;
  readonly nearMisses: number;
  readonly found: number;
  readonly missed: readonly LabelledPair[];
  /** Proposed and not one: rows of the list, and pairs of names from two rows. */
  readonly wrong: readonly { readonly a: string; readonly b: string; readonly pair: SamePair }[];
  readonly precision: number;
  readonly recall: number;
}

/** Runs the finder over all entities of a half at once, so that names of different rows are near misses as well. */
export function judge(table: string, part: LabelledPair['part']): Judged {
  const rows = readPairs(table).filter((row) => row.part === part);
  const entities = new Map(rows.flatMap(({ a, b }) => [a, b]).map((entity) => [entity.id, entity]));
  const companions = new Map<string, Entity>();
  const stories = tell(rows, companions);
  const world = [...entities.values(), ...companions.values()];
  const proposed = run(findSame({ entities: world, stories, isApart: () => false }));
  const isOne = truth(rows);
  const right = proposed.filter(({ keep, other }) => isOne(keep, other));
  const isProposed = ({ a, b }: LabelledPair): boolean => proposed.some((pair) => isPair(pair, a.id, b.id));
  const same = rows.filter((row) => row.same);
  const missed = same.filter((row) => !isProposed(row));
  const name = (id: string): string => entities.get(id)?.name ?? id;
  const wrong = proposed.filter((pair) => !right.includes(pair));
  return {
    pairs: rows.length,
    nearMisses: rows.length - same.length,
    found: same.length - missed.length,
    missed,
    wrong: wrong.map((pair) => ({ a: name(pair.keep), b: name(pair.other), pair })),
    precision: proposed.length === 0 ? 1 : right.length / proposed.length,
    recall: (same.length - missed.length) / same.length,
  };
}

const isPair = ({ keep, other }: SamePair, a: string, b: string): boolean =>
  (keep === a && other === b) || (keep === b && other === a);

function run<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** What is one of two rows that share a note is one. */
function truth(rows: readonly LabelledPair[]): (a: string, b: string) => boolean {
  const group = new Map<string, string>();
  const rootOf = (id: string): string => {
    const up = group.get(id);
    return up === undefined || up === id ? id : rootOf(up);
  };
  for (const { same, a, b } of rows) if (same) group.set(rootOf(a.id), rootOf(b.id));
  return (a, b) => rootOf(a) === rootOf(b);
}

interface Telling {
  readonly each: number;
  readonly common: number;
}
const TELLINGS: Readonly<Record<string, Telling>> = {
  shared: { each: 4, common: 3 },
  some: { each: 3, common: 1 },
  apart: { each: 4, common: 0 },
  none: { each: 1, common: 0 },
  story: { each: 1, common: 0 },
  beside: { each: 1, common: 0 },
};

/** Stories as the column `company` says, each with companions of its own whose names resemble nothing. */
function tell(rows: readonly LabelledPair[], companions: Map<string, Entity>): Stories {
  const told = new Map<string, { id: string; at: readonly number[] }[]>();
  const company = (key: string): string => {
    const id = `place:companion ${key}`;
    companions.set(id, { id, kind: 'place', name: strange(key), aliases: [], origin: 'vault' });
    return id;
  };
  for (const [number, { a, b, company: how }] of rows.entries()) {
    const { each, common } = TELLINGS[how] ?? { each: 1, common: 0 };
    for (const [side, entity] of [a, b].entries()) {
      for (let story = 0; story < each; story += 1) {
        const key = `${number} ${side} ${story}`;
        const shared = Array.from({ length: common }, (_, at) => company(`${number} shared ${at}`));
        const named = [entity.id, ...shared, company(key)];
        told.set(
          key,
          named.map((id, at) => ({ id, at: [at] })),
        );
      }
    }
    if (how === 'story' || how === 'beside')
      told.set(`${number} both`, [
        { id: a.id, at: [0] },
        { id: b.id, at: [how === 'beside' ? 0 : 1] },
      ]);
  }
  return storiesOf(told);
}

/** A name of letters that follow from a key: none is like another. */
function strange(key: string): string {
  let state = [...key].reduce((sum, c) => (Math.imul(sum, 16777619) ^ c.charCodeAt(0)) >>> 0, 2166136261);
  let name = '';
  for (let at = 0; at < 12; at += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    name += 'bcdfghjklmnpqrstvwxz'.charAt((state >>> 16) % 20);
  }
  return name;
}

function storiesOf(
  told: ReadonlyMap<string, readonly { readonly id: string; readonly at: readonly number[] }[]>,
): Stories {
  const of = new Map<string, string[]>();
  for (const [story, named] of told) for (const { id } of named) of.set(id, [...(of.get(id) ?? []), story]);
  return {
    total: told.size,
    countOf: (id) => of.get(id)?.length ?? 0,
    storiesOf: (id) => of.get(id) ?? [],
    namedIn: (story) => told.get(story) ?? [],
  };
}
