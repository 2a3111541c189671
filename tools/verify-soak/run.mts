import type { Engine } from '../../src/workflow/ports';
import { verify } from '../../src/workflow/verify';
import { copyOf, makeBase, SETTINGS, workspaceOn, type Base } from './base.mts';
import { chanceOf } from '../fuzz/random.mjs';
import { EDITS } from './edits.mts';
import { TAMPERINGS } from './tamper.mts';

export interface SoakCounts {
  /** Vaults in which something was changed that must not be, by what. */
  readonly tampered: Map<string, number>;
  /** What passed as good all the same. */
  readonly passed: string[];
  /** Vaults that nobody tampered with, by what was done to them. */
  readonly edited: Map<string, number>;
  /** What was called a fault there. */
  readonly alarms: string[];
}

/** Different vaults that are changed; each is made once. */
const BASES = 6;
/** Of so many vaults one is left as it may be. */
const EDITED = 5;

/** `count` vaults from number `first` on: each the copy of one Dateline made, with one change that must be named, or some that must not. */
export async function verifySoak(engine: Engine, count: number, first = 1): Promise<SoakCounts> {
  const bases: Base[] = [];
  for (let seed = 1; seed <= BASES; seed += 1) bases.push(await makeBase(engine, seed));
  const counts: SoakCounts = { tampered: new Map(), passed: [], edited: new Map(), alarms: [] };
  for (let number = first; total(counts.tampered) < count; number += 1) {
    const base = bases[number % BASES];
    if (base === undefined) continue;
    if (number % EDITED === 0) await edited(base, number, engine, counts);
    else await tampered(base, number, engine, counts);
  }
  return counts;
}

export const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, one) => sum + one, 0);

const count = (counts: Map<string, number>, what: string): Map<string, number> =>
  counts.set(what, (counts.get(what) ?? 0) + 1);

async function tampered(base: Base, number: number, engine: Engine, counts: SoakCounts): Promise<void> {
  const { vault, store } = await copyOf(base);
  const chance = chanceOf(number);
  const kinds = Object.keys(TAMPERINGS);
  const kind = kinds[number % kinds.length] ?? '';
  const did = await TAMPERINGS[kind]?.(vault, chance);
  if (did === null || did === undefined) return;
  count(counts.tampered, kind);
  const { faults } = await verify(workspaceOn(vault, store, engine, '2026-02-03T04:05:06'));
  if (faults.length === 0) counts.passed.push(`number ${number}: ${kind}: ${did}`);
}

async function edited(base: Base, number: number, engine: Engine, counts: SoakCounts): Promise<void> {
  const { vault, store } = await copyOf(base);
  const chance = chanceOf(number);
  const workspace = { ...workspaceOn(vault, store, engine, '2026-02-03T04:05:06'), vault, settings: SETTINGS };
  const kinds = Object.keys(EDITS);
  const steps = [
    kinds[Math.floor(number / EDITED) % kinds.length] ?? '',
    ...(chance.below(2) === 0 ? [] : [chance.pick(kinds)]),
  ];
  for (const kind of steps) {
    count(counts.edited, kind);
    try {
      await EDITS[kind]?.(workspace, chance);
    } catch (error) {
      // The note was moved away by the step before.
      if (!(error instanceof Error && error.name === 'VaultError')) throw error;
    }
  }
  const { faults } = await verify(workspace);
  for (const { code, subject, message } of faults)
    counts.alarms.push(`number ${number}: ${steps.join(', ')}: ${code} ${subject}: ${message}`);
}
