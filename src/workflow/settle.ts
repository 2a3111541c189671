import { NameTable } from '../entities/link/name-table';
import { NAME_RULES } from '../entities/link/rules';
import { SettledNames, type NamedInPassing } from '../entities/link/settled';
import type { Analysis, Article } from '../model';
import type { VaultIndex } from '../notes';
import { standingFor } from '../notes/standing-for';

export interface Settling {
  readonly index: VaultIndex;
  readonly passing: NamedInPassing;
  /** Text of a note; null where there is none any more. */
  readonly read: (path: string) => Promise<string | null>;
}

/** Decides who is who over the articles of a run and the vault. */
export async function settle(names: NameTable, { index, passing }: Settling): Promise<SettledNames> {
  const known = {
    hasNote: (entity: Parameters<typeof standingFor>[0]) => standingFor(entity, index) !== null,
    isNamedElsewhere: () => false,
  };
  return new SettledNames(names, NAME_RULES, known, passing);
}

/** What one article says of names. */
export function tableOf(article: Article, analysis: Analysis): NameTable {
  const table = new NameTable();
  table.add(article, analysis);
  return table;
}
