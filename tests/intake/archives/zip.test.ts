import { gzipSync, zipSync } from 'fflate';
import { pageFolders, isFurniture } from '../../../src/intake/archives/zip';
import { bytes, readAll } from '../helpers';

const STORY =
  'Snow closes the pass\n\nNovember 9, 2024\n\nSnow has closed the pass above Pochon to trucks, drivers said on Saturday.\n\nThey wait for a plow.\n';
const zip = (files: Record<string, Uint8Array>): Uint8Array => zipSync(files);

/** Names of the articles and codes of the problems, in order. */
async function outcomesOf(content: Uint8Array, name = 'a.zip'): Promise<string[]> {
  const outcomes = await readAll({ name, bytes: content });
  return outcomes.map((outcome) =>
    outcome.ok ? outcome.value.name : `${outcome.problem.code} ${outcome.problem.subject}`,
  );
}

/** The place of the directory's entry for a name. */
function directoryEntry(content: Uint8Array, name: string): number {
  return Buffer.from(content).lastIndexOf(name) - 46;
}

describe('a ZIP archive', () => {
  it('gives its files by their paths, wherever it is called what', async () => {
    expect(await outcomesOf(zip({ 'a/b.txt': bytes(STORY), 'c.txt': bytes(STORY) }), 'download')).toEqual([
      'download/a/b.txt',
      'download/c.txt',
    ]);
  });

  it.each([
    ['../../../etc/passwd.txt', 'a.zip/etc/passwd.txt'],
    ['/root/a.txt', 'a.zip/root/a.txt'],
    ['C:\\Users\\a.txt', 'a.zip/Users/a.txt'],
    ['..\\..\\a.txt', 'a.zip/a.txt'],
    ['a\u202etxt.exe.txt', 'a.zip/atxt.exe.txt'],
  ])('names %s harmlessly', async (path, name) => {
    expect(await outcomesOf(zip({ [path]: bytes(STORY) }))).toEqual([name]);
  });

  it('with a password is named as such, once', async () => {
    const content = zip({ 'a.txt': bytes(STORY), 'b.txt': bytes(STORY) });
    for (const name of ['a.txt', 'b.txt']) content[directoryEntry(content, name) + 8]! |= 1;
    expect(await outcomesOf(content)).toEqual(['encrypted a.zip']);
  });

  it('packed by a method nobody knows names the file', async () => {
    const content = zip({ 'a.txt': bytes(STORY) });
    content[directoryEntry(content, 'a.txt') + 10] = 14;
    expect(await outcomesOf(content)).toEqual(['unsupported-format a.zip/a.txt']);
  });

  it('that bursts is stopped, by what it says and by what it does', async () => {
    const content = zip({ 'bomb.txt': new Uint8Array(50_000_000), 'a.txt': bytes(STORY) });
    expect(await outcomesOf(content)).toEqual(['too-much a.zip/bomb.txt', 'a.zip/a.txt']);
    const size = directoryEntry(content, 'bomb.txt') + 24;
    content.set([1, 0, 0, 0], size);
    expect(await outcomesOf(content)).toEqual(['too-much a.zip/bomb.txt', 'a.zip/a.txt']);
  });

  it('whose files share their bytes is not unpacked', async () => {
    const content = zip({ 'a.txt': bytes(STORY), 'b.txt': bytes(STORY) });
    const [a, b] = [directoryEntry(content, 'a.txt'), directoryEntry(content, 'b.txt')];
    content.copyWithin(b + 42, a + 42, a + 46);
    expect(await outcomesOf(content)).toEqual(['damaged a.zip']);
  });

  it('whose files share their bytes is not unpacked either when its end counts one more than there are', async () => {
    const content = zip({ 'a.txt': bytes(STORY), 'b.txt': bytes(STORY) });
    const [a, b] = [directoryEntry(content, 'a.txt'), directoryEntry(content, 'b.txt')];
    content.copyWithin(b + 42, a + 42, a + 46);
    content.set([3, 0, 3, 0], content.length - 14);
    expect(await outcomesOf(content)).toEqual(['damaged a.zip']);
  });

  it('that makes work for nothing is given up', async () => {
    const names = Array.from({ length: 40 }, (_, at) => `f${at + 10}.txt`);
    const content = zip(Object.fromEntries(names.map((name) => [name, new Uint8Array(4_900_000)])));
    for (const name of names) content[directoryEntry(content, name) + 16]! ^= 1;
    const outcomes = await outcomesOf(content);
    expect(outcomes.at(-1)).toBe('too-much a.zip');
    expect(outcomes).toHaveLength(32);
  }, 120_000);

  it('in an archive in an archive is read, and one too deep is refused', async () => {
    const nest = (depth: number): Uint8Array =>
      depth === 0 ? bytes(STORY) : zip({ [depth === 1 ? 'a.txt' : 'a.zip']: nest(depth - 1) });
    expect(await outcomesOf(nest(3))).toEqual(['a.zip/a.zip/a.zip/a.txt']);
    expect(await outcomesOf(nest(8))).toEqual(['too-deep a.zip/a.zip/a.zip/a.zip/a.zip/a.zip']);
  });

  it('that holds itself many times over ends by the budget', async () => {
    let inner = zip({ 'a.txt': bytes(STORY) });
    for (let turn = 0; turn < 4; turn += 1)
      inner = zip(Object.fromEntries(Array.from({ length: 4 }, (_, at) => [`${at}.zip`, inner])));
    const outcomes = await outcomesOf(inner);
    expect(outcomes.length).toBeLessThanOrEqual(256);
  });

  it('cut off gives what is whole and says so', async () => {
    const content = zip({ 'a.txt': bytes(STORY), 'b.txt': bytes(STORY.repeat(3)) });
    expect(await outcomesOf(content.subarray(0, content.length - 40))).toEqual([
      'a.zip/a.txt',
      'a.zip/b.txt',
      'damaged a.zip',
    ]);
    expect(await outcomesOf(content.subarray(0, 260))).toEqual(['a.zip/a.txt', 'damaged a.zip']);
    expect(await outcomesOf(bytes('PK\u0003\u0004'))).toEqual(['damaged a.zip']);
  });

  it('with numbers of 64 bits is read', async () => {
    const content = zip({ 'a.txt': bytes(STORY) });
    const entry = directoryEntry(content, 'a.txt');
    const view = new DataView(content.buffer, content.byteOffset);
    const [packed, size] = [view.getUint32(entry + 20, true), view.getUint32(entry + 24, true)];
    const extra = new Uint8Array(20);
    const wide = new DataView(extra.buffer);
    [1, 16].forEach((value, at) => wide.setUint16(at * 2, value, true));
    wide.setBigUint64(4, BigInt(size), true);
    wide.setBigUint64(12, BigInt(packed), true);
    view.setUint32(entry + 20, 0xffffffff, true);
    view.setUint32(entry + 24, 0xffffffff, true);
    view.setUint16(entry + 30, extra.length, true);
    const end = content.length - 22;
    const after = entry + 46 + 'a.txt'.length;
    view.setUint32(end + 12, view.getUint32(end + 12, true) + extra.length, true);
    const all = new Uint8Array([...content.subarray(0, after), ...extra, ...content.subarray(after)]);
    expect(await outcomesOf(all)).toEqual(['a.zip/a.txt']);
  });

  it('with other bytes before it is read, as self-extracting ones are', async () => {
    const content = Buffer.concat([Buffer.from('PK\u0003\u0004 a stub of a program '), zip({ 'a.txt': bytes(STORY) })]);
    expect(await outcomesOf(new Uint8Array(content))).toEqual(['a.zip/a.txt']);
  });

  it('of only pictures, or empty, says so', async () => {
    expect(await outcomesOf(zip({ 'a.jpg': Uint8Array.of(255, 216), '.DS_Store': bytes('x') }))).toEqual([
      'no-articles a.zip',
    ]);
    expect(await outcomesOf(zip({}))).toEqual(['no-articles a.zip']);
  });

  it.each([
    ['an Excel workbook', { 'xl/workbook.xml': bytes('<workbook/>') }],
    ['a presentation', { 'ppt/presentation.xml': bytes('<p/>') }],
    [
      'an OpenDocument file',
      { mimetype: bytes('application/vnd.oasis.opendocument.text'), 'content.xml': bytes('<o/>') },
    ],
    ['an e-book', { mimetype: bytes('application/epub+zip'), 'META-INF/container.xml': bytes('<c/>') }],
    ['Hangul Word Processor', { 'Contents/content.hpf': bytes('<c/>') }],
  ])('that is %s is refused by that name', async (what, files) => {
    const [outcome] = await readAll({ name: 'a.bin', bytes: zip(files) });
    expect(outcome).toMatchObject({
      ok: false,
      problem: { code: 'unsupported-format', message: expect.stringContaining(what) },
    });
  });
});

