import type { NotePlan, Subject, ClockPort, StorePort, VaultPort } from '../../src/model';
import { type MemoryVault } from '../../src/vault/memory';
import { apply } from '../../src/journal/apply';
import type { Applied } from '../../src/workflow/workspace';
import { Journal, type JournalBatch } from '../../src/journal/journal';
import { latin1 } from '../contracts/vault.contract';

export const subject: Subject = { kind: 'article', id: 'id', name: 'Name' };
export const createPlan = (path: string, after: string): NotePlan => ({
  action: 'create',
  path,
  after,
  subject,
  why: 'new',
});
export const updatePlan = (path: string, before: string, after: string): NotePlan => ({ action: 'update', path, before, after, subject, why: 'more' }); // prettier-ignore

/** A clock that goes on by a second each time it is asked. */
export function tickingClock(start = '2026-11-25T09:12:00'): ClockPort {
  let at = Date.parse(`${start}Z`);
  return {
    now() {
      const now = new Date(at).toISOString().slice(0, 19);
      at += 1000;
      return now;
    },
  };
}

/** Applies plans as one committed batch. */
export async function run(
  plans: readonly NotePlan[],
  vault: VaultPort,
  store: StorePort,
  clock: ClockPort,
): Promise<Applied[]> {
  const batch: JournalBatch = new Journal(store, clock).begin('import');
  const applied: Applied[] = [];
  for (const plan of plans) applied.push(await apply(plan, vault, batch));
  await batch.commit();
  return applied;
}

/** Every file and folder by path, bytes as Latin-1. */
export const treeOf = (vault: MemoryVault): Record<string, string> =>
  Object.fromEntries(Object.entries(vault.snapshot()).map(([path, bytes]) => [path, latin1(bytes)]));
