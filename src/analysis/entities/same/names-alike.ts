import type { Entity } from '../../../model';
import type { Likeness, Namer } from './pair';

/** Two entities and how their names are alike, the best of their forms. */
export interface NamedPair {
  readonly a: Entity;
  readonly b: Entity;
  readonly likeness: Likeness;
}

interface Forms<T> {
  readonly entity: Entity;
  /** The name first, then the aliases. */
  readonly forms: readonly T[];
  /** Whether the first of them is the name. */
  readonly named: boolean;
}

/** Aliases compared of one entity; a gazetteer knows dozens for a large city. */
const FORMS = 24;
/** A key that more share tells nothing of any two. */
const CROWD = 40;
/** Entities taken apart between two pauses. */
const STEP = 200;

/** All pairs whose names are alike. */
export function* alikeByName<T>(
  entities: readonly Entity[],
  namer: Namer<T>,
): Generator<undefined, readonly NamedPair[]> {
  const read: Forms<T>[] = [];
  const buckets = new Map<string, number[]>();
  for (const [at, entity] of entities.entries()) {
    if (at % STEP === 0) yield;
    const one = formsOf(entity, namer);
    read.push(one);
    for (const key of new Set(one.forms.flatMap((form) => namer.keys(form)))) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(at);
      else buckets.set(key, [at]);
    }
  }
  const found: NamedPair[] = [];
  const seen = new Set<number>();
  for (const bucket of buckets.values()) {
    if (bucket.length < 2 || bucket.length > CROWD) continue;
    yield;
    for (const [first, second] of pairsOf(bucket, entities.length, seen)) {
      const [one, two] = [read[first], read[second]];
      const likeness = one && two ? best(one, two, namer) : null;
      if (one && two && likeness !== null) found.push({ a: one.entity, b: two.entity, likeness });
    }
  }
  return found;
}

function formsOf<T>(entity: Entity, namer: Namer<T>): Forms<T> {
  const name = namer.read(entity.name, entity);
  const aliases = entity.aliases.slice(0, FORMS).flatMap((alias) => namer.read(alias, entity) ?? []);
  return { entity, forms: name === null ? aliases : [name, ...aliases], named: name !== null };
}

/** Each pair of a bucket that no bucket before had. */
function* pairsOf(bucket: readonly number[], count: number, seen: Set<number>): Generator<readonly [number, number]> {
  for (const [at, first] of bucket.entries()) {
    for (const second of bucket.slice(at + 1)) {
      const pair = first * count + second;
      if (seen.has(pair)) continue;
      seen.add(pair);
      yield [first, second];
    }
  }
}

/** What is off where a form that agrees is only an alias, and where the names themselves do not agree. */
const ALIAS = 0.02;
const BOTH_ALIASES = 0.2;

function best<T>(one: Forms<T>, two: Forms<T>, namer: Namer<T>): Likeness | null {
  let found: Likeness | null = null;
  for (const [i, a] of one.forms.entries()) {
    for (const [j, b] of two.forms.entries()) {
      const aliases = Number(i > 0 || !one.named) + Number(j > 0 || !two.named);
      const off = aliases === 0 ? 0 : aliases === 1 ? ALIAS : BOTH_ALIASES;
      const alike = namer.compare(a, b);
      if (alike !== null && alike.strength - off > (found?.strength ?? 0))
        found = { ...alike, strength: alike.strength - off };
    }
  }
  return found;
}
