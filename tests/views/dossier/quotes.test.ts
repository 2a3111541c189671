import { evidenceOfTie, quotesOf, type RowQuotes } from '../../../src/views/dossier';
import { knownVault } from '../../../src/index/known-vault';
import { article, vaultWith } from './vault';

async function quotes(body: string, ids = ['agency:police'], options = {}): Promise<RowQuotes | null> {
  const workspace = vaultWith({
    'a.md': article('a', body, { actors: ['Police', 'Guard'], themes: ['Phones'], ...options }),
  });
  const { index } = await knownVault(workspace);
  return quotesOf('a.md', ids, index, workspace.vault);
}

describe('what an article says of an entity', () => {
  it('is the sentences that name it, as they are read, with their lines', async () => {
    expect(await quotes('Rain fell.\n\nThe [[Police|officers]] came. **Police** went. It was late. ^x1')).toEqual({
      isNamed: true,
      quotes: [
        { line: 11, text: 'The officers came.' },
        { line: 11, text: 'Police went.' },
      ],
    });
  });

  it('begins, of several entities, with the sentences that name most of them', async () => {
    const read = await quotes('Police came. Police met Guard. Guard left.', ['agency:police', 'agency:guard']);
    expect(read?.quotes.map(({ text }) => text)).toEqual(['Police met Guard.', 'Police came.', 'Guard left.']);
  });

  it('is the first whole sentence where none names it', async () => {
    const body = '# News\n\nSEOUL —\n\nCalls to relatives abroad are listened to, residents said.';
    expect(await quotes(body, ['theme:phones'])).toEqual({
      isNamed: false,
      quotes: [{ line: 13, text: 'Calls to relatives abroad are listened to, residents said.' }],
    });
  });

  it('is nothing where the note is gone', async () => {
    const workspace = vaultWith({});
    const { index } = await knownVault(workspace);
    expect(await quotesOf('gone.md', ['agency:police'], index, workspace.vault)).toBeNull();
  });
});

describe('the evidence for a tie of a dossier', () => {
  it('begins with the articles that name both in one sentence, and is only of its articles', async () => {
    const both = { actors: ['Police'], places: ['Hoeryong'] };
    const workspace = vaultWith({
      'far.md': article('far', 'Police came.\n\nIt was Hoeryong.', both),
      'near.md': article('near', 'Police came to Hoeryong.', { ...both, actors: ['Police', 'Guard'] }),
      'else.md': article('else', 'Hoeryong was quiet.', { places: ['Hoeryong'] }),
    });
    const { index } = await knownVault(workspace);
    const reading = { index, vault: workspace.vault, breathe: () => Promise.resolve() };
    const subject = (id: string): never => ({ id }) as never;
    const evidence = async (ids: readonly string[]): Promise<string[]> => {
      const found: string[] = [];
      const dossier = { subjects: ids.map(subject), which: 'all' } as const;
      for await (const { path } of evidenceOfTie(dossier, { id: 'place:hoeryong' }, reading)) found.push(path);
      return found;
    };
    expect(await evidence(['agency:police'])).toEqual(['near.md', 'far.md']);
    expect(await evidence(['agency:police', 'agency:guard'])).toEqual(['near.md']);
  });
});
