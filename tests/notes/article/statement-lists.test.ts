import fc from 'fast-check';
import { DEFAULT_SETTINGS, type Analysis, type Statement } from '../../../src/model';
import { editFrontmatter, readFrontmatter } from '../../../src/format/frontmatter';
import { marksIn, statementMark, type StatementList } from '../../../src/format/marks';
import { texts } from '../../../src/format/note-record';
import { linkedEntities } from '../../../src/notes/article/linked';
import {
  mergeStatementLists,
  statementLinks,
  withStatementLists,
  type StatementItem,
  type StatementListPlanning,
} from '../../../src/notes/article/statement-lists';
import { NOTHING_FOUND } from '../../support/article';
import { byId, entity, finding, value, vault } from '../builders';

const NAMES = ['Ada', 'Ben', 'Cho', 'Dee', 'Eli'] as const;
type Name = (typeof NAMES)[number];
const people = NAMES.map((name) => entity('person', name));
const idOf = (name: string): string => people.find((each) => each.name === name)?.id ?? '';
const notes = Object.fromEntries(
  people.map(({ id, name }) => [`${name}.md`, `---\ntype: person\nentity-id: ${id}\n---\n`]),
);
const index = vault(notes);
const link = (name: string): StatementItem => ({ id: idOf(name), name, target: name, comes: true });
const marks = (list: StatementList, names: readonly string[]): string =>
  names.map((name) => statementMark(list, idOf(name))).join(' ');

/** A note's `told-by` after its statements tell `told`; null where its key is gone. */
function after(properties: string, told: readonly string[], more: Partial<StatementListPlanning> = {}): string {
  const text = `---\narticle-id: a1\n${properties}---\nText.\n`;
  const { data } = value(readFrontmatter(text, 'A.md'));
  const planning = { data, index, settings: DEFAULT_SETTINGS, ...more };
  const merged = mergeStatementLists({ ...planning, wanted: { toldBy: told.map(link), cites: [] } });
  return value(editFrontmatter(text, withStatementLists({}, merged, data, []), 'A.md'));
}

const listIn = (text: string): readonly string[] =>
  texts(value(readFrontmatter(text, '')).data['told-by']).map((item) => item.replace(/^\[\[|\]\]$/g, ''));
const list = (names: readonly string[]): string =>
  names.length === 0 ? '' : `told-by:\n${names.map((name) => `  - "[[${name}]]"\n`).join('')}`;
const marked = (names: readonly string[]): string =>
  names.length === 0 ? '' : `dateline-links: ${marks('toldBy', names)}\n`;

