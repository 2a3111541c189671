import { ok, type ImportReport, type Input, type Outcome } from '../../src/model';
import { importArticles } from '../../src/workflow/import';
import { mergeEntities } from '../../src/workflow/merge';
import type { Engine } from '../../src/workflow/ports';
import { planRelinking, relink } from '../../src/workflow/relink';
import { retypeEntity } from '../../src/workflow/retype';
import { splitEntity } from '../../src/workflow/split';
import { undo } from '../../src/journal/undo';
import type { Workspace } from '../../src/workflow/workspace';
import { article } from '../soak/articles.mts';
import { Disk, type Tree } from './disk.mts';

/** What is cut off. */
export interface Act {
  readonly name: string;
  /** The disk it begins with. */
  readonly start: Disk;
  readonly run: (workspace: Workspace) => Promise<ImportReport>;
  /**
   * What the next start makes of it: `whole`: it is there, or it is not and can be run again; `part`: what was done of it
   * stays, and the rest comes when it is run again.
   */
  readonly ends: 'whole' | 'part';
}

/** Notes of the user's: with links that lead nowhere, links to what is there, and a body like an article's. */
export const USERS: Tree = {
  'Diary/2024-11-02.md': '---\nmood: calm\n---\nCalled about [[Hoeryong]] and [[Nobody Knows]].\n',
  'Cases/Border.md': 'What [[Ministry of State Security]] does in [[Musan|the mine town]]. Ends without a line',
  'Kyiv.md': '# Kyiv\r\nMy own notes of the city.\r\n',
};

/** What is in the vault before, and so has been imported whole. */
const EARLY = 6;

const inputs = (from: number, to: number): Outcome<Input>[] =>
  Array.from({ length: to - from }, (_, at) => ok({ name: `${from + at}.md`, text: article(from + at) }));

/** An import of so many articles into a vault that knows some, and the acts on what is there then, each on the one before. */
export async function actsOf(engine: Engine, articles: number): Promise<readonly Act[]> {
  const early = await after(new Disk(USERS), engine, (workspace) => importArticles(inputs(0, EARLY), workspace));
  const importing = (workspace: Workspace): Promise<ImportReport> =>
    importArticles(inputs(EARLY, EARLY + articles), workspace);
  const full = await after(early, engine, importing);
  const acts: Act[] = [{ name: 'import', start: early, run: importing, ends: 'part' }];
  const whole = { merge, split, retype } as const;
  for (const [name, run] of Object.entries(whole)) acts.push({ name, start: full, run, ends: 'whole' });
  acts.push({ name: 'relink', start: await forgetful(full), run: relinkAll, ends: 'part' });
  acts.push({ name: 'undo of the import', start: full, run: (workspace) => undo(workspace), ends: 'whole' });
  const merged = await after(full, engine, merge);
  acts.push({ name: 'undo of the merge', start: merged, run: (workspace) => undo(workspace), ends: 'whole' });
  return acts;
}

const merge = (workspace: Workspace): Promise<ImportReport> => mergeEntities('Hoeryong', 'Musan', workspace);

const split = (workspace: Workspace): Promise<ImportReport> =>
  splitEntity('World Food Programme', { forms: ['World Food Programme'] }, { name: 'Food Programme' }, workspace);

const retype = (workspace: Workspace): Promise<ImportReport> =>
  retypeEntity('Ministry of State Security', 'organization', workspace);

async function relinkAll(workspace: Workspace): Promise<ImportReport> {
  const relinking = await planRelinking({ paths: [], entity: null }, workspace);
  return relink(relinking, workspace);
}

/** The same vault, in which a hand has added a name for what articles tell of. */
async function forgetful(full: Disk): Promise<Disk> {
  const disk = await full.copy();
  const path = 'Places/Musan.md';
  await disk.vault.process(path, (text) =>
    text.replace(/^aliases:.*\n(?: {2}- .*\n)*/m, 'aliases:\n  - rice\n  - traders\n'),
  );
  return disk;
}

/** The disk after an act that nothing cuts off. */
export async function after(start: Disk, engine: Engine, act: Act['run']): Promise<Disk> {
  const disk = await start.copy();
  const report = await act(disk.workspace(engine));
  if (report.batch === null) throw new Error(`Nothing was written: ${JSON.stringify(report.problems)}`);
  return disk;
}
