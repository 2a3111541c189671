import { type StagedText, VaultError, type VaultPort } from '../../src/model';

export type Content = string | Uint8Array;

/** A vault under test, and what a user or another program does to it behind Dateline's back. */
export interface VaultUnderTest {
  readonly vault: VaultPort;
  /** Writes a file at any path, hidden or oddly named too; makes its folders. */
  put(path: string, content: Content): Promise<void>;
  putFolder(path: string): Promise<void>;
  /** Every file outside the plugin's own folder as path → Latin-1 of its bytes; a folder has a trailing `/`. */
  tree(): Promise<Readonly<Record<string, string>>>;
  mtime(path: string): Promise<number>;
  dispose?(): Promise<void>;
}

export const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const utf8 = (text: string): string => latin1(new TextEncoder().encode(text));

/** The code a call is refused with; fails where it is not refused, or not with the vault's own error. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (error instanceof VaultError) return error.code;
    throw error;
  }
  throw new Error('The call was not refused.');
}

/** What a path may look like that leads out of the vault. */
export const OUTSIDE = [
  '../canary.md',
  'a/../../canary.md',
  'a/..',
  '/etc/x.md',
  'C:/x.md',
  'c:x.md',
  '..\\x.md',
  'a\\b.md',
  '\\\\server\\share\\x.md',
];
const HIDDEN_OR_MALFORMED = [
  '',
  'a//b.md',
  'a/',
  './a.md',
  '.a.md',
  '.obsidian/app.md',
  'a/.hidden/b.md',
  '.git/x.md',
  'a\0b.md',
];
const ILLEGAL = [
  'what?.md', 'a*b.md', 'a"b.md', 'a<b>.md', 'a|b.md', 'time 12:30.md', 'tab\tb.md', 'line\nb.md', 'del\u007f.md',
  'CON.md', 'nul.md', 'Com1.txt.md', 'lpt².md', 'aux', 'trailing.', 'trailing ', 'folder /a.md', 'folder./a.md', 'PRN/a.md',
  'half \ud83d.md', `${'x'.repeat(253)}.md`, `${'회'.repeat(85)}.md`,
]; // prettier-ignore

