import fc from 'fast-check';
import { ENTITY_KINDS } from '../../src/model';
import { RELIABILITY } from '../../src/format/grades';
import { escaped, packRecord, unescaped, unpackRecord } from '../../src/index/packed-record';
import { type NoteRecord } from '../../src/format/note-record';

const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 8 });
const some = fc.array(text, { maxLength: 3 });
const marks = fc.uniqueArray(fc.constantFrom('bcdf', 'ghjk', 'zxwv')).map((all) => new Set(all));
const orNone = fc.option(text);

const article = fc
  .record({
    id: text,
    url: orNone,
    date: orNone,
    title: orNone,
    actors: some,
    places: some,
    themes: some,
    source: some,
    outlet: orNone,
    location: some,
    copyOf: some,
    versions: some,
    updated: orNone,
    eventDate: orNone,
    eventDates: some,
    articleKind: orNone,
    marks,
    waiting: marks,
    toldBy: some,
    sourcing: orNone,
    cites: some,
    at: fc.uniqueArray(fc.nat(70_000)),
  })
  .map(({ at, ...record }): NoteRecord => {
    const [target] = [...record.actors, ...record.places];
    return { kind: 'article', path: 'a.md', ...record, spots: target === undefined ? [] : [{ target, at }] };
  });

const entity = fc
  .record({
    id: text,
    type: fc.constantFrom(...ENTITY_KINDS),
    aliases: some,
    aliasMarks: text,
    parent: some,
    location: some,
    broader: some,
    coordinates: fc.option(
      fc.record({ lat: fc.double({ min: -90, max: 90, noNaN: true }).map((lat) => lat + 0), lon: fc.integer() }),
    ),
    country: orNone,
    terms: some,
    url: orNone,
    match: fc.option(fc.constantFrom('exact' as const, 'case' as const, 'off' as const)),
    sameAs: some,
    notSameAs: some,
    reliability: fc.option(fc.constantFrom(...RELIABILITY)),
    reliabilityHistory: some,
    related: some,
    marks,
  })
  .map((record): NoteRecord => ({ kind: 'entity', path: 'a.md', ...record }));

const decisions = fc
  .record({ ignored: some, deleted: some, keptApart: some, meant: some })
  .map((record): NoteRecord => ({ kind: 'decisions', path: 'a.md', ...record }));

/** Every field as it reads. */
const plain = (record: NoteRecord, like: NoteRecord): unknown =>
  Object.fromEntries(Object.keys(like).map((key) => [key, record[key as keyof NoteRecord]]));

describe('a packed record', () => {
  it('reads as it was, whatever characters are in it', () => {
    fc.assert(
      fc.property(fc.oneof(article, entity, decisions), (record) => {
        const packed = packRecord(record);
        expect(packed).toMatch(/^[\t\u001f -~]*$/);
        const read = unpackRecord('a.md', packed);
        expect(read === null ? null : plain(read, record)).toEqual(record);
      }),
      { numRuns: 1000 },
    );
  });

  it('is nothing where the line is of something else', () => {
    expect(unpackRecord('a.md', '')).toBeNull();
    expect(unpackRecord('a.md', 'x\ty')).toBeNull();
  });

  it('holds any text in ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        expect(escaped(any)).toMatch(/^[ -~]*$/);
        expect(unescaped(escaped(any))).toBe(any);
      }),
    );
  });
});
