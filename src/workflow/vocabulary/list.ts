import { foldForm, type EntityKind, type Problem } from '../../model';
import { entityName } from '../../index/entity-name';
import type { VaultIndex } from '../../index/vault-index';
import { knownVault } from '../../index/known-vault';
import type { Workspace } from '../workspace';
import { vaultKnowledge } from './knowledge';
import type { PackEntry, PackListing } from './model';

/** A theme or a body that packs or the vault know. */
export interface VocabularyRow extends PackEntry {
  /** Of the pack; null where only the vault knows it. */
  readonly pack: string | null;
  /** Of its note; null where it has none. */
  readonly path: string | null;
  /** Whether it is listened to: its pack is switched on, or it has a note. */
  readonly isOn: boolean;
  /** Stories that name it. */
  readonly stories: number;
}

export interface VocabularyList {
  readonly packs: readonly PackListing[];
  /** By name. */
  readonly themes: readonly VocabularyRow[];
  readonly agencies: readonly VocabularyRow[];
  readonly problems: readonly Problem[];
}

/** What is listened to, and what could be: packs and vault together. Nothing is written. */
export async function listVocabulary(workspace: Workspace): Promise<VocabularyList> {
  const { index } = await knownVault(workspace);
  const { knowledge, problems } = await vaultKnowledge(index, workspace);
  await workspace.engine.know(knowledge);
  const packs = await workspace.engine.vocabulary();
  return {
    packs,
    problems,
    themes: rows(packs, index, ['theme']),
    agencies: rows(packs, index, ['agency', 'organization']),
  };
}

function rows(
  packs: readonly PackListing[],
  index: VaultIndex,
  kinds: readonly EntityKind[],
): readonly VocabularyRow[] {
  const all = new Map<string, VocabularyRow>();
  for (const { name, isOn, entries } of packs)
    for (const entry of entries) {
      const { id, kind } = entry.entity;
      if (!kinds.includes(kind) || all.get(id)?.isOn === true) continue;
      const path = index.entity(id)?.path ?? null;
      all.set(id, { ...entry, pack: name, path, isOn: isOn || path !== null, stories: index.countOf(id) });
    }
  for (const record of index.entityRecords) {
    if (!kinds.includes(record.type)) continue;
    const { id, path, terms } = record;
    const known = all.get(id);
    const entity = { ...index.entityOf(record), name: entityName(record) };
    const written = known === undefined ? terms : [...new Set([...terms, ...known.terms])];
    const row = { scope: known?.scope ?? '', pack: known?.pack ?? null, path, isOn: true, stories: index.countOf(id) };
    all.set(id, { ...row, entity, terms: written });
  }
  return [...all.values()].sort(byName);
}

const byName = (one: VocabularyRow, other: VocabularyRow): number => {
  const [a, b] = [foldForm(one.entity.name), foldForm(other.entity.name)];
  return a < b ? -1 : a > b ? 1 : one.entity.id < other.entity.id ? -1 : 1;
};
