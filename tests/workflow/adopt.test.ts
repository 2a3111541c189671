import { DEFAULT_SETTINGS, type Settings } from '../../src/model';
import { adoptable, adoptNotes, keepApart } from '../../src/workflow/adopt';
import { check } from '../../src/workflow/check';
import { Analyst, listed } from '../support/analyst';

const STORY =
  'Security officers searched homes in Hoeryong, North Korea, on Monday, and residents of Hoeryong hid their phones.';
const LATER = 'Snow fell on Hoeryong, North Korea, on Saturday. Children of Hoeryong went out to see it.';
const HOERYONG = 'place:hoeryong:kp.north-hamgyong';
const TWIN = 'Places/Hoeryong (North Hamgyong).md';
const OWN = 'Atlas/Hoeryong.md';
/** As hands write: quotes, comments, odd spaces, line ends of Windows, no line end last. */
const MINE = [
  '---',
  "tags: [ town,  'border' ]   # mine",
  'Country:   "KP"',
  'aliases:',
  '    - 회령',
  '---',
  '# Hoeryong',
  '',
  'Crossed here in 2011.\t',
  'See [[Musan]] ',
].join('\r\n');

const analyst = (adopt: Settings['entities']['adopt'] = 'ask'): Analyst =>
  new Analyst({ ...DEFAULT_SETTINGS, entities: { ...DEFAULT_SETTINGS.entities, adopt } });

/** What is left of a note without the lines that adopting added. */
const withoutAdded = (text: string, before: string): string => {
  const lines = new Set(before.split('\n'));
  return text
    .split('\n')
    .filter((line) => lines.has(line))
    .join('\n');
};

