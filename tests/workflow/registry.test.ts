import { Analyst, listed } from '../support/analyst';

const FIRST = `Security officers searched homes in Hoeryong, North Korea, on Monday, and residents of Hoeryong hid their phones. The Ministry of State Security (MSS) sent the officers, and Gen. Pak Chol Ryong led them. Pak Chol Ryong spoke to residents. Rain fell in Hyesan.`;
const SECOND = `Traders left Hoeryong, North Korea, on Friday after officers of the Ministry of State Security returned. Hoeryong was quiet. Pak Chol Ryong was seen in the market of Hoeryong, and Pak Chol Ryong left again. The MSS said nothing.`;

const HOERYONG = 'place:hoeryong:kp.north-hamgyong';
const MSS = 'agency:ministry-of-state-security:kp';
const PAK = 'person:pak-chol-ryong';
const paths: Readonly<Record<string, string>> = {
  [HOERYONG]: 'Places/Hoeryong.md',
  [MSS]: 'Agencies/Ministry of State Security.md',
  [PAK]: 'People/Pak Chol Ryong.md',
};

describe('the registry is the vault', () => {
  let analyst: Analyst;
  beforeEach(async () => {
    analyst = new Analyst();
    await analyst.import(FIRST);
    for (const path of Object.values(paths)) expect(Object.keys(analyst.tree)).toContain(path);
  });

  it.each([
    ['moved to another folder', HOERYONG, 'Atlas/Korea/Hoeryong.md', 'Hoeryong'],
    ['renamed', HOERYONG, 'Places/City by the Tumen.md', 'City by the Tumen'],
    ['translated', MSS, 'Agencies/국가보위성.md', '국가보위성'],
    ['renamed and moved', PAK, 'Persons of interest/General Pak.md', 'General Pak'],
  ])('knows an entity by its id after its note was %s', async (_, id, to, name) => {
    await analyst.move(paths[id] ?? '', to);
    await analyst.import(SECOND);
    expect(analyst.notesOf(id)).toEqual([to]);
    expect([
      ...listed(analyst.article('Traders left'), 'actors'),
      ...listed(analyst.article('Traders left'), 'places'),
    ]).toContain(name);
  });

  it('finds by an alias that a hand added, and no more when a hand took it away', async () => {
    analyst.edit(paths[PAK] ?? '', (text) => text.replace('entity-id:', 'aliases:\n  - Iron Pak\nentity-id:'));
    const report = await analyst.import('Iron Pak came to Hoeryong on Monday. Traders left Iron Pak alone, they said.');
    expect(report.articles[0]?.linked).toContainEqual(expect.objectContaining({ name: 'Pak Chol Ryong' }));
    analyst.edit(paths[PAK] ?? '', (text) => text.replace('  - Iron Pak\n', ''));
    const later = await analyst.import('Iron Pak slept in Musan on Tuesday. Nobody woke Iron Pak there, they said.');
    expect(later.articles[0]?.linked).not.toContainEqual(expect.objectContaining({ name: 'Pak Chol Ryong' }));
  });

  it('does not take up again what a pack calls an entity and a hand took away', async () => {
    const story = 'The Bowibu closed the road to Hoeryong, North Korea, on Monday. The Bowibu said so.';
    analyst.edit(paths[MSS] ?? '', (text) => text.replace(/^ {2}- Bowibu\n/m, ''));
    const report = await analyst.import(story);
    expect(report.articles[0]?.linked).not.toContainEqual(
      expect.objectContaining({ name: 'Ministry of State Security' }),
    );
    const other = await analyst.import(SECOND);
    expect(other.articles[0]?.linked).toContainEqual(expect.objectContaining({ name: 'Ministry of State Security' }));
  });

  it('lets an alias of a hand win over a pack', async () => {
    analyst.vault.put(
      'Groups/Mountain Study Society.md',
      '---\ntype: organization\naliases:\n  - MSS\nentity-id: k7\n---\n',
    );
    const report = await analyst.import('The MSS met in Hoeryong, North Korea, on Monday. Members of the MSS sang.');
    expect(report.articles[0]?.linked).toContainEqual(expect.objectContaining({ name: 'Mountain Study Society' }));
  });

  it.each([
    ['organization', PAK, 'actors'],
    ['place', PAK, 'places'],
    ['agency', HOERYONG, 'actors'],
    ['theme', PAK, 'themes'],
  ])('lists as %s what a hand gave that type', async (type, id, key) => {
    const path = paths[id] ?? '';
    analyst.edit(path, (text) => text.replace(/^type: .*$/m, `type: ${type}`));
    await analyst.import(SECOND);
    expect(analyst.notesOf(id)).toEqual([path]);
    const name = path.replace(/^.*\/|\.md$/g, '');
    for (const list of ['actors', 'places', 'themes'])
      expect([list, listed(analyst.article('Traders left'), list).includes(name)]).toEqual([list, list === key]);
    if (id === HOERYONG) expect(analyst.article('Traders left')).not.toMatch(/^location: "\[\[Hoeryong/m);
  });

  it('makes no note again for what was deleted, says so, and does when that is taken back', async () => {
    expect(analyst.listing('Hoeryong')).not.toEqual([]);
    await analyst.vault.remove(paths[HOERYONG] ?? '');
    const report = await analyst.import(SECOND);
    expect(analyst.notesOf(HOERYONG)).toEqual([]);
    expect(report.problems).toContainEqual(
      expect.objectContaining({ code: 'entity-deleted', subject: paths[HOERYONG] }),
    );
    expect(analyst.text('Dateline/Decisions.md')).toContain(`deleted:\n  - ${HOERYONG}`);
    expect(listed(analyst.article('Traders left'), 'places')).not.toContain('Hoeryong');
    expect(analyst.listing('Hoeryong')).toEqual([]);
    expect(report.articles[0]?.unresolved).toContainEqual({
      form: 'Hoeryong',
      why: expect.stringContaining('you deleted'),
    });
    const third = await analyst.import(
      'Fires burnt in Hoeryong, North Korea, on Sunday. Hoeryong smelt of smoke for days.',
    );
    expect(third.problems).toEqual([]);
    expect(analyst.notesOf(HOERYONG)).toEqual([]);
    analyst.edit('Dateline/Decisions.md', (text) => text.replace(`  - ${HOERYONG}\n`, ''));
    await analyst.import('Snow fell on Hoeryong, North Korea, on Saturday. Children of Hoeryong went out to see it.');
    expect(analyst.notesOf(HOERYONG)).toEqual([paths[HOERYONG]]);
  });

  it('does not list again what was deleted when the run that noted it is undone', async () => {
    expect(analyst.listing('Hoeryong')).not.toEqual([]);
    await analyst.vault.remove(paths[HOERYONG] ?? '');
    await analyst.import(SECOND);
    await analyst.undo();
    expect(analyst.article('Traders left')).toBe('');
    expect(analyst.text('Dateline/Decisions.md')).toContain(HOERYONG);
    expect(analyst.listing('Hoeryong')).toEqual([]);
    await analyst.undo();
    expect(analyst.listing('Hoeryong')).not.toEqual([]);
  });

  it('makes no note again at a relink either, and says so when it writes', async () => {
    await analyst.vault.remove(paths[HOERYONG] ?? '');
    const report = await analyst.relink();
    expect(analyst.notesOf(HOERYONG)).toEqual([]);
    expect(report.problems).toContainEqual(expect.objectContaining({ code: 'entity-deleted' }));
    expect(analyst.text('Dateline/Decisions.md')).toContain(HOERYONG);
  });

  it('links again what was deleted when a hand makes a note with its id', async () => {
    await analyst.vault.remove(paths[HOERYONG] ?? '');
    await analyst.import(SECOND);
    analyst.vault.put('Atlas/Hoeryong.md', `---\nentity-id: ${HOERYONG}\n---\nMy own page.\n`);
    await analyst.import('Snow fell on Hoeryong, North Korea, on Saturday. Children of Hoeryong went out to see it.');
    expect(analyst.notesOf(HOERYONG)).toEqual(['Atlas/Hoeryong.md']);
    expect(analyst.text('Atlas/Hoeryong.md')).toMatch(/My own page\.\n$/);
    const snow = Object.entries(analyst.tree).find(([, text]) => text.includes('Snow fell'))?.[1] ?? '';
    expect(listed(snow, 'places')).toContain('Hoeryong');
  });

  it('decides nothing where the articles were deleted as well', async () => {
    await analyst.vault.remove(paths[HOERYONG] ?? '');
    for (const path of Object.keys(analyst.tree).filter((each) => each.startsWith('Articles/') && each.endsWith('.md')))
      await analyst.vault.remove(path);
    const report = await analyst.import(SECOND);
    expect(report.problems).toEqual([]);
    expect(analyst.notesOf(HOERYONG)).toEqual([paths[HOERYONG]]);
    expect(Object.keys(analyst.tree)).not.toContain('Dateline/Decisions.md');
  });

  it('takes what an undo takes away for no decision', async () => {
    await analyst.import(SECOND);
    await analyst.undo();
    await analyst.undo();
    expect(analyst.notesOf(HOERYONG)).toEqual([]);
    const report = await analyst.import(SECOND);
    expect(report.problems).toEqual([]);
    expect(analyst.notesOf(HOERYONG)).toEqual([paths[HOERYONG]]);
  });

  it('takes what a merge takes away for no decision, and goes on by the entity that stays', async () => {
    analyst.vault.put('People/General Pak.md', '---\ntype: person\nentity-id: p7\n---\n');
    await analyst.merge(paths[PAK] ?? '', 'People/General Pak.md');
    const report = await analyst.import(SECOND);
    expect(report.problems).toEqual([]);
    expect(analyst.notesOf(PAK)).toEqual([]);
    expect(listed(analyst.article('Traders left'), 'actors')).toContain('General Pak');
  });

  it('says what was deleted in a dry run, and writes nothing down', async () => {
    await analyst.vault.remove(paths[HOERYONG] ?? '');
    const before = analyst.tree;
    const report = await analyst.import(SECOND, { dryRun: true });
    expect(report.problems).toContainEqual(expect.objectContaining({ code: 'entity-deleted' }));
    expect(report.notes.map(({ path }) => path)).not.toContain(paths[HOERYONG]);
    expect(analyst.tree).toEqual(before);
    await analyst.import(SECOND);
    expect(analyst.text('Dateline/Decisions.md')).toContain(HOERYONG);
  });

  it('leaves alone what a hand took the id from, which is the user’s note then', async () => {
    analyst.edit(paths[PAK] ?? '', (text) => text.replace(/^entity-id: .*\n/m, ''));
    const mine = analyst.text(paths[PAK] ?? '');
    const report = await analyst.import(SECOND);
    expect(analyst.text(paths[PAK] ?? '')).toBe(mine);
    expect(report.problems).toContainEqual(
      expect.objectContaining({ message: expect.stringContaining('Pak Chol Ryong') }),
    );
  });

  it.each([
    ['Hoeryong', HOERYONG],
    ['Pak Chol Ryong', PAK],
  ])('never recognises %s where the decisions ignore it', async (name, id) => {
    analyst.vault.put('Dateline/Decisions.md', `---\ndateline: decisions\nignored:\n  - ${name}\n---\n`);
    const report = await analyst.import(SECOND);
    expect(report.articles[0]?.linked.map((link) => link.name)).not.toContain(name);
    expect(analyst.notesOf(id)).toHaveLength(1);
  });

  it('links nothing by a note that wants no match', async () => {
    analyst.edit(paths[MSS] ?? '', (text) => text.replace('entity-id:', 'match: off\nentity-id:'));
    const report = await analyst.import(SECOND);
    expect(listed(analyst.article('Traders left'), 'actors')).not.toContain('Ministry of State Security');
    expect(report.articles[0]?.unresolved).toContainEqual(
      expect.objectContaining({ form: 'Ministry of State Security', why: expect.stringContaining('match') }),
    );
  });
});