/** Every VaultPort keeps this; `make` gives a fresh, empty vault. */
export function describeVaultContract(name: string, make: () => Promise<VaultUnderTest>): void {
  describe(`${name} as a vault`, () => {
    let under: VaultUnderTest;
    let vault: VaultPort;
    beforeEach(async () => {
      under = await make();
      vault = under.vault;
    });
    afterEach(async () => under.dispose?.());

    describe('list', () => {
      it('gives the Markdown notes outside hidden folders, sorted, with size in bytes', async () => {
        await under.put('b/Z.md', 'é');
        await under.put('b/a.md', '');
        await under.put('A.md', 'x');
        await under.put('picture.png', 'x');
        await under.put('.obsidian/hidden.md', 'x');
        await under.put('b/.trash/hidden.md', 'x');
        await under.put('b/.hidden.md', 'x');
        const files = await vault.list();
        expect(files.map(({ path, size }) => [path, size])).toEqual([['A.md', 1], ['b/Z.md', 2], ['b/a.md', 0]]); // prettier-ignore
      });
      it('gives the time a note was last changed', async () => {
        await vault.create('a.md', 'x');
        expect((await vault.list())[0]?.mtime).toBe(await under.mtime('a.md'));
      });
      it('is empty for an empty vault', async () => {
        expect(await vault.list()).toEqual([]);
      });
    });

    describe('canvases', () => {
      it('lists every canvas outside hidden folders, sorted by path, which are read and processed as notes are', async () => {
        await under.put('b/Case.canvas', '{}');
        await under.put('A.Canvas', '{ }');
        await under.put('a.md', 'x');
        await under.put('b/.trash/hidden.canvas', '{}');
        await under.put('.hidden.canvas', '{}');
        const files = (await vault.canvases?.()) ?? [];
        expect(files.map(({ path, size }) => [path, size])).toEqual([['A.Canvas', 3], ['b/Case.canvas', 2]]); // prettier-ignore
        await vault.process('b/Case.canvas', (text) => text.replace('{}', '{"nodes":[]}'));
        expect(await vault.read('b/Case.canvas')).toBe('{"nodes":[]}');
      });
    });

    describe('filesIn', () => {
      it('lists files of any kind in a folder and below it, but for hidden ones, sorted by path', async () => {
        await under.put('Places/KP.zip', new Uint8Array([80, 75]));
        await under.put('Places/more/camps.csv', 'name,lat,lon');
        await under.put('Places/.hidden.csv', 'x');
        await under.put('Places/.git/a.csv', 'x');
        await under.put('Places 2/a.csv', 'x');
        const files = (await vault.filesIn?.('places')) ?? [];
        expect(files.map(({ path, size }) => [path, size])).toEqual([['Places/KP.zip', 2], ['Places/more/camps.csv', 12]]); // prettier-ignore
        expect(files[0]?.mtime).toBeGreaterThanOrEqual(0);
      });
      it('is empty where there is no such folder, and refuses what leaves the vault', async () => {
        await under.put('file.csv', 'x');
        expect(await vault.filesIn?.('nowhere')).toEqual([]);
        expect(await vault.filesIn?.('file.csv')).toEqual([]);
        expect(await refusal(vault.filesIn?.('../elsewhere') ?? Promise.resolve())).toBe('outside');
      });
    });

    describe('bytes', () => {
      it('gives a file of any kind as it is', async () => {
        await under.put('Places/KP.zip', new Uint8Array([80, 75, 0, 255]));
        expect([...((await vault.bytes?.('Places/KP.zip')) ?? [])]).toEqual([80, 75, 0, 255]);
        expect(await refusal(vault.bytes?.('Places/none.zip') ?? Promise.resolve())).toBe('missing');
      });
    });

    describe('createBytes', () => {
      const SOME = new Uint8Array([0, 255, 13, 10, 80]);

      it('makes a file of any kind with these very bytes, and its folders, outermost first', async () => {
        const rest = new Uint8Array([1, ...SOME, 2]);
        expect(await vault.createBytes?.('Kept/more/a.original', rest.subarray(1, 6))).toEqual(['Kept', 'Kept/more']);
        expect([...((await vault.bytes?.('Kept/more/a.original')) ?? [])]).toEqual([...SOME]);
        expect(await vault.list()).toEqual([]);
        expect((await vault.filesIn?.(''))?.map(({ path }) => path)).toEqual(['Kept/more/a.original']);
      });
      it('writes over nothing, in whatever case it is called, and leaves no folder where it is refused', async () => {
        await under.put('a.original', 'mine');
        expect(await refusal(vault.createBytes?.('A.original', SOME) ?? Promise.resolve())).toBe('exists');
        expect(await refusal(vault.createBytes?.('new/wh?t.original', SOME) ?? Promise.resolve())).toBe('illegal-name');
        expect(await refusal(vault.createBytes?.('../a.original', SOME) ?? Promise.resolve())).toBe('outside');
        expect(await under.tree()).toEqual({ 'a.original': 'mine' });
      });
      it('makes what can be taken away as a note can', async () => {
        await vault.createBytes?.('Kept/a.original', SOME);
        await vault.remove('Kept/a.original');
        expect(await vault.removeEmptyFolder('Kept')).toBe(true);
        expect(await under.tree()).toEqual({});
      });
    });

    describe('read', () => {
      it.each(['', 'plain', '\ufeffwith a mark', 'crlf\r\n', '회령 🗞️', 'no end of line', '\u0000'])(
        'gives back %j as it is on disk',
        async (text) => {
          await under.put('a.md', text);
          expect(await vault.read('a.md')).toBe(text);
        },
      );
      it('refuses what is not there, and folders', async () => {
        await under.putFolder('folder.md');
        expect(await refusal(vault.read('a.md'))).toBe('missing');
        expect(await refusal(vault.read('nowhere/a.md'))).toBe('missing');
        expect(await refusal(vault.read('folder.md'))).toBe('missing');
      });
      it('refuses a file as a folder', async () => {
        await under.put('a.md', 'x');
        expect(await refusal(vault.read('a.md/b.md'))).toBe('missing');
      });
      it('refuses bytes that are not UTF-8', async () => {
        await under.put('a.md', new Uint8Array([0x61, 0xff, 0xfe, 0x62]));
        expect(await refusal(vault.read('a.md'))).toBe('not-text');
      });
      it('finds names without regard to case, composition and the kind of space', async () => {
        await under.put('Places/Ch\u014fngjin city.md'.normalize('NFD'), 'x');
        expect(await vault.read('places/CH\u014eNGJIN\u00a0CITY.md')).toBe('x');
        expect(await vault.exists('Places/Ch\u014fngjin city.md')).toBe(true);
      });
      it('reads a user’s note whose name other systems would refuse', async () => {
        await under.put('Why? #1.md', 'x');
        expect(await vault.read('Why? #1.md')).toBe('x');
        expect((await vault.list()).map((file) => file.path)).toEqual(['Why? #1.md']);
      });
    });

    describe('exists', () => {
      it('is true for notes, other files and folders, in any case', async () => {
        await under.put('A/b.png', 'x');
        expect(await vault.exists('a/B.png')).toBe(true);
        expect(await vault.exists('a')).toBe(true);
        expect(await vault.exists('A/b.md')).toBe(false);
        expect(await vault.exists('B/b.png')).toBe(false);
      });
    });

    describe('create', () => {
      it('writes exactly the text given', async () => {
        await vault.create('a.md', '\ufeffa\r\n회령 🗞️');
        expect(await under.tree()).toEqual({ 'a.md': utf8('\ufeffa\r\n회령 🗞️') });
      });
      it('makes the missing folders and tells which, outermost first', async () => {
        await under.putFolder('A');
        expect(await vault.create('A/B/C/a.md', 'x')).toEqual(['A/B', 'A/B/C']);
        expect(await vault.create('A/B/C/b.md', 'x')).toEqual([]);
        expect(await under.tree()).toEqual({
          'A/': '',
          'A/B/': '',
          'A/B/C/': '',
          'A/B/C/a.md': 'x',
          'A/B/C/b.md': 'x',
        });
      });
      it('uses folders that are there under another case', async () => {
        await under.putFolder('Articles/News');
        expect(await vault.create('articles/NEWS/a.md', 'x')).toEqual([]);
        expect((await vault.list()).map((file) => file.path)).toEqual(['Articles/News/a.md']);
      });
      it('refuses a name that is taken, in any case or composition, and leaves what is there', async () => {
        await vault.create('Ch\u014fngjin.md', 'first');
        for (const path of ['Ch\u014fngjin.md', 'CH\u014eNGJIN.MD', 'cho\u0306ngjin.md']) {
          expect(await refusal(vault.create(path, 'second'))).toBe('exists');
        }
        expect(await under.tree()).toEqual({ ['Ch\u014fngjin.md']: 'first' });
      });
      it('takes two names for one as the strictest file system does, and no more', async () => {
        for (const [first, second] of [['Straße', 'STRASSE'], ['STRAẞE 2', 'Straße 2'], ['Οδός', 'ΟΔΌΣ'], ['\u212alein', 'klein']] as const) {
          await vault.create(`${first}.md`, 'first');
          expect(await refusal(vault.create(`${second}.md`, 'second'))).toBe('exists');
          expect(await vault.read(`${second}.md`)).toBe('first');
        } // prettier-ignore
        await vault.create('Bedri Yıldız.md', 'dotless');
        await vault.create('Bedri Yildiz.md', 'dotted');
        expect(await vault.read('Bedri Yıldız.md')).toBe('dotless');
        expect(await vault.read('BEDRI YILDIZ.md')).toBe('dotted');
      });
      it('refuses a name a folder has, and a folder name a file has', async () => {
        await under.putFolder('Folder.md');
        await under.put('File.md', 'x');
        expect(await refusal(vault.create('folder.md', 'x'))).toBe('exists');
        expect(await refusal(vault.create('file.md/a.md', 'x'))).toBe('exists');
      });
      it.each(OUTSIDE)('refuses %j as outside', async (path) => {
        expect(await refusal(vault.create(path, 'x'))).toBe('outside');
        expect(await under.tree()).toEqual({});
      });
      it.each([...HIDDEN_OR_MALFORMED, ...ILLEGAL])('refuses the name %j', async (path) => {
        expect(await refusal(vault.create(path, 'x'))).toBe('illegal-name');
        expect(await under.tree()).toEqual({});
      });
      it('accepts the longest legal name and lookalikes of reserved ones', async () => {
        const paths = [`${'x'.repeat(252)}.md`, `${'회'.repeat(84)}.md`, 'CONtent.md', 'COM10.md', 'a.b.c.md', '…a.md', '~a.md', "it's #1 [x] & 100%.md"]; // prettier-ignore
        for (const path of paths) await vault.create(path, 'x');
        expect((await vault.list()).map((file) => file.path)).toEqual(paths.sort());
      });
      it('writes names composed and with plain spaces', async () => {
        await vault.create('Cho\u0306ngjin\u00a0city.md', 'x');
        expect((await vault.list())[0]?.path).toBe('Ch\u014fngjin city.md');
        expect(await vault.read('Cho\u0306ngjin\u00a0city.md')).toBe('x');
      });
      it('refuses half a surrogate pair, and leaves no folder behind', async () => {
        expect(await refusal(vault.create('new/a.md', 'half \ud83d'))).toBe('not-text');
        expect(await under.tree()).toEqual({});
      });
      it('lets one of two at the same moment win', async () => {
        const both = await Promise.allSettled([vault.create('N/a.md', '1'), vault.create('n/A.md', '2')]);
        expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
        expect(await vault.list()).toHaveLength(1);
      });
      it('lets two at the same moment share a new folder, which only one of them made', async () => {
        const made = await Promise.all([vault.create('N/a.md', '1'), vault.create('N/b.md', '2')]);
        expect(made.flat()).toEqual(['N']);
      });
    });

    describe('process', () => {
      it('writes what the transform returns and says so', async () => {
        await under.put('a.md', '\ufeffone\r\n');
        expect(await vault.process('a.md', (text) => `${text}two`)).toBe(true);
        expect(await under.tree()).toEqual({ 'a.md': utf8('\ufeffone\r\ntwo') });
      });
      it.each([
        ['null', (): null => null],
        ['the same text', (text: string): string => text],
      ])('leaves bytes and time alone for %s', async (_, transform) => {
        await under.put('a.md', '\ufeffone');
        const before = await under.mtime('a.md');
        await later();
        expect(await vault.process('a.md', transform)).toBe(false);
        expect(await under.mtime('a.md')).toBe(before);
        expect(await under.tree()).toEqual({ 'a.md': utf8('\ufeffone') });
      });
      it('loses none of many changes at the same moment', async () => {
        await under.put('a.md', '');
        const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
        await Promise.all(letters.map((letter) => vault.process('a.md', (text) => text + letter)));
        expect(Array.from(await vault.read('a.md')).sort()).toEqual(letters);
      });
      it('keeps the spelling of the name it found', async () => {
        await under.put('Note.md', 'x');
        await vault.process('note.md', () => 'y');
        expect(await under.tree()).toEqual({ 'Note.md': 'y' });
      });
      it('lets an error of the transform through and writes nothing', async () => {
        await under.put('a.md', 'x');
        const boom = (): never => {
          throw new RangeError('boom');
        };
        await expect(vault.process('a.md', boom)).rejects.toThrow(RangeError);
        expect(await vault.process('a.md', (text) => `${text}y`)).toBe(true);
        expect(await under.tree()).toEqual({ 'a.md': 'xy' });
      });
      it('refuses what is not there, folders, and what is not text, with the bytes left', async () => {
        await under.putFolder('folder.md');
        await under.put('a.md', new Uint8Array([0x61, 0xff]));
        expect(await refusal(vault.process('b.md', () => 'x'))).toBe('missing');
        expect(await refusal(vault.process('folder.md', () => 'x'))).toBe('missing');
        expect(await refusal(vault.process('a.md', () => 'x'))).toBe('not-text');
        expect(await under.tree()).toEqual({ 'folder.md/': '', 'a.md': 'a\xff' });
      });
      it('refuses to write half a surrogate pair', async () => {
        await under.put('a.md', 'x');
        expect(await refusal(vault.process('a.md', () => '\udc00'))).toBe('not-text');
        expect(await under.tree()).toEqual({ 'a.md': 'x' });
      });
    });

    describe('stage', () => {
      const stage = async (...texts: readonly StagedText[]): Promise<void> => vault.stage?.(texts);
      it('changes nothing by itself, and nothing stays of what is not written', async () => {
        await under.put('a.md', 'x');
        await stage({ path: 'a.md', text: 'y' }, { path: 'New/b.md', text: 'z' });
        expect((await vault.list()).map(({ path }) => path)).toEqual(['a.md']);
        expect(await vault.read('a.md')).toBe('x');
        await stage();
        expect(await under.tree()).toEqual({ 'a.md': 'x' });
      });
      it('leaves what is written as it would be without it', async () => {
        await under.put('a.md', 'x');
        await stage({ path: 'a.md', text: '\ufeffy\r\n' }, { path: 'New/b.md', text: '회령' });
        expect(await vault.process('a.md', () => '\ufeffy\r\n')).toBe(true);
        expect(await vault.create('New/b.md', '회령')).toEqual(['New']);
        await vault.settle?.();
        expect(await under.tree()).toEqual({ 'a.md': utf8('\ufeffy\r\n'), 'New/': '', 'New/b.md': utf8('회령') });
      });
      it('binds nobody: another text can be written, or none', async () => {
        await under.put('a.md', 'x');
        await stage({ path: 'a.md', text: 'y' }, { path: 'b.md', text: 'z' });
        expect(await vault.process('a.md', (text) => `${text}!`)).toBe(true);
        await vault.create('b.md', 'other');
        await vault.create('c.md', 'z');
        expect(await under.tree()).toEqual({ 'a.md': 'x!', 'b.md': 'other', 'c.md': 'z' });
      });
      it('takes a text for a name that is taken, which the write then refuses', async () => {
        await under.put('A.md', 'x');
        await stage({ path: 'a.md', text: 'y' }, { path: 'b?.md', text: 'y' }, { path: 'c.md', text: 'half \ud83d' });
        expect(await refusal(vault.create('a.md', 'y'))).toBe('exists');
        expect(await refusal(vault.create('b?.md', 'y'))).toBe('illegal-name');
        expect(await refusal(vault.create('c.md', 'half \ud83d'))).toBe('not-text');
        expect(await under.tree()).toEqual({ 'A.md': 'x' });
      });
      it('loses no change of another that comes between', async () => {
        await under.put('a.md', 'x');
        await stage({ path: 'a.md', text: 'y' });
        await under.put('a.md', 'theirs');
        expect(await vault.process('a.md', (text) => (text === 'x' ? 'y' : null))).toBe(false);
        expect(await under.tree()).toEqual({ 'a.md': 'theirs' });
      });
    });

    describe('remove', () => {
      it('takes the note away, found in any case', async () => {
        await under.put('A/Note.md', 'x');
        await vault.remove('a/note.md');
        expect(await under.tree()).toEqual({ 'A/': '' });
        expect((await vault.list()).length).toBe(0);
      });
      it('refuses what is not there, and folders', async () => {
        await under.putFolder('folder.md');
        expect(await refusal(vault.remove('a.md'))).toBe('missing');
        expect(await refusal(vault.remove('folder.md'))).toBe('missing');
        expect(await under.tree()).toEqual({ 'folder.md/': '' });
      });
    });

    describe('removeEmptyFolder', () => {
      it('takes an empty folder away', async () => {
        await under.putFolder('A/B');
        expect(await vault.removeEmptyFolder('A/B')).toBe(true);
        expect(await vault.removeEmptyFolder('a')).toBe(true);
        expect(await under.tree()).toEqual({});
      });
      it('leaves a folder with anything in it, also hidden', async () => {
        await under.put('A/note.md', 'x');
        await under.put('B/.DS_Store', 'x');
        await under.putFolder('C/D');
        for (const path of ['A', 'B', 'C']) expect(await vault.removeEmptyFolder(path)).toBe(false);
        expect(Object.keys(await under.tree())).toEqual(['A/', 'A/note.md', 'B/', 'B/.DS_Store', 'C/', 'C/D/']);
      });
      it('is false for what is not there, and for files', async () => {
        await under.put('a.md', 'x');
        expect(await vault.removeEmptyFolder('a.md')).toBe(false);
        expect(await vault.removeEmptyFolder('b')).toBe(false);
      });
    });

    it.each([
      ...OUTSIDE.map((path) => [path, 'outside']),
      ...HIDDEN_OR_MALFORMED.map((path) => [path, 'illegal-name']),
    ])('no call takes the path %j (%s)', async (path, code) => {
      expect(await refusal(vault.read(path))).toBe(code);
      expect(await refusal(vault.exists(path))).toBe(code);
      expect(await refusal(vault.process(path, () => 'x'))).toBe(code);
      expect(await refusal(vault.remove(path))).toBe(code);
      expect(await refusal(vault.removeEmptyFolder(path))).toBe(code);
    });
  });
}

/** Long enough for a clock in milliseconds to move. */
const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
