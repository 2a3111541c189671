// The sets of names in a user's own notes (tools/labels/sets.mjs): well-formed, and of notes that the vault of the samples has.
import { readdirSync, statSync } from 'node:fs';
import { readMarkedNotes, readSuggestionCases } from '../../tools/labels/sets.mjs';
import { ofParts } from '../../tools/split.mjs';

const notes = readMarkedNotes();
const cases = readSuggestionCases();
const VAULT = 'tests/golden/samples';
const names = new Set(
  readdirSync(VAULT)
    .filter((folder) => folder !== 'Articles' && statSync(`${VAULT}/${folder}`).isDirectory())
    .flatMap((folder) => readdirSync(`${VAULT}/${folder}`).map((file) => file.replace(/\.md$/, ''))),
);

describe('the marked notes', () => {
  it('are 30, some of each part, each with its own id', () => {
    expect(new Set(notes.map(({ id }) => id)).size).toBe(30);
    for (const part of ['fit', 'tune', 'unseen'] as const) expect(ofParts(notes, part).length).toBeGreaterThan(5);
  });

  it('have marks that do not overlap and begin and end with a word', () => {
    for (const { text, marks } of notes)
      for (const [at, { start, end }] of marks.entries()) {
        expect(start).toBeGreaterThanOrEqual(marks[at - 1]?.end ?? 0);
        expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}](?:.*[\p{L}\p{N}.])?$/u);
      }
  });

  it('name notes of the vault', () => {
    expect(notes.flatMap(({ marks }) => marks.flatMap((mark) => mark.notes)).filter((name) => !names.has(name))).toEqual([]); // prettier-ignore
  });
});

describe('the notes with traps', () => {
  const traps = readMarkedNotes('marks-traps');

  it('are 30 for tuning, with some 320 names', () => {
    expect(new Set(traps.map(({ id }) => id)).size).toBe(30);
    expect(traps.every(({ id }) => id.startsWith('traps-'))).toBe(true);
    expect(traps.flatMap(({ marks }) => marks).length).toBeGreaterThan(300);
  });

  it('have marks of the vault’s notes that do not overlap, and begin and end with a word', () => {
    for (const { text, marks } of traps) {
      expect(text).not.toMatch(/[⟦⟧]/);
      for (const [at, { start, end, notes: named }] of marks.entries()) {
        expect(start).toBeGreaterThanOrEqual(marks[at - 1]?.end ?? 0);
        expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}](?:.*[\p{L}\p{N}.])?$/su);
        expect(named.filter((name) => !names.has(name))).toEqual([]);
      }
    }
  });
});

describe('the cases of suggestions', () => {
  it('are 200 of at most three letters, about a third of them unseen', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(200);
    expect(cases.filter(({ typed }) => typed === '' || typed.length > 3)).toEqual([]);
    expect(ofParts(cases, 'unseen').length).toBeGreaterThan(50);
  });

  it('name notes of the vault', () => {
    const named = cases.flatMap(({ wanted, links, recent }) => [wanted, ...links, ...recent]);
    expect(named.filter((name) => !names.has(name))).toEqual([]);
  });
});

describe('the notes and cases of the second reader', () => {
  const second = readMarkedNotes('marks-second');
  const given = readSuggestionCases('suggestions-second');

  it('are 24 notes, ten of them with Hangul, and 100 cases of two or three letters, none of the first reader’s', () => {
    expect(new Set(second.map(({ id }) => id)).size).toBe(24);
    expect(second.filter(({ text }) => /[가-힣]/.test(text))).toHaveLength(10);
    expect(new Set(given.map(({ id }) => id)).size).toBe(100);
    expect(given.filter(({ typed }) => typed.length < 2 || typed.length > 3)).toEqual([]);
    const ids = new Set([...notes, ...cases].map(({ id }) => id));
    expect([...second, ...given].filter(({ id }) => ids.has(id))).toEqual([]);
  });

  it('have marks that do not overlap, and begin and end with a word, over the end of a line as well', () => {
    for (const { text, marks } of second)
      for (const [at, { start, end }] of marks.entries()) {
        expect(start).toBeGreaterThanOrEqual(marks[at - 1]?.end ?? 0);
        expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}](?:.*[\p{L}\p{N}.])?$/su);
      }
    expect(second.map(({ text }) => text).join('')).not.toMatch(/[⟦⟧]/);
  });

  it('name notes of the vault', () => {
    const marked = second.flatMap(({ marks }) => marks.flatMap((mark) => mark.notes));
    const named = given.flatMap(({ wanted, links, recent }) => [wanted, ...links, ...recent]);
    expect([...marked, ...named].filter((name) => !names.has(name))).toEqual([]);
  });
});
