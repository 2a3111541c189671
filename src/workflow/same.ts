import { findSame } from '../analysis/entities/names/same-pairs';
import type { SameEvidence } from '../analysis/entities/names/likeness';
import type { EntityKind, Problem, RunControl } from '../model';
import type { VaultIndex } from '../index/vault-index';
import { entityName } from '../index/entity-name';
import { knownVault } from '../index/known-vault';
import type { VaultWorkspace } from './workspace';

/** One of two notes that may be one entity. */
export interface SameNote {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly kind: EntityKind;
  /** Stories that name it. */
  readonly stories: number;
}

/** Two notes that may be one entity: `keep` is the one to stay. */
export interface SameProposal {
  readonly keep: SameNote;
  readonly other: SameNote;
  /** 0 to 1. */
  readonly score: number;
  /** What speaks for it, how their names are alike first. */
  readonly evidence: readonly SameEvidence[];
}

export interface SameReport {
  /** Entity notes looked at. */
  readonly entities: number;
  /** The surest first. */
  readonly pairs: readonly SameProposal[];
  readonly problems: readonly Problem[];
  readonly cancelled: boolean;
}

export interface SameOptions {
  readonly control?: RunControl;
  /** Lets others have their turn; asked often, so it decides by itself when it is time. */
  readonly breathe?: () => Promise<void>;
}

/** Looks for entity notes that may be one; changes nothing. What a user said is not the same is not proposed again. */
export async function proposeSame(
  workspace: Pick<VaultWorkspace, 'vault' | 'store' | 'settings' | 'holder' | 'memory'>,
  { control, breathe }: SameOptions = {},
): Promise<SameReport> {
  const { index, problems } = await knownVault(workspace);
  const entities = index.entities();
  const isApart = (a: string, b: string): boolean => saysApart(a, b, index) || saysApart(b, a, index);
  const steps = findSame({ entities, stories: index, isApart });
  for (;;) {
    if (control?.signal.aborted === true) return { entities: entities.length, pairs: [], problems, cancelled: true };
    const step = steps.next();
    if (step.done === true) {
      const pairs = step.value.flatMap(({ keep, other, score, evidence }) => {
        const [one, two] = [noteOf(keep, index), noteOf(other, index)];
        return one && two ? [{ keep: one, other: two, score, evidence }] : [];
      });
      return { entities: entities.length, pairs, problems, cancelled: false };
    }
    await breathe?.();
  }
}

const saysApart = (a: string, b: string, index: VaultIndex): boolean => index.entity(a)?.notSameAs.includes(b) ?? false;

function noteOf(id: string, index: VaultIndex): SameNote | null {
  const record = index.entity(id);
  if (record === null) return null;
  const { path, type } = record;
  return { id, path, name: entityName(record), kind: type, stories: index.countOf(id) };
}
