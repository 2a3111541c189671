import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../../src/model';
import { parseNote } from '../../src/format/note-record';
import { VaultIndex } from '../../src/index/vault-index';
import { storiesIn } from '../../src/relations/closeness';
import { hashOf } from '../../src/relations/steps';

import { counted } from '../relations/world';

const put = (index: VaultIndex, path: string, text: string): void => {
  const parsed = parseNote(path, text, DEFAULT_SETTINGS);
  index.add(path, parsed.ok ? parsed.value : null);
};

const story = (id: string, actors: readonly string[], copyOf: string | null = null): string =>
  `---\narticle-id: ${id}\nactors: ${JSON.stringify(actors.map((name) => `[[${name}]]`))}\n` +
  `${copyOf === null ? '' : `copy-of: "[[${copyOf}]]"\n`}---\nText`;
const links = (names: readonly string[]): string => JSON.stringify(names.map((name) => `[[${name}]]`));
const byId = <One extends { readonly id: string }>(all: readonly One[]): readonly One[] =>
  [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
const agency = (id: string): string => `---\nentity-id: agency:${id}\ntype: agency\n---\n`;

const told = (index: VaultIndex, id: string): readonly string[] => [...index.storiesOf(id)].sort();

function filled(notes: Readonly<Record<string, string>>): VaultIndex {
  const index = new VaultIndex(DEFAULT_SETTINGS);
  for (const [path, text] of Object.entries(notes)) put(index, path, text);
  return index;
}

describe('which stories link which entities', () => {
  const NOTES = { 'A/one.md': story('1', ['Ada']), 'A/two.md': story('2', ['Ada', 'Bob']), 'E/Ada.md': agency('ada') };

  it('is known of an entity and of a story', () => {
    const index = filled(NOTES);
    expect(index.total).toBe(2);
    expect(index.countOf('agency:ada')).toBe(2);
    expect(told(index, 'agency:ada')).toEqual(['1', '2']);
    expect(index.namedIn('2')).toEqual([{ id: 'agency:ada', at: [] }]);
    expect(index.countOf('agency:bob')).toBe(0);
  });

  it('is known of a part of an entity’s stories that depends on their ids alone', () => {
    const ids = Array.from({ length: 40 }, (_one, at) => `story ${at}`);
    const index = filled(Object.fromEntries(ids.map((id) => [`A/${id}.md`, story(id, ['Ada'])])));
    put(index, 'E/Ada.md', agency('ada'));
    const part = [...index.storiesOf('agency:ada', 4)].sort();
    expect(part).toEqual(ids.filter((id) => hashOf(id) % 4 === 0).sort());
    expect(part.length).toBeGreaterThan(2);
    expect(part.length).toBeLessThan(20);
  });

  it('is known of a note made later than the articles that link it', () => {
    const index = filled(NOTES);
    put(index, 'E/Bob.md', agency('bob'));
    expect(told(index, 'agency:bob')).toEqual(['2']);
    expect(index.namedIn('2').map(({ id }) => id)).toEqual(['agency:ada', 'agency:bob']);
  });

  it('follows a note that gets another name, and a note of the same name', () => {
    const index = filled(NOTES);
    index.remove('E/Ada.md');
    put(index, 'E/Ada Lovelace.md', agency('ada'));
    expect(index.countOf('agency:ada')).toBe(0);
    put(index, 'A/one.md', story('1', ['Ada Lovelace', 'E/Ada Lovelace']));
    expect(told(index, 'agency:ada')).toEqual(['1']);
    index.add('Ada Lovelace.md', null);
    expect(index.countOf('agency:ada')).toBe(1);
    put(index, 'A/one.md', story('1', ['Ada Lovelace']));
    expect(index.countOf('agency:ada')).toBe(0);
  });

  it('counts a story that is told in copies once, under the first', () => {
    const index = filled({
      ...NOTES,
      'A/copy.md': story('3', ['Ada', 'Carl'], 'one'),
      'E/Carl.md': agency('carl'),
    });
    expect(index.total).toBe(2);
    expect(index.countOf('agency:ada')).toBe(2);
    expect(told(index, 'agency:carl')).toEqual(['1']);
    expect(index.namedIn('1').map(({ id }) => id)).toEqual(['agency:ada', 'agency:carl']);
    index.remove('A/one.md');
    expect(told(index, 'agency:ada')).toEqual(['2', '3']);
  });

  it('counts companions as it would story by story: with copies, two names of one, places in two lists', () => {
    const names = ['a', 'b', 'c', 'd', 'x/a'];
    const name = fc.constantFrom(...names);
    const words = fc.array(fc.constantFrom('[[a]]', '[[b]]', '[[c]]', '[[d]]', '[[x/a]]', 'said.', 'Then it', '\n\n'));
    const told = fc
      .record({
        id: fc.nat(9).map(String),
        actors: fc.array(name),
        places: fc.array(name),
        copy: fc.option(name),
        words,
      })
      .map(
        ({ id, actors, places, copy, words: body }) =>
          `---\narticle-id: ${id}\nactors: ${links(actors)}\nplaces: ${links(places)}\n` +
          `${copy === null ? '' : `copy-of: "[[${copy}]]"\n`}---\n${body.join(' ')}`,
      );
    const entities = fc.record(
      Object.fromEntries(names.map((one) => [one, fc.option(fc.constantFrom('e', 'f', 'g'), { freq: 6 })])),
    );
    fc.assert(
      fc.property(
        fc.array(told, { maxLength: 12 }),
        entities,
        fc.constantFrom(1, 2),
        fc.nat(2),
        (all, notes, oneIn, least) => {
          const index = filled(Object.fromEntries(all.map((text, at) => [`A/${at}.md`, text])));
          for (const [one, id] of Object.entries(notes)) if (id !== null) put(index, `${one}.md`, agency(id));
          const looking = { oneIn, least, also: new Set(['agency:f']) };
          for (const id of ['agency:e', 'agency:f', 'agency:nobody']) {
            const companions = index.companionsOf(id, looking);
            const slow = counted(id, looking, {
              storiesOf: (of, every) => index.storiesOf(of, every),
              namedIn: (story) => index.namedIn(story),
            });
            expect(companions.stories).toBe(slow.stories);
            expect(byId(companions.together)).toEqual(byId(slow.together));
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('counts in which sentence two are named', () => {
    const text = '[[a]] met [[b]]. [[c]] was there.\n\n[[d]] was not.';
    const index = filled({
      'A/one.md': `---\narticle-id: '1'\nactors: ${links(['a', 'b', 'c', 'd'])}\n---\n${text}`,
      ...Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [`E/${id}.md`, agency(id)])),
    });
    const { together } = index.companionsOf('agency:a', { oneIn: 1, least: 1, also: new Set() });
    expect(byId(together)).toEqual([
      { id: 'agency:b', sentence: 1, paragraph: 0, article: 0 },
      { id: 'agency:c', sentence: 0, paragraph: 1, article: 0 },
      { id: 'agency:d', sentence: 0, paragraph: 0, article: 1 },
    ]);
    expect(together.map(storiesIn)).toEqual([1, 1, 1]);
  });

  it('says of a note that is not there whether an article asks for it', () => {
    const index = filled(NOTES);
    expect(index.isAskedFor('E/Bob.md')).toBe(true);
    expect(index.isAskedFor('E/Nobody.md')).toBe(false);
    expect(index.isAskedFor('E/Ada.md')).toBe(false);
  });

  it('is the same whatever came and went before', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'x/a', 'x/b');
    const text = fc.oneof(
      fc
        .tuple(fc.constantFrom('1', '2', '3'), fc.array(name, { maxLength: 3 }), fc.option(name))
        .map((parts) => story(...parts)),
      fc.constantFrom('e', 'f').map(agency),
      fc.constant(''),
    );
    const step = fc.tuple(name, fc.option(text, { freq: 3 }));
    const seen = (index: VaultIndex): unknown => ({
      total: index.total,
      stories: [...index.stories].sort().map((id) => [id, index.namedIn(id).map(({ id: named }) => named)]),
      told: ['e', 'f'].map((id) => {
        expect(index.countOf(`agency:${id}`)).toBe(told(index, `agency:${id}`).length);
        return told(index, `agency:${id}`);
      }),
      asked: ['a', 'b', 'x/a'].map((path) => index.isAskedFor(`${path}.md`)),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const index = new VaultIndex(DEFAULT_SETTINGS);
        const there = new Map<string, string>();
        for (const [path, written] of steps) {
          const at = `${path}.md`;
          if (written === null) {
            index.remove(at);
            there.delete(at);
          } else {
            put(index, at, written);
            there.set(at, written);
          }
          seen(index);
        }
        expect(seen(index)).toEqual(seen(filled(Object.fromEntries(there))));
      }),
      { numRuns: 500 },
    );
  });
});
