import type { VaultIndex } from '../../index/vault-index';
import { proximityOf, type Proximity } from '../../relations';
import type { VaultPort } from '../../model';
import { evidenceFor, type TieEvidence } from '../../workflow/related-evidence';
import type { Dossier, DossierTie } from './model';
import { storiesNaming } from './rows';

const RANK: Readonly<Record<Proximity, number>> = { sentence: 0, paragraph: 1, article: 2 };

/** What evidence is read with. */
export interface EvidenceReading {
  readonly index: VaultIndex;
  readonly vault: VaultPort;
  /** Lets others have the thread for a moment. */
  readonly breathe: () => Promise<void>;
}

/** What the articles of a dossier say of one tie: those that name both in one sentence first. Each is read when it is asked for. */
export async function* evidenceOfTie(
  { subjects, which }: Pick<Dossier, 'subjects' | 'which'>,
  { id }: Pick<DossierTie, 'id'>,
  { index, vault, breathe }: EvidenceReading,
): AsyncGenerator<TieEvidence> {
  const ids = subjects.map((subject) => subject.id);
  const its = new Set(index.storiesOf(id));
  const ranked: { story: string; subject: string; rank: number; others: number }[] = [];
  for (const story of storiesNaming(ids, which, index)) {
    if (!its.has(story)) continue;
    const named = index.namedIn(story);
    const other = named.find((one) => one.id === id)?.at ?? [];
    const closest = ids
      .flatMap((subject) => named.filter((one) => one.id === subject))
      .map((one) => ({ subject: one.id, rank: RANK[proximityOf(one.at, other)] }))
      .sort((a, b) => a.rank - b.rank)[0];
    if (closest !== undefined) ranked.push({ story, ...closest, others: named.length });
    await breathe();
  }
  ranked.sort((a, b) => a.rank - b.rank || a.others - b.others || (a.story < b.story ? -1 : 1));
  for (const { story, subject } of ranked) yield* evidenceFor([story], [subject, id], index, vault);
}
