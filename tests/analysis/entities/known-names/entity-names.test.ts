import { EntityNamesBook, surroundingsOf } from '../../../../src/analysis/entities/known-names/entity-names';
import { parseNote } from '../../../../src/format/note-record';
import { VaultIndex } from '../../../../src/index/vault-index';
import { DEFAULT_SETTINGS, type NameChanges } from '../../../../src/model';

function vaultOf(notes: Readonly<Record<string, string>>): VaultIndex {
  const index = new VaultIndex(DEFAULT_SETTINGS);
  for (const [path, text] of Object.entries(notes)) put(index, path, text);
  return index;
}

function put(index: VaultIndex, path: string, text: string): void {
  const record = parseNote(path, text, DEFAULT_SETTINGS);
  if (!record.ok) throw new Error(record.problem.message);
  index.add(path, record.value);
}

/** All parts of what changed, as one. */
function changesOf(book: EntityNamesBook, index: VaultIndex, settings = DEFAULT_SETTINGS): NameChanges {
  const parts = [...book.changes(index, settings)];
  return { changed: parts.flatMap(({ changed }) => changed), gone: parts.flatMap(({ gone }) => gone) };
}

const HYESAN =
  '---\ntype: place\naliases:\n  - 혜산\n  - Hyesan\nentity-id: place:hyesan\nlocation: "[[Ryanggang]]"\nplaces:\n  - "[[Musan]]"\n---\n';
const MUSAN = '---\ntype: place\nentity-id: place:musan\n---\n';

describe('what the notes of a vault are called', () => {
  it('is told once, and then what changed', () => {
    const index = vaultOf({ 'Places/Hyesan.md': HYESAN, 'Places/Musan.md': MUSAN, 'Notes/Mine.md': 'Hyesan' });
    const book = new EntityNamesBook();
    expect(changesOf(book, index)).toEqual({
      changed: [
        { path: 'Places/Hyesan.md', kind: 'place', names: ['Hyesan', '혜산'], stories: 0, where: 'Ryanggang' },
        { path: 'Places/Musan.md', kind: 'place', names: ['Musan'], stories: 0 },
      ],
      gone: [],
    });
    expect(changesOf(book, index)).toEqual({ changed: [], gone: [] });
    put(index, 'Places/Musan.md', MUSAN.replace('entity-id', 'aliases: [무산군]\nentity-id'));
    index.remove('Places/Hyesan.md');
    expect(changesOf(book, index)).toEqual({
      changed: [{ path: 'Places/Musan.md', kind: 'place', names: ['Musan', '무산군'], stories: 0 }],
      gone: ['Places/Hyesan.md'],
    });
  });

  it('has no name that is ignored, nor a note whose names never match', () => {
    const off = MUSAN.replace('type', 'match: "off"\ntype');
    const index = vaultOf({ 'Places/Hyesan.md': HYESAN, 'Places/Musan.md': off });
    const book = new EntityNamesBook();
    const first = changesOf(book, index, { ...DEFAULT_SETTINGS, ignored: ['hyesan'] });
    expect(first).toMatchObject({ changed: [{ names: ['혜산'], areAliases: true }], gone: ['Places/Musan.md'] });
    expect(changesOf(book, index).changed.map(({ names }) => names)).toEqual([['Hyesan', '혜산']]);
  });

  it.each([['us'], ['U.S.'], ['US']])('has no name that is found as “%s”, which is ignored', (ignored) => {
    const index = vaultOf({ 'Places/America.md': MUSAN.replace('type', 'aliases: [US, U.S.]\ntype') });
    const settings = { ...DEFAULT_SETTINGS, ignored: [ignored] };
    expect(changesOf(new EntityNamesBook(), index, settings).changed).toMatchObject([{ names: ['America'] }]);
  });

  it.each([['U.S.'], ['US']])('has no name that is found as “%s”, which means another', (form) => {
    const index = vaultOf({
      'Places/America.md': MUSAN.replace('type', 'aliases: [US, U.S.]\ntype'),
      'Places/Hyesan.md': HYESAN,
      'Dateline/Decisions.md': `---\ndateline: decisions\nmeant:\n  - ${form} → place:hyesan\n---\n`,
    });
    expect(changesOf(new EntityNamesBook(), index).changed[0]).toMatchObject({ names: ['America'] });
  });

  it('has no name that means another by the vault’s decisions, as long as that has a note', () => {
    const index = vaultOf({ 'Places/Hyesan.md': HYESAN, 'Places/Musan.md': MUSAN });
    const book = new EntityNamesBook();
    changesOf(book, index);
    const meant = (id: string): string => `---\ndateline: decisions\nmeant:\n  - 혜산 → ${id}\n---\n`;
    put(index, 'Dateline/Decisions.md', meant('place:musan'));
    expect(changesOf(book, index).changed.map(({ names }) => names)).toEqual([['Hyesan'], ['Musan']]);
    put(index, 'Dateline/Decisions.md', meant('place:nowhere'));
    expect(changesOf(book, index).changed.map(({ names }) => names)).toEqual([['Hyesan', '혜산'], ['Musan']]);
    put(index, 'Dateline/Decisions.md', meant('place:hyesan'));
    expect(changesOf(book, index).changed[0]?.names).toEqual(['Hyesan', '혜산']);
  });
});

