import { MemoryVault } from '../../src/vault/memory';
import { importArticles } from '../../src/workflow/import';
import { VaultError } from '../../src/model';
import { testWorkspace, textInput, treeOf } from '../support/workspace';

const ARTICLE = `Minister opens a harbour in the north

By Ada Brown
2021-03-04

HELSINKI — President Bedri Yildiz opened a new harbour on Monday. Bedri Yildiz said the harbour was needed. Officials in Helsinki thanked Mr. Yildiz.
`;

/** A file system on which some names are taken, by what nobody lists. */
class Taken extends MemoryVault {
  readonly refused: string[] = [];

  constructor(private readonly isTaken: (path: string, refused: number) => boolean) {
    super();
  }

  override async create(path: string, text: string): Promise<readonly string[]> {
    if (!this.isTaken(path, this.refused.length)) return super.create(path, text);
    this.refused.push(path);
    throw new VaultError('exists', path, 'A file of that name already exists.');
  }
}

describe('a name that the file system says is taken', () => {
  it('costs an article its name and nothing else', async () => {
    const vault = new Taken((path) => /harbour in the north\.md$|Yildiz\.md$/.test(path));
    const report = await importArticles(textInput(ARTICLE), testWorkspace(vault));
    expect(report.articles.map(({ status }) => status)).toEqual(['created']);
    expect(vault.refused).toHaveLength(2);
    const paths = Object.keys(await treeOf(vault));
    expect(paths.find((path) => path.startsWith('Articles/'))).toMatch(/harbour in the north \d+\.md$/);
    expect(paths.filter((path) => path.startsWith('People/'))).toEqual([
      expect.stringMatching(/^People\/Bedri Yildiz .+\.md$/),
    ]);
    expect(Object.values(await treeOf(vault)).join('')).toMatch(/\[\[Bedri Yildiz .+\|Bedri Yildiz\]\]/);
  });

  it('is not tried for ever', async () => {
    const vault = new Taken(() => true);
    const report = await importArticles(textInput(ARTICLE), testWorkspace(vault));
    expect(report.articles.map(({ status, problem }) => [status, problem?.code])).toEqual([['failed', 'note-exists']]);
    expect(vault.refused.length).toBeLessThan(20);
    expect(await treeOf(vault)).toEqual({});
  });
});

describe('names that file systems tell apart or not', () => {
  const named = (name: string): string => ARTICLE.replaceAll('Bedri Yildiz', name).replace('harbour in', `harbour for ${name} in`); // prettier-ignore

  it('of people cost neither article its note', async () => {
    for (const [one, other] of [['Bedri Yıldız', 'Bedri Yildiz'], ['Karl Straße', 'Karl Strasse']] as const) {
      const vault = new MemoryVault();
      const workspace = testWorkspace(vault);
      const inputs = [...textInput(named(one), '1.txt'), ...textInput(named(other), '2.txt')];
      const report = await importArticles(inputs, workspace);
      expect(report.articles.map(({ status }) => status)).toEqual(['created', 'created']);
      const people = Object.keys(await treeOf(vault)).filter((path) => path.startsWith('People/'));
      // Two spellings of one name are one person, who has one note.
      expect([one, people.length]).toEqual([one, 1]);
    } // prettier-ignore
  });
});