describe('who speaks, in a note', () => {
  it('comes in the order of speaking, with a mark of that list alone', () => {
    const text = after('', ['Cho', 'Ada']);
    expect(listIn(text)).toEqual(['Cho', 'Ada']);
    expect([...marksIn(/dateline-links: (.*)/.exec(text)?.[1])].sort()).toEqual(
      marks('toldBy', ['Cho', 'Ada']).split(' ').sort(),
    );
  });

  it('takes its place among what Dateline put there, and stands behind what a hand did', () => {
    expect(listIn(after(list(['Cho']) + marked(['Cho']), ['Ada', 'Cho']))).toEqual(['Ada', 'Cho']);
    expect(listIn(after(list(['Cho']), ['Ada', 'Cho']))).toEqual(['Cho', 'Ada']);
  });

  it('goes with its mark where it does not speak any more, and leaves no key behind', () => {
    expect(after(list(['Cho']) + marked(['Cho']), [])).toBe('---\narticle-id: a1\n---\nText.\n');
  });

  it('stays where items may only come', () => {
    expect(listIn(after(list(['Cho']) + marked(['Cho']), ['Ada'], { onlyAdd: true }))).toEqual(['Cho', 'Ada']);
  });

  it('does not come into a list that was emptied, but where a note is filed', () => {
    expect(after('told-by:\n', ['Ada'])).toContain('told-by:\n---');
    expect(listIn(after('told-by:\n', ['Ada'], { fills: true }))).toEqual(['Ada']);
  });

  it('is no decision about the same among the actors', () => {
    const text = `actors:\n  - "[[Ada]]"\n${marked(['Ada'])}`;
    expect(after(text, ['Ada', 'Ben'])).toContain('actors:\n  - "[[Ada]]"\n');
    expect(listIn(after(text, ['Ada', 'Ben']))).toEqual(['Ben']);
  });

  it('is known by the id it had before a merge', () => {
    const merged = vault({
      ...notes,
      'Ada.md': `---\ntype: person\nentity-id: ${idOf('Ada')}\nsame-as:\n  - gone\n---\n`,
    });
    const text = `${list(['Ada'])}dateline-links: ${statementMark('toldBy', 'gone')}\n`;
    expect(after(text, [], { index: merged })).toBe('---\narticle-id: a1\n---\nText.\n');
    expect(listIn(after(`dateline-links: ${statementMark('toldBy', 'gone')}\n`, ['Ada'], { index: merged }))).toEqual(
      [],
    );
  });

  it('changes only where it is asked about', () => {
    const only = new Set([idOf('Ben')]);
    expect(listIn(after(list(['Cho']) + marked(['Cho']), ['Ada', 'Ben'], { only }))).toEqual(['Cho', 'Ben']);
  });

  it('is a hand’s, or taken out, whatever statements tell; and a second time nothing changes', () => {
    const some = fc.subarray([...NAMES]);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...NAMES]),
        some,
        fc.shuffledSubarray([...NAMES]),
        fc.boolean(),
        (here, ours, told, onlyAdd) => {
          const before = list(here) + marked(ours);
          const text = after(before, told, { onlyAdd });
          const found = listIn(text);
          const byHand = here.filter((name) => !ours.includes(name));
          expect(found.filter((name) => byHand.includes(name as Name))).toEqual(byHand);
          const takenOut = ours.filter((name) => !here.includes(name));
          expect(found.filter((name) => takenOut.includes(name as Name))).toEqual([]);
          const stays = here.filter((name) => ours.includes(name) && (onlyAdd || told.includes(name)));
          const comes = told.filter((name) => !here.includes(name) && !takenOut.includes(name));
          expect([...found].sort()).toEqual([...byHand, ...stays, ...comes].sort());
          const rest = text.replace(/^---\narticle-id: a1\n|---\nText\.\n$/g, '');
          expect(after(rest, told, { onlyAdd })).toBe(text);
        },
      ),
    );
  });
});

describe('what the lists link', () => {
  const [ada, ben, cho] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]];
  const [kivu, tide] = ['Kivu Post', 'Tide News'].map((name) => entity('source', name));
  const said = (speaker: string | null): Statement => ({
    ...{ source: { start: 0, end: 1 }, cue: null, content: [], speaker, kind: 'named person', attitude: 'says' },
    ...{ tense: null, hedged: false, chain: [] },
  });
  const analysis: Analysis = {
    ...NOTHING_FOUND,
    entities: byId(...people, kivu!, tide!),
    actors: [finding(ada), finding(ben, false), finding(kivu!), finding(tide!, false)],
    source: kivu!.id,
    statements: [said(ben.id), said(ada.id), said(null), said(kivu!.id), said(ada.id), said(cho.id)],
    cites: [tide!.id],
  };
  const wanted = (over: Partial<Analysis> = {}, date = '2024-05-06') => {
    const told = { ...analysis, ...over };
    const original = { id: 'first', target: 'First', outlet: tide!.id, date: '2024-05-04' };
    const linked = linkedEntities(told);
    return statementLinks({ analysis: told, certainty: 'usual', index, linked, targetOf: (id) => id, original, date });
  };
  const coming = (links: readonly StatementItem[]) => links.flatMap(({ id, comes }) => (comes ? [id] : []));

  it('is who speaks and is linked, once, without the article’s own outlet', () => {
    expect(coming(wanted().toldBy)).toEqual([ada.id]);
    expect(wanted().toldBy.map(({ id }) => id)).toEqual([ben.id, ada.id]);
  });

  it('is the outlet that is cited and linked, and the article whose story is told again', () => {
    const linked = { actors: [finding(tide!)] };
    expect(coming(wanted(linked).cites)).toEqual([tide!.id, 'first']);
    expect(coming(wanted(linked, '2024-05-02').cites)).toEqual([tide!.id]);
    expect(coming(wanted(linked, '2024-06-02').cites)).toEqual([tide!.id]);
    expect(coming(wanted({ ...linked, cites: [] }).cites)).toEqual([]);
  });
});
