import { undo } from '../../../src/journal/undo';
import { knownVault } from '../../../src/index/known-vault';
import { DOSSIER } from '../../../src/text/dossier';
import { verify } from '../../../src/workflow/verify';
import { treeOf } from '../../support/workspace';
import {
  statementsIn,
  storiesToldIn,
  type StatementQuery,
  type ToldStatement,
  writeDossier,
} from '../../../src/views/dossier';
import { StatementReader } from '../../../src/workflow/statements/statement-reader';
import { toldVault, type ToldVault } from '../../workflow/statements/vault';

const MINISTRY = 'Agencies/Ministry of State Security.md';

describe('who said what, over a vault', () => {
  let told: ToldVault;
  beforeAll(async () => {
    told = await toldVault();
  });

  const all = async (query: StatementQuery): Promise<readonly ToldStatement[]> => {
    const reader = await StatementReader.open(told.workspace, told.index);
    const found: ToldStatement[] = [];
    for (const row of storiesToldIn(query, told.index))
      found.push(...(await statementsIn(row, query, told.index, reader)));
    return found;
  };
  const idOf = (path: string): string => {
    const record = told.index.recordAt(path);
    if (record?.kind !== 'entity') throw new Error(`no entity ${path}`);
    return record.id;
  };

  it('tells what a body said, and who speaks for it, the newest first', async () => {
    const found = await all({ by: [idOf(MINISTRY)], about: [] });
    expect(found.map(({ row, quote, attitude }) => [row.date, attitude, quote.text])).toEqual([
      ['2024-06-09', 'says', 'According to the Ministry of State Security, the market opens in July.'],
      [
        '2024-03-04',
        'denies',
        'SEOUL — The Ministry of State Security denied on Monday that traders were arrested in Hoeryong.',
      ],
      [
        '2024-03-04',
        'says',
        '“Nobody was arrested,” Kim Chol Su, a spokesman for the Ministry of State Security, said in Pyongyang.',
      ],
    ]);
    expect(found[0]?.speaker?.path).toBe(MINISTRY);
  });

  it('tells what was said of it, by whom', async () => {
    const found = await all({ by: [], about: [idOf(MINISTRY)] });
    expect(found.map(({ speaker, source, kind }) => [speaker?.name ?? null, source, kind])).toEqual([
      ['Ministry of Unification', 'The Unification Ministry', 'body'],
      [null, 'A source in Musan', 'anonymous'],
    ]);
  });

  it('stands in a written dossier, each linked to its block, which alone the article gets', async () => {
    const { workspace, vault } = await toldVault();
    const before = await treeOf(vault);
    const report = await writeDossier({ entities: [MINISTRY], which: 'all' }, DOSSIER.note, workspace);
    expect(report.problems).toEqual([]);
    const after = await treeOf(vault);
    const note = Object.entries(after).find(([path]) => path.startsWith('Dateline/Dossiers/'))?.[1] ?? '';
    const [, by = '', of = ''] = /\n## Said by\n([^]*?)\n## Said of\n([^]*?)\n## /.exec(note) ?? [];
    expect(by.match(/^- \*\*/gm)).toHaveLength(3);
    expect(of).toMatch(/^- \*\*2024-06-09\*\* Ministry of Unification \(body, says\): \[\[[^\]]*#\^[0-9a-f]{6}\|/m);
    expect(of).toContain('A source in Musan (anonymous source, says)');
    const withoutIds = (text = ''): string => text.replace(/ \^[0-9a-f]{6}$/gm, '');
    for (const [path, text] of Object.entries(before)) expect(withoutIds(after[path])).toBe(text);
    const { quotations, faults } = await verify(workspace);
    expect(faults).toEqual([]);
    expect(quotations).toBeGreaterThanOrEqual(5);
    await undo(workspace, {});
    expect(await treeOf(vault)).toEqual(before);
  });

  it('tells whatever anybody said, in stories that have copies too', async () => {
    const told = await toldVault();
    const everyone = async (): Promise<number> => {
      const { index } = await knownVault(told.workspace);
      const reader = await StatementReader.open(told.workspace, index);
      const query = { by: [], about: [] };
      let count = 0;
      for (const row of storiesToldIn(query, index)) count += (await statementsIn(row, query, index, reader)).length;
      return count;
    };
    const count = await everyone();
    expect(count).toBeGreaterThan(4);
    const [path, text] = Object.entries(await treeOf(told.vault)).find(([, note]) => note.includes('Jo Lee'))!;
    const first = path.slice(path.lastIndexOf('/') + 1, -'.md'.length);
    told.vault.put('Articles/copy.md', text.replace(/^article-id: .*$/m, `article-id: copy\ncopy-of: "[[${first}]]"`));
    expect(await everyone()).toBe(count);
  });

  it('tells what one said of another, and opens at the place', async () => {
    const query = { by: [idOf(MINISTRY)], about: [idOf('Places/Hoeryong.md')] };
    const [only, ...others] = await all(query);
    expect(others).toEqual([]);
    expect(only?.attitude).toBe('denies');
    const lines = only?.text.split('\n') ?? [];
    expect(lines[only?.quote.line ?? -1]).toContain('denied on Monday');
  });
});
