import { zipSync, strToU8 } from 'fflate';
import { readRecord } from '../../src/format/originals';
import { undo, undoLast } from '../../src/journal/undo';
import { ok, type Input, type Outcome, type Progress } from '../../src/model';
import { MemoryVault } from '../../src/vault/memory';
import { importArticles } from '../../src/workflow/import';
import { openReview } from '../../src/workflow/review/session';
import { Originals } from '../../src/workflow/originals';
import { check } from '../../src/workflow/check';
import { verify } from '../../src/workflow/verify';
import type { Workspace } from '../../src/workflow/workspace';
import { createHash } from 'node:crypto';
import { testWorkspace } from '../support/workspace';

const FOLDER = 'Dateline/Originals';

const page = (headline: string, body: string, head = ''): string =>
  `<html><head><title>${headline}</title>${head}</head><body><article><h1>${headline}</h1><p>${body}</p></article></body></html>`;
const FIRE = page('Fire in Hoeryong', 'A fire broke out in a warehouse in Hoeryong on Monday, a source in North Hamgyong Province said.'); // prettier-ignore
const FLOOD = page(
  'Flood in Sinuiju',
  'The Yalu rose by two metres near Sinuiju on Tuesday, and three bridges were closed to lorries.',
);

const sha = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
const input = (name: string, text: string, more: Partial<Input> = {}): Outcome<Input> =>
  ok({ name, bytes: strToU8(text), ...more });

function keeping(vault = new MemoryVault()): { readonly vault: MemoryVault; readonly workspace: Workspace } {
  const workspace = testWorkspace(vault);
  return { vault, workspace: { ...workspace, settings: { ...workspace.settings, originals: { keep: true } } } };
}

const files = async (vault: MemoryVault): Promise<string[]> =>
  (await vault.filesIn(FOLDER)).map(({ path }) => path.slice(FOLDER.length + 1));
const recordOf = async (vault: MemoryVault, hash: string) => readRecord(await vault.read(`${FOLDER}/${hash}.json`));
const noteOf = async (vault: MemoryVault, name: string): Promise<string> => {
  const found = (await vault.list()).find(({ path }) => path.includes(name) && path.startsWith('Articles/'));
  return found === undefined ? '' : vault.read(found.path);
};

