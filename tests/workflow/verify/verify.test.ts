import { strToU8 } from 'fflate';
import { ok } from '../../../src/model';
import { recordName, recordText } from '../../../src/format/originals';
import { MemoryVault } from '../../../src/vault/memory';
import { writeDossier } from '../../../src/views/dossier';
import { DOSSIER } from '../../../src/text/dossier';
import { importArticles } from '../../../src/workflow/import';
import { verify } from '../../../src/workflow/verify';
import type { Workspace } from '../../../src/workflow/workspace';
import { testWorkspace } from '../../support/workspace';

const TEXTS = [
  'Fire in Hoeryong\nMarch 5, 2024\n\nA fire broke out in a warehouse in Hoeryong on Monday, residents said. Nobody was hurt.\n',
  'Flood in Hoeryong\nMarch 9, 2024\n\nThe Tumen River rose by two metres in Hoeryong on Friday, traders said. A bridge was closed.\n',
];

describe('verifying', () => {
  let vault: MemoryVault;
  let workspace: Workspace;
  const pathOf = async (part: string): Promise<string> =>
    (await vault.filesIn('')).find(({ path }) => path.includes(part))?.path ?? '';
  const edit = async (path: string, change: (text: string) => string): Promise<void> =>
    vault.put(path, change(await vault.read(path)));
  const codes = async (): Promise<string[]> => [...new Set((await verify(workspace)).faults.map(({ code }) => code))];

  beforeEach(async () => {
    vault = new MemoryVault();
    const { settings, ...rest } = testWorkspace(vault);
    workspace = { ...rest, settings: { ...settings, originals: { keep: true } } };
    await importArticles(
      TEXTS.map((text, at) => ok({ name: `${at}.txt`, bytes: strToU8(text) })),
      workspace,
    );
    await writeDossier({ entities: ['Hoeryong'], which: 'all' }, DOSSIER.note, workspace);
  });

  it('finds nothing wrong in a vault that nobody tampered with', async () => {
    expect(await verify(workspace)).toMatchObject({ originals: 2, articles: 2, faults: [] });
    expect((await verify(workspace)).quotations).toBeGreaterThan(1);
  });

  it('names an original that was changed, is gone, or has another name', async () => {
    const path = await pathOf('.original');
    const bytes = await vault.bytes(path);
    vault.put(path, 'other');
    expect(await codes()).toEqual(['original-changed']);
    vault.drop(path);
    expect(await codes()).toEqual(['original-missing']);
    vault.put(path.replace(/[0-9a-f]{64}/, 'evidence'), bytes);
    expect(await codes()).toEqual(['original-renamed', 'original-missing']);
  });

  it('names a record that was changed or is gone, and a note that links something else, or nothing', async () => {
    const record = await pathOf('.json');
    const text = await vault.read(record);
    vault.put(record, text.replace('.txt', '.pdf'));
    expect(await codes()).toEqual(['original-record']);
    vault.put(record, text);
    const note = await pathOf('Fire in');
    const before = await vault.read(note);
    await edit(note, (body) => body.replace(/\|original [0-9a-f]/, '|original x'));
    expect(await codes()).toEqual(['original-link']);
    vault.put(note, before.replace(/^original:\n.*\n/m, ''));
    expect(await codes()).toEqual(['original-link']);
  });

  it('names words, marks and sentences that were changed', async () => {
    const dossier = await pathOf('Dossiers/');
    const before = await vault.read(dossier);
    vault.put(dossier, before.replace('broke out', 'was set'));
    expect(await codes()).toEqual(['quotation-changed']);
    vault.put(dossier, before.replace('%%dateline-quote', '%%dateline quote'));
    expect(await codes()).toEqual(['quotation-unreadable']);
    vault.put(dossier, before);
    const note = await pathOf('Fire in');
    await edit(note, (text) => text.replace('a warehouse', 'a\u00a0warehouse'));
    expect(await codes()).toEqual(['quotation-source']);
    vault.drop(note);
    expect(await codes()).toContain('quotation-source');
  });

  it('does not stumble over a record that its forger sealed', async () => {
    const forged = { sha256: 'a'.repeat(64), size: 1, captured: '', name: null, url: null, archive: null, headers: {} };
    const record = { ...forged, articles: 5 } as unknown as Parameters<typeof recordText>[0];
    vault.put(`Dateline/Originals/${recordName(forged.sha256)}`, recordText(record));
    expect(await codes()).toEqual(['original-record', 'original-missing']);
  });

  it('names a note that cannot be read, for what is in it is not verified', async () => {
    vault.put(await pathOf('Fire in'), new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe, 0x00]));
    expect(await codes()).toContain('not-text');
  });

  it('finds the sentence in an article whose properties are broken', async () => {
    await edit(await pathOf('Fire in'), (text) => text.replace(/^title: .*$/m, 'title: "broken'));
    expect(await codes()).toEqual(['original-unreadable']);
  });

  it('leaves files and words of the user alone that only look like ours', async () => {
    vault.put('Photos/scan.jpg.original', 'a picture');
    vault.put(`Cache/${'b'.repeat(64)}.json`, '{"mine": true}');
    vault.put('Mine.md', '%%dateline: ask her for the date%%\n');
    await edit(await pathOf('Fire in'), (text) =>
      text.replace(/^original:\n/m, (key) => `${key}  - the print edition\n`),
    );
    expect(await codes()).toEqual([]);
  });

  it('names an original under another name wherever it lies', async () => {
    const path = await pathOf('.original');
    const bytes = await vault.bytes(path);
    vault.drop(path);
    vault.put('Elsewhere/page.original', bytes);
    expect(await codes()).toEqual(['original-renamed', 'original-missing']);
  });

  it('knows what a renamed note was called, also where an alias stands in that name', async () => {
    const text =
      'Office in Sinuiju closed\nMay 9, 2024\n\nThe World Food Programme closed its office in Sinuiju on Friday, traders said.\n';
    await importArticles([ok({ name: '3.txt', bytes: strToU8(text) })], workspace);
    await writeDossier({ entities: ['Sinuiju'], which: 'all' }, DOSSIER.note, workspace);
    const path = await pathOf('World Food Programme.md');
    const note = await vault.read(path);
    expect(note).toContain('World Food Program\n');
    vault.drop(path);
    vault.put('Desk/Aid agency.md', note);
    await edit(await pathOf('Office in Sinuiju'), (body) =>
      body.replaceAll('[[World Food Programme]]', '[[Aid agency]]'),
    );
    expect(await codes()).toEqual([]);
  });

  it('takes another spelling in a link for a change, since no renaming writes one', async () => {
    await edit(await pathOf('Fire in'), (body) => body.replace('in [[Hoeryong]]', 'in [[HoeryonG]]'));
    expect(await codes()).toEqual(['quotation-source']);
  });

  it('tells nothing of what is not looked at where it is given up', async () => {
    const dossier = await pathOf('Dossiers/');
    vault.put('A first note.md', await vault.read(dossier));
    const control = { signal: AbortSignal.abort() };
    expect((await verify(workspace, control)).faults).toEqual([]);
  });

  it('takes no offence at an article that is deleted, and imported again without originals', async () => {
    vault.drop(await pathOf('Dossiers/'));
    vault.drop(await pathOf('Fire in'));
    expect(await codes()).toEqual([]);
    const clock = { now: () => '2026-03-04T05:06:07' };
    const plain = { ...testWorkspace(vault), clock };
    await importArticles([ok({ name: '0.txt', bytes: strToU8(TEXTS[0] ?? '') })], plain);
    expect(await codes()).toEqual([]);
  });
});
