import { readArticles } from '../../src/intake';
import { ok, type Input, type Outcome, VaultError } from '../../src/model';
import { MemoryStore, MemoryVault } from '../../src/vault/memory';
import { extractLine } from '../../src/workflow/extract';
import { fileNotes } from '../../src/workflow/file-notes';
import { importArticles } from '../../src/workflow/import';
import { type Engine } from '../../src/workflow/ports';
import { undoLast } from '../../src/journal/undo';
import type { Workspace } from '../../src/workflow/workspace';
import { engineWith, plainEngine } from '../support/plain-engine';
import { context } from '../intake/helpers';
import { testWorkspace } from '../support/workspace';

/** An engine that fails on what has `BAD` in it, where it is told to. */
function failing(where: 'read' | 'analyze', error: unknown): Engine {
  const engine = plainEngine();
  return engineWith({
    async *read(input) {
      yield* engine.read(input);
      if (where === 'read' && input.text?.includes('BAD')) throw error;
    },
    analyze: async (article) => {
      if (where === 'analyze' && article.body.text.includes('BAD')) throw error;
      return engine.analyze(article);
    },
  });
}

const workspaceWith = (engine: Engine, vault = new MemoryVault(), store = new MemoryStore()): Workspace => ({
  ...testWorkspace(vault, store),
  engine,
});

const STORIES = ['The harbour froze over.', 'BAD: the mill stood still.', 'Trains ran late in the snow.'];
const inputs = (texts: readonly string[] = STORIES): Outcome<Input>[] =>
  texts.map((text, at) => ok({ name: `story ${at + 1}`, text }));

describe('an exception of a reader', () => {
  it('costs the article it comes from, and the others are filed', async () => {
    const error = new RangeError('Maximum call stack size exceeded\n    at walk');
    const report = await importArticles(inputs(), workspaceWith(failing('analyze', error)));
    expect(report.articles.map(({ status }) => status)).toEqual(['created', 'failed', 'created']);
    expect(report.articles[1]).toMatchObject({
      name: 'story 2',
      problem: {
        code: 'reader-failed',
        message: expect.stringMatching(/RangeError: Maximum call stack size exceeded\); please report it/),
      },
    });
    expect(report.articles[1]?.problem?.message).not.toContain('at walk');
  });

  it('costs a line of the machine contract, not the run', async () => {
    const answer = await extractLine(
      JSON.stringify({ id: '1', input: 'BAD: the mill stood still.' }),
      failing('analyze', new RangeError('too deep')),
    );
    expect(answer).toMatchObject({ id: '1', error: { code: 'reader-failed' } });
  });

  it('costs the part of an archive it comes from, and names it when the others are filed', async () => {
    const mails = STORIES.map(
      (text, at) =>
        `From MAILER Thu Mar ${at + 10} 08:00:00 2025\nFrom: desk@desk.example\nSubject: Story ${at}\nContent-Type: text/html\n\n<p>${text} ${text}</p>\n`,
    ).join('\n');
    const parseHtml = (html: string): Document => {
      if (html.includes('BAD')) throw new TypeError('x is null');
      return context.parseHtml(html) as Document;
    };
    const engine = engineWith({ read: (input) => readArticles(input, { ...context, parseHtml }) });
    const input = ok({ name: 'week.mbox', bytes: new TextEncoder().encode(mails) });
    const report = await importArticles([input], workspaceWith(engine));
    expect(report.articles.map(({ status }) => status)).toEqual(['created', 'created', 'failed']);
    expect(report.articles[2]?.problem?.message).toMatch(/week\.mbox#2.*x is null/);
  });

  it('costs the rest of the input it comes from, and what was read before stays', async () => {
    const report = await importArticles(inputs(), workspaceWith(failing('read', new TypeError('x is null'))));
    expect(report.articles.map(({ name, status }) => [name, status])).toEqual([
      ['story 1', 'created'],
      ['story 2', 'created'],
      ['story 2', 'failed'],
      ['story 3', 'created'],
    ]);
    expect(report.articles[2]?.problem).toMatchObject({ code: 'reader-failed', subject: 'story 2' });
  });

  it('that is no error at all is told too', async () => {
    const report = await importArticles(inputs(), workspaceWith(failing('read', 'Invalid XML')));
    expect(report.articles[2]?.problem?.message).toContain('Invalid XML');
  });

  it('leaves a note that is filed in place as it is, and the others are filed', async () => {
    const vault = new MemoryVault();
    await vault.create('a.md', 'The harbour froze over.');
    await vault.create('b.md', 'BAD: the mill stood still.');
    await vault.create('c.md', 'Trains ran late in the snow.');
    const workspace = workspaceWith(failing('analyze', new Error('a bug')), vault);
    const report = await fileNotes(['a.md', 'b.md', 'c.md'], workspace);
    expect(report.articles.map(({ status }) => status)).toEqual(['updated', 'failed', 'updated']);
    expect(await vault.read('b.md')).toBe('BAD: the mill stood still.');
  });

  it('does not hide what the disk says', async () => {
    const error = new VaultError('io', 'x.md', 'The disk is full.');
    const report = await importArticles(inputs(), workspaceWith(failing('analyze', error)));
    expect(report.articles[1]?.problem?.code).toBe('disk-error');
  });
});

describe('a bug elsewhere', () => {
  it('ends the run, and what it wrote can be undone', async () => {
    const vault = new MemoryVault();
    const workspace = workspaceWith(plainEngine(), vault);
    async function* breaking(): AsyncGenerator<Outcome<Input>> {
      yield* inputs();
      throw new Error('a bug of whoever gives the inputs');
    }
    await expect(importArticles(breaking(), workspace)).rejects.toThrow('a bug of whoever');
    expect(await vault.list()).toHaveLength(3);
    const [journal = ''] = await workspace.store.list('journal');
    expect(await workspace.store.read(journal)).toMatch(/commit/);
    await undoLast(workspace);
    expect(await vault.list()).toEqual([]);
  });
});