describe('a gzip file', () => {
  it('gives the file in it', async () => {
    expect(await outcomesOf(gzipSync(bytes(STORY)), 'story.txt.gz')).toEqual(['story.txt.gz/story.txt']);
  });

  it('cut off, bursting, or of a tar archive is refused', async () => {
    expect(await outcomesOf(gzipSync(bytes(STORY)).subarray(0, 60), 'a.gz')).toEqual(['damaged a.gz']);
    expect(await outcomesOf(gzipSync(new Uint8Array(50_000_000)), 'a.gz')).toEqual(['too-much a.gz']);
    const tar = new Uint8Array(1024);
    tar.set(bytes('ustar'), 257);
    expect(await outcomesOf(gzipSync(tar), 'a.tar.gz')).toEqual(['unsupported-format a.tar.gz']);
  });
});

describe('the files of a saved page', () => {
  it.each([
    'story_files/a.html',
    'story-Dateien/a.html',
    'story_fichiers/a.html',
    'story.files/a.html',
    'story_파일/a.html',
    'STORY_files/b/c.html',
  ])('in %s come with the page', (path) => {
    const folders = pageFolders(['story.html', path]);
    expect(isFurniture(path, folders)).toBe(true);
    expect(isFurniture('story.html', folders)).toBe(false);
  });

  it('are articles of their own in a folder of another name', () => {
    expect(isFurniture('stories/a.html', pageFolders(['story.html', 'stories/a.html']))).toBe(false);
    expect(isFurniture('other_files/a.html', pageFolders(['story.html', 'other_files/a.html']))).toBe(false);
    expect(isFurniture('newsfiles/a.html', pageFolders(['news.html', 'newsfiles/a.html']))).toBe(false);
  });
});