describe('parts of what the notes are called', () => {
  it('are some hundreds of notes each, and given again where nobody asked for the next', () => {
    const notes = Array.from({ length: 1000 }, (_, at) => [`Places/Place ${String(at)}.md`, MUSAN.replace('musan', `place-${String(at)}`)] as const); // prettier-ignore
    const index = vaultOf(Object.fromEntries(notes));
    const book = new EntityNamesBook();
    const lengths = [...book.changes(index, DEFAULT_SETTINGS)].map(({ changed }) => changed.length);
    expect(lengths).toEqual([400, 400, 200]);
    const another = new EntityNamesBook();
    let seen = 0;
    for (const { changed } of another.changes(index, DEFAULT_SETTINGS)) if ((seen += changed.length) > 400) break;
    expect(changesOf(another, index).changed).toHaveLength(600);
  });
});

describe('notes that are no more', () => {
  it('are looked for in parts', () => {
    const notes = Array.from({ length: 9000 }, (_, at) => [`Places/Place ${String(at)}.md`, MUSAN.replace('musan', `place-${String(at)}`)] as const); // prettier-ignore
    const index = vaultOf(Object.fromEntries(notes));
    const book = new EntityNamesBook();
    changesOf(book, index);
    for (const [path] of notes.slice(3999, 4002)) index.remove(path);
    const lengths = [...book.changes(index, DEFAULT_SETTINGS)].map(({ gone }) => gone.length);
    expect(lengths).toEqual([1, 2, 0, 0, 0, 0]);
    expect(book.paths).toHaveLength(8997);
  });
});

describe('what a note is about', () => {
  it('is what it links, and what that is related to', () => {
    const index = vaultOf({ 'Places/Hyesan.md': HYESAN, 'Places/Musan.md': MUSAN });
    const note = { path: 'Notes/Border/Mine.md', text: 'In [[Hyesan|town]] and [[Nowhere]]', recent: ['a.md'] };
    expect(surroundingsOf(note, index)).toEqual({
      links: ['Places/Hyesan.md'],
      neighbours: ['Places/Musan.md'],
      folder: 'Notes/Border',
      recent: ['a.md'],
    });
  });

  it('is told anew where what it stands in has another name', () => {
    const index = vaultOf({ 'Places/Hyesan.md': HYESAN });
    const book = new EntityNamesBook();
    expect(changesOf(book, index).changed).toMatchObject([{ where: 'Ryanggang' }]);
    put(index, 'Places/ryanggang.md', MUSAN.replace('musan', 'ryanggang'));
    expect(changesOf(book, index).changed).toMatchObject([{ names: ['Hyesan', '혜산'], where: 'ryanggang' }, {}]);
    expect(changesOf(book, index).changed).toEqual([]);
  });
});
