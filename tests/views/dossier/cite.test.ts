import { addBlockId, planCitation, quotesOf, type CiteRequest } from '../../../src/views/dossier';
import { knownVault } from '../../../src/index/known-vault';
import { undo } from '../../../src/journal/undo';
import type { Workspace } from '../../../src/workflow/workspace';
import { article, vaultWith } from './vault';

const PATH = 'Articles/A.md';
const BODY = 'Rain fell.\n\nThe [[Police|officers]] came *at once*. They left.\n\n```\ncode here\n```';

const vaultOf = (body = BODY): Workspace =>
  vaultWith({ [PATH]: article('a', body, { actors: ['Police'], date: '2024-03-01' }) });

const request = (text: string, more: Partial<CiteRequest['article']> = {}): CiteRequest => ({
  article: { path: PATH, title: 'A story', date: '2024-03-01', source: { name: 'Daily', path: null }, ...more },
  quote: { line: 8, text },
});

async function planned(text: string, workspace = vaultOf(), more = {}): Promise<{ markdown: string; plan: unknown }> {
  const made = await planCitation(request(text, more), workspace);
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
}

describe('a citation', () => {
  it('quotes the sentence with a link to its block', async () => {
    const { markdown, plan } = await planned('The officers came at once.');
    expect(markdown).toMatch(
      /^> %%dateline-quote [0-9a-f:\d ]+%% The officers came at once\.\n> — \[\[A#\^[0-9a-f]{6}\|A story\]\], Daily, 2024-03-01\n$/,
    );
    expect(plan).toMatchObject({ action: 'update', path: PATH, subject: { kind: 'article', id: 'a' } });
  });

  it('gives the block an id as a run of its own, once, which can be undone', async () => {
    const workspace = vaultOf();
    const before = await workspace.vault.read(PATH);
    const report = await addBlockId(request('The officers came at once.'), workspace);
    expect(report).toMatchObject({ command: 'cite', problems: [], notes: [{ path: PATH }] });
    const after = await workspace.vault.read(PATH);
    expect(after).toMatch(/They left\. \^[0-9a-f]{6}\n/);
    expect(after.replace(/ \^[0-9a-f]{6}$/m, '')).toBe(before);
    // Another sentence of the same paragraph: nothing more is written.
    expect((await planned('They left.', workspace)).plan).toBeNull();
    expect(await addBlockId(request('They left.'), workspace)).toMatchObject({ batch: null, notes: [] });
    await undo(workspace, {});
    expect(await workspace.vault.read(PATH)).toBe(before);
  });

  it('quotes no id, also where a list follows that the sentence goes on in', async () => {
    const workspace = vaultOf('The [[Police]] asked for\n1. names\n2. phones');
    const { index } = await knownVault(workspace);
    const text = 'The Police asked for 1. names 2. phones';
    await addBlockId(request(text), workspace);
    expect(await workspace.vault.read(PATH)).toMatch(/asked for \^[0-9a-f]{6}\n1\. names/);
    const read = await quotesOf(PATH, ['agency:police'], index, workspace.vault);
    expect(read?.quotes.map((quote) => quote.text)).toEqual([text]);
    expect((await planned(text, workspace)).plan).toBeNull();
  });

  it('links only the note where an id would change what stands there', async () => {
    const { markdown, plan } = await planned('``` code here ```');
    expect(markdown).toContain('[[A|A story]]');
    expect(plan).toBeNull();
  });

  it('shows what the article says as words, whatever it says', async () => {
    const workspace = vaultOf('Police run <% evil %> and \\[\\[Other]] now #tag `= this.x` | {{x}} %%y%% $z$.');
    const { index } = await knownVault(workspace);
    const read = await quotesOf(PATH, ['agency:police'], index, workspace.vault);
    const { markdown } = await planned(read?.quotes[0]?.text ?? '', workspace, { title: '[[X]] <% y %> #t' });
    expect(markdown.replace(/^> %%dateline-quote [0-9a-f: ]+%% /, '')).not.toMatch(
      /<%|(?<!\\)\[\[Other|(?<!\\)#tag|(?<!\\)`|\{\{|(?<!\\)%%|(?<!\\)\$/,
    );
    expect(markdown).toContain('|X % y % t]]');
  });

  it('says where the sentence, or the note, is gone', async () => {
    const workspace = vaultOf();
    expect(await planCitation(request('Something else.'), workspace)).toMatchObject({
      problem: { code: 'quote-gone' },
    });
    await workspace.vault.remove(PATH);
    expect(await planCitation(request('They left.'), workspace)).toMatchObject({ problem: { code: 'note-missing' } });
    expect(await addBlockId(request('They left.'), workspace)).toMatchObject({
      batch: null,
      problems: [{ code: 'note-missing' }],
    });
  });
});