describe('a note made by hand that has an entity’s name', () => {
  it('is left alone until it is decided: the entity gets a note of another name, and the report asks', async () => {
    const one = analyst();
    one.vault.put(OWN, MINE);
    const report = await one.import(STORY);
    expect(one.text(OWN)).toBe(MINE);
    expect(one.notesOf(HOERYONG)).toEqual([TWIN]);
    expect(listed(one.article('searched'), 'places')).toContain('Hoeryong (North Hamgyong)');
    expect(report.problems).toContainEqual(expect.objectContaining({ code: 'namesake', subject: OWN }));
    expect(await adoptable(one.workspace)).toEqual([
      { path: OWN, id: HOERYONG, name: 'Hoeryong', kind: 'place', note: TWIN, stories: 1 },
    ]);
  });

  it('gets only keys that it lacks when it is adopted; links follow, the other note goes, and all of it is undone', async () => {
    const one = analyst();
    one.vault.put(OWN, MINE);
    await one.import(STORY);
    const before = one.tree;
    const words = one.article('searched').replace(/^---[^]*?\n---\n/, '');
    const report = await adoptNotes([{ path: OWN }], one.workspace);
    expect(report.problems).toEqual([]);
    const adopted = one.text(OWN);
    expect(withoutAdded(adopted, MINE)).toBe(MINE);
    expect(adopted.slice(adopted.indexOf('# Hoeryong'))).toBe(MINE.slice(MINE.indexOf('# Hoeryong')));
    expect(adopted).toMatch(/^type: place\r$/m);
    expect(adopted).toMatch(/^entity-id: place:hoeryong:kp\.north-hamgyong\r$/m);
    expect(adopted).toMatch(/^location: "\[\[North Hamgyong\]\]"\r$/m);
    expect(adopted.match(/^country:/gim)).toHaveLength(1);
    expect(adopted).not.toContain('dateline-aliases');
    expect(Object.keys(one.tree)).not.toContain(TWIN);
    expect(listed(one.article('searched'), 'places')).toContain('Hoeryong');
    const shown = one.article('searched').replace(/^---[^]*?\n---\n/, '');
    const plain = (text: string): string => text.replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1');
    expect(plain(shown)).toBe(plain(words));
    expect((await check(one.workspace)).faults.filter(({ code }) => code !== 'unresolved-link')).toEqual([]);
    await one.undo();
    expect(one.tree).toEqual(before);
  });

  it('is the entity’s note for the imports that come', async () => {
    const one = analyst();
    one.vault.put(OWN, MINE);
    await one.import(STORY);
    await adoptNotes([{ path: OWN }], one.workspace);
    const report = await one.import(LATER);
    expect(report.problems).toEqual([]);
    expect(one.notesOf(HOERYONG)).toEqual([OWN]);
    expect(listed(one.article('Snow fell'), 'places')).toContain('Hoeryong');
  });

  it('keeps what a hand added to the note that goes', async () => {
    const one = analyst();
    one.vault.put(OWN, 'Mine.\n');
    await one.import(STORY);
    one.edit(TWIN, (text) => `${text.replace('entity-id:', 'rating: 5\nentity-id:')}\nSeen from the river.\n`);
    await adoptNotes([{ path: OWN }], one.workspace);
    const adopted = one.text(OWN);
    expect(adopted).toMatch(/^rating: 5$/m);
    expect(adopted).toMatch(/\nMine\.\n\n## From Hoeryong \(North Hamgyong\)\n\nSeen from the river\.\n$/);
  });

  it('is adopted in one run with those that are kept apart', async () => {
    const one = analyst();
    one.vault.put(OWN, MINE);
    await one.import(STORY);
    const before = one.tree;
    const report = await adoptNotes([{ path: OWN }], one.workspace, { apart: ['place:hyesan:kp.ryanggang'] });
    expect(report.problems).toEqual([]);
    expect(one.notesOf(HOERYONG)).toEqual([OWN]);
    expect(one.text('Dateline/Decisions.md')).toContain('kept-apart:\n  - place:hyesan:kp.ryanggang');
    await one.undo();
    expect(one.tree).toEqual(before);
  });

  it('is not asked about again when it is kept apart', async () => {
    const one = analyst();
    one.vault.put(OWN, MINE);
    await one.import(STORY);
    await keepApart([HOERYONG], one.workspace);
    expect(one.text('Dateline/Decisions.md')).toContain(`kept-apart:\n  - ${HOERYONG}`);
    expect(await adoptable(one.workspace)).toEqual([]);
    const report = await one.import(LATER);
    expect(report.problems).toEqual([]);
    expect(one.text(OWN)).toBe(MINE);
  });

  it.each([
    ['of which no entity has the name', 'Atlas/Elsewhere.md', 'Mine.\n', 'no-namesake'],
    ['that says it is something else', OWN, '---\ntype: person\n---\nA man of that name.\n', 'other-kind'],
    ['whose properties cannot be read', OWN, '---\n: [\n---\n', 'invalid-yaml'],
  ])('is not adopted %s, and nothing is done', async (_, path, text, code) => {
    const one = analyst();
    one.vault.put(path, text);
    await one.import(STORY);
    const before = one.tree;
    const report = await adoptNotes([{ path }], one.workspace);
    expect(report.problems).toEqual([expect.objectContaining({ code, subject: path })]);
    expect(one.tree).toEqual(before);
  });

  it('is adopted without being asked about where the settings say so', async () => {
    const one = analyst('adopt');
    one.vault.put(OWN, MINE);
    const report = await one.import(STORY);
    expect(report.problems).toEqual([]);
    expect(withoutAdded(one.text(OWN), MINE)).toBe(MINE);
    expect(one.text(OWN)).toMatch(/^entity-id: place:hoeryong:kp\.north-hamgyong\r$/m);
    expect(one.text(OWN)).toMatch(/^location: "\[\[North Hamgyong\]\]"\r$/m);
    expect(Object.keys(one.tree)).not.toContain(TWIN);
    expect(listed(one.article('searched'), 'places')).toContain('Hoeryong');
    await one.undo();
    expect(one.text(OWN)).toBe(MINE);
  });

  it('is told apart without a question where the settings say never', async () => {
    const one = analyst('never');
    one.vault.put(OWN, MINE);
    const report = await one.import(STORY);
    expect(one.text(OWN)).toBe(MINE);
    expect(one.notesOf(HOERYONG)).toEqual([TWIN]);
    expect(report.problems.map(({ message }) => message).join()).not.toContain('Adopt');
  });

  it('is one of several: the one that is named is adopted, and the others stay', async () => {
    const one = analyst('adopt');
    one.vault.put(OWN, 'The town.\n');
    one.vault.put('Ships/Hoeryong.md', 'A ship.\n');
    await one.import(STORY);
    expect(one.notesOf(HOERYONG)).toEqual([TWIN]);
    await adoptNotes([{ path: OWN }], one.workspace);
    expect(one.notesOf(HOERYONG)).toEqual([OWN]);
    expect(one.text('Ships/Hoeryong.md')).toBe('A ship.\n');
    expect(one.article('searched')).toContain('[[Atlas/Hoeryong|Hoeryong]]');
  });
});
