import type { NetworkStories } from '../../../views/network';
import type { EvidenceSentence } from '../../../workflow/related-evidence';
import type { Host } from '../../kit/host';
import { breathe } from '../../kit/inputs';
import { paced } from '../../kit/known-vault';
import type { RunRefusal } from '../../kit/runner';

/** Lets the app have its turn after each stretch of work. */
export const takingTurns = (): (() => Promise<void>) => paced(() => performance.now());

/** What the vault says by now; where it was not looked at since the start, this takes a while. */
export async function readVault({ runner }: Host): Promise<NetworkStories | RunRefusal> {
  // A turn before the work, so that the pane is there first.
  await breathe();
  return runner.use(async (workspace) => {
    const [{ knownVault }, { readStories }] = await Promise.all([
      import('../../../index/known-vault'),
      import('../../../views/network'),
    ]);
    const { index } = await knownVault(workspace);
    return readStories(index, takingTurns());
  });
}

/** The sentences of a story that name one entity, or two; null where its notes are gone. */
export function readSentences(
  { runner }: Host,
  story: string,
  pair: readonly [string, string],
): Promise<readonly EvidenceSentence[] | null | RunRefusal> {
  return runner.use(async (workspace) => {
    const [{ knownVault }, { evidenceFor }] = await Promise.all([
      import('../../../index/known-vault'),
      import('../../../workflow/related-evidence'),
    ]);
    const { index } = await knownVault(workspace);
    for await (const { sentences } of evidenceFor([story], pair, index, workspace.vault)) return sentences;
    return null;
  });
}
