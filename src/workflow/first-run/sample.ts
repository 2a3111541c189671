import { DEFAULT_SETTINGS, type ImportReport, type Outcome, type Settings } from '../../model';
import { fileArticle } from '../filing';
import { endedBy } from '../cancel';
import { neverBegun, startRun } from '../run';
import type { RunOptions, Workspace } from '../workspace';
import { SAMPLE_ARTICLES, SAMPLE_FOLDER } from './sample-articles';
import { notUnderstood } from '../reading';

/** What its batch in the journal is called, by which it is found again. */
const COMMAND = 'sample';

/** Imports the sample into a folder of its own, as one batch of the journal; nothing else in the vault is touched. */
export const importSample = (workspace: Workspace, options: RunOptions = {}): Promise<ImportReport> =>
  workspace.writer.inSession(COMMAND, sampleWorkspace(workspace), options, async (held) => {
    const run = await startRun(COMMAND, held, options);
    if (run === null) return neverBegun(options);
    return endedBy(
      () => run.finish(),
      async () => {
        for (const [done, { name, text }] of SAMPLE_ARTICLES.entries()) {
          if (run.cancelled) return;
          options.control?.progress({ done, total: SAMPLE_ARTICLES.length, current: name });
          for await (const read of run.workspace.engine.read({ name, text }))
            await fileArticle(name, notUnderstood(read), run);
        }
      },
    );
  });

const sampleWorkspace = (workspace: Workspace): Workspace => ({
  ...workspace.writer.withinFolder(SAMPLE_FOLDER, workspace),
  settings: sampleSettings(workspace.settings),
});

/** The user's vocabularies and property names, in folders of the sample's own. */
function sampleSettings(settings: Settings): Settings {
  const folders = Object.entries(DEFAULT_SETTINGS.folders).map(([kind, folder]) => [
    kind,
    `${SAMPLE_FOLDER}/${folder}`,
  ]);
  return {
    ...settings,
    folders: Object.fromEntries(folders) as Settings['folders'],
    articles: DEFAULT_SETTINGS.articles,
    links: DEFAULT_SETTINGS.links,
    entities: { ...DEFAULT_SETTINGS.entities, adopt: 'never' },
    ignored: [],
  };
}

interface KnownBatch {
  readonly command: string;
  readonly state: string;
  readonly created: number;
}

/** The batch of the sample that is in the vault; null where there is none. Removing the sample is undoing it. */
export function sampleAmong<Batch extends KnownBatch>(batches: readonly Outcome<Batch>[]): Batch | null {
  const isSample = ({ command, state, created }: Batch): boolean =>
    command === COMMAND && state !== 'undone' && created > 0;
  return batches.flatMap((batch) => (batch.ok ? [batch.value] : [])).find(isSample) ?? null;
}
