import { aliasMark, DEFAULT_SETTINGS } from '../../src/model';
import { EntityBook, type EntityLookup } from '../../src/index/entity-book';
import { parseNote, type EntityRecord } from '../../src/format/note-record';

function record(path: string, frontmatter: string): EntityRecord {
  const parsed = parseNote(path, `---\n${frontmatter}\n---\n`, DEFAULT_SETTINGS);
  if (!parsed.ok || parsed.value?.kind !== 'entity') throw new Error('no entity note');
  return parsed.value;
}

const bookOf = (idsOf: EntityLookup['idsOf'], notes: ReadonlySet<EntityRecord> = new Set()): EntityBook =>
  new EntityBook({ idsOf, all: () => notes, isKnown: (one) => notes.has(one) });

describe('the book of entities', () => {
  it('makes each entity once, until its note or what its links mean changes', () => {
    let parent = 'agency:police:kp';
    const book = bookOf((targets) => (targets.length > 0 ? [parent] : []));
    const office = record('Agencies/Office.md', 'entity-id: agency:office:kp\nparent: "[[Folder/Police]]"');
    const town = record('Places/Town.md', 'entity-id: place:town:kp');
    const [first, other] = [book.of(office), book.of(town)];
    expect(first.parent).toBe('agency:police:kp');
    expect(book.of(office)).toBe(first);

    parent = 'agency:police:kr';
    book.touch('Elsewhere/Army.md');
    expect(book.of(office)).toBe(first);
    book.touch('Elsewhere/POLICE.md');
    expect(book.of(office).parent).toBe('agency:police:kr');
    expect(book.of(town)).toBe(other);

    book.forget(town);
    expect(book.of(town)).not.toBe(other);
  });

  it('tells which entities stand under one, as notes and what links mean come, change and go', () => {
    let parent = 'agency:police:kp';
    const office = record('Agencies/Office.md', 'entity-id: agency:office:kp\nparent: "[[Police]]"');
    const post = record('Agencies/Post.md', 'entity-id: agency:post:kp\nlocation: "[[Police]]"');
    const notes = new Set([office]);
    const book = bookOf((targets) => (targets.length > 0 ? [parent] : []), notes);
    expect([...book.under('agency:police:kp')]).toEqual(['agency:office:kp']);

    notes.add(post);
    book.forget(post);
    expect([...book.under('agency:police:kp')].sort()).toEqual(['agency:office:kp', 'agency:post:kp']);

    parent = 'agency:police:kr';
    book.touch('Elsewhere/Police.md');
    expect(book.under('agency:police:kp').size).toBe(0);
    expect(book.under('agency:police:kr').size).toBe(2);

    notes.delete(office);
    book.forget(office);
    book.touch('Elsewhere/Police.md');
    expect([...book.under('agency:police:kr')]).toEqual(['agency:post:kp']);
  });

  it('tells which forms a user gave, and which a user took away', () => {
    const book = bookOf(() => []);
    const marks = [aliasMark('Ada L.'), aliasMark('Countess')].join(' ');
    const own = record(
      'People/Ada Lovelace.md',
      `entity-id: person:ada-lovelace\naliases: [Ada L., The Enchantress]\ndateline-aliases: ${marks}`,
    );
    expect(book.of(own)).toMatchObject({ byHand: ['The Enchantress'], removed: [aliasMark('Countess')] });
    const cased = record(
      'People/Ada Lovelace.md',
      `entity-id: person:ada-lovelace\naliases: [ADA L., Ada L.]\ndateline-aliases: ${aliasMark('Ada L.')}`,
    );
    expect(book.of(cased)).not.toHaveProperty('byHand');
    const renamed = record('People/Countess.md', `entity-id: person:ada-lovelace\ndateline-aliases: ${marks}`);
    expect(book.of(renamed)).toMatchObject({ name: 'Countess', byHand: ['Countess'], removed: [aliasMark('Ada L.')] });
  });
});