describe('what articles come in', () => {
  it('is kept to the byte, called by its SHA-256, and linked by the note', async () => {
    const { vault, workspace } = keeping();
    const headers = { 'content-type': 'text/html', date: 'Mon, 01 Jan 2024 00:00:00 GMT' };
    await importArticles([input('https://one.example/a', FIRE, { url: 'https://one.example/a', headers })], workspace);
    const hash = sha(FIRE);
    expect(await files(vault)).toEqual([`${hash}.json`, `${hash}.original`]);
    expect(new TextDecoder().decode(await vault.bytes(`${FOLDER}/${hash}.original`))).toBe(FIRE);
    expect(await noteOf(vault, 'Fire in Hoeryong')).toMatch(
      new RegExp(`\noriginal:\n {2}- "\\[\\[${hash}\\.original\\|original [0-9a-f]{12}\\]\\]"\n`),
    );
    expect(await recordOf(vault, hash)).toMatchObject({
      ...{ sha256: hash, size: FIRE.length, captured: '2026-01-02T03:04:05', name: null, url: 'https://one.example/a' },
      headers,
      articles: [expect.stringMatching(/^[0-9a-f]{32} 2026-01-02T03:04:05$/)],
    });
  });

  it('is no note, and leaves no fault to find', async () => {
    const { vault, workspace } = keeping();
    await importArticles(
      [input('a.html', FIRE), input('note.md', '# A day\n\nThe mayor of Hyesan left on Monday.\n')],
      workspace,
    );
    expect((await vault.list()).filter(({ path }) => path.startsWith(FOLDER))).toEqual([]);
    expect((await check(workspace)).faults).toEqual([]);
    expect(await verify(workspace)).toEqual({ originals: 2, articles: 2, quotations: 0, faults: [] });
  });

  it('is kept once for all the articles of a container, and never twice', async () => {
    const { vault, workspace } = keeping();
    const zip = zipSync({ 'a.html': strToU8(FIRE), 'b.html': strToU8(FLOOD) });
    await importArticles([ok({ name: '/home/me/week.zip', bytes: zip })], workspace);
    const hash = sha(zip);
    expect(await files(vault)).toEqual([`${hash}.json`, `${hash}.original`]);
    const record = await recordOf(vault, hash);
    expect(record?.articles).toHaveLength(2);
    expect(record?.name).toBe('week.zip');
    const before = await vault.filesIn('');
    await importArticles([ok({ name: 'week.zip', bytes: zip })], workspace);
    expect(await vault.filesIn('')).toEqual(before);
  });

  it('is not kept by a dry run, nor where the setting is off', async () => {
    const { vault, workspace } = keeping();
    await importArticles([input('a.html', FIRE)], workspace, { dryRun: true });
    expect(vault.snapshot()).toEqual({});
    await importArticles([input('a.html', FIRE)], testWorkspace(vault));
    expect(await files(vault)).toEqual([]);
    expect(await noteOf(vault, 'Fire')).not.toContain('original');
  });

  it('is not kept where no article came of it', async () => {
    const { vault, workspace } = keeping();
    await importArticles([input('a.html', FIRE)], workspace);
    const kept = await files(vault);
    await importArticles([input('again.html', `${FIRE}<!-- fetched again -->`), input('empty.txt', '  ')], workspace);
    expect(await files(vault)).toEqual(kept);
  });

  it('goes again where its article turns out, when it is filed, to have its note', async () => {
    const { vault, workspace } = keeping();
    const one = input('a.html', FIRE);
    await importArticles([one, input('b.html', `${FIRE}<!-- the same page, saved once more -->`)], workspace);
    expect(await files(vault)).toEqual([`${sha(FIRE)}.json`, `${sha(FIRE)}.original`]);
    await undoLast(workspace);
    expect(vault.snapshot()).toEqual({});
  });

  it('goes with the undo of the run that kept it, unless a later one links it', async () => {
    const { vault, workspace } = keeping();
    const zip = zipSync({ 'a.html': strToU8(FIRE), 'b.html': strToU8(FLOOD) });
    const first = await importArticles([ok({ name: 'week.zip', bytes: zip })], workspace);
    await undoLast(workspace);
    expect(vault.snapshot()).toEqual({});
    const again = await importArticles([ok({ name: 'week.zip', bytes: zip })], workspace);
    const flood = (await vault.list()).find(({ path }) => path.includes('Flood'))?.path ?? '';
    vault.drop(flood);
    const clock = { now: () => '2026-02-03T04:05:06' };
    const later = await importArticles([ok({ name: 'week.zip', bytes: zip })], { ...workspace, clock });
    expect(first.batch).not.toBe(again.batch);
    await undo(workspace, { batch: again.batch ?? '' });
    expect(await files(vault)).toHaveLength(2);
    expect((await verify(workspace)).faults).toEqual([]);
    await undo(workspace, { batch: later.batch ?? '' });
    expect(await files(vault)).toEqual([]);
  });

  it('keeps its record whole where a run in the middle is undone', async () => {
    const { vault, workspace } = keeping();
    const zip = zipSync({ 'a.html': strToU8(FIRE), 'b.html': strToU8(FLOOD) });
    const at = async (now: string, drop: string) => {
      const gone = (await vault.list()).find(({ path }) => drop !== '' && path.includes(drop))?.path;
      if (gone !== undefined) vault.drop(gone);
      return importArticles([ok({ name: 'week.zip', bytes: zip })], { ...workspace, clock: { now: () => now } });
    };
    await at('2026-01-01T00:00:00', '');
    const middle = await at('2026-02-02T00:00:00', 'Flood');
    await at('2026-03-03T00:00:00', 'Fire in');
    expect((await recordOf(vault, sha(zip)))?.articles).toHaveLength(4);
    await undo(workspace, { batch: middle.batch ?? '' });
    expect((await verify(workspace)).faults).toEqual([]);
    expect(await files(vault)).toHaveLength(2);
    await undoLast(workspace);
    await undoLast(workspace);
    expect(await files(vault)).toEqual([]);
  });

  it('has room in a review again when what came before it is filed', async () => {
    const { vault, workspace } = keeping();
    const session = openReview([input('a.html', FIRE), input('b.html', FLOOD)], { mode: 'all', held: 300 });
    const giveUp = new AbortController();
    const progress = ({ articles }: Progress): void => (articles === 1 ? giveUp.abort() : undefined);
    await session.read(workspace, { control: { signal: giveUp.signal, progress } });
    for (const name of ['Fire in', 'Flood in']) {
      for (const { key, outcome } of session.items) if (outcome === null) session.settle(key, 'file');
      expect((await session.file(workspace)).problems).toEqual([]);
      expect(await noteOf(vault, name)).toContain('\noriginal:');
      await session.read(workspace);
    }
  });

  it('is left alone by an undo where somebody changed it', async () => {
    const { vault, workspace } = keeping();
    await importArticles([input('a.html', FIRE)], workspace);
    vault.put(`${FOLDER}/${sha(FIRE)}.original`, 'other words');
    const report = await undoLast(workspace);
    expect(report.notes).toContainEqual(
      expect.objectContaining({ path: `${FOLDER}/${sha(FIRE)}.original`, action: 'kept' }),
    );
    expect(await files(vault)).toContain(`${sha(FIRE)}.original`);
  });

  it('is told with an address that opens nothing in somebody’s name', async () => {
    const { vault, workspace } = keeping();
    const url = 'https://me:secret@one.example/a?page=2&access_token=abc123&utm_source=mail#top';
    const headers = {
      'content-location': '/a?page=2&token=abc123',
      link: '<https://me:secret@one.example/a?api_key=abc123>; rel="alternate"',
    };
    await importArticles([input(url, FIRE, { url, headers })], workspace);
    const record = await vault.read(`${FOLDER}/${sha(FIRE)}.json`);
    expect(record).not.toMatch(/secret|abc123/);
    expect(readRecord(record)?.url).toBe('https://one.example/a?page=2&access_token=');
  });

  it('is kept where its record came first, as a sync may bring it', async () => {
    const { vault, workspace } = keeping();
    const clock = { now: () => '2025-01-01T00:00:00' };
    await importArticles([input('a.html', FIRE)], { ...workspace, clock });
    vault.drop(`${FOLDER}/${sha(FIRE)}.original`);
    vault.drop((await vault.list()).find(({ path }) => path.includes('Fire'))?.path ?? '');
    const report = await importArticles([input('a.html', FIRE)], workspace);
    expect(report.problems.map(({ code }) => code)).not.toContain('original-not-kept');
    expect((await verify(workspace)).faults).toEqual([]);
    expect((await recordOf(vault, sha(FIRE)))?.articles).toHaveLength(2);
  });

  it('is told, and the article filed without, where it is too large', async () => {
    const { workspace } = keeping();
    const problems: string[] = [];
    const report = { problem: ({ code }: { code: string }) => problems.push(code) };
    const run = { workspace, options: {}, report } as unknown as ConstructorParameters<typeof Originals>[0];
    const originals = new Originals(run, 100);
    expect(await originals.take('a.html', { name: 'a.html', bytes: new Uint8Array(101) })).toBeNull();
    expect(await originals.take('b.html', { name: 'b.html', bytes: new Uint8Array(100) })).toMatchObject({ size: 100 });
    expect(problems).toEqual(['original-not-kept']);
  });
});
