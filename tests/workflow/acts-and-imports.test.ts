import { ok, type ImportReport } from '../../src/model';
import { proposeSame } from '../../src/workflow/same';
import { importArticles } from '../../src/workflow/import';
import { mergeEntities } from '../../src/workflow/merge';
import { markNotSame } from '../../src/workflow/not-same';
import { retypeEntity } from '../../src/workflow/retype';
import { splitEntity } from '../../src/workflow/split';
import { testWorkspace, treeOf } from '../support/workspace';

const FIRST = `Security officers searched homes in Hoeryong, North Korea, on Monday. The Ministry of State Security (MSS) sent the officers, and Gen. Pak Chol Ryong led them. Pak Chol Ryong spoke to residents.`;
const MSS = 'agency:ministry-of-state-security:kp';
const PAK = 'person:pak-chol-ryong';
const HOERYONG = 'place:hoeryong:kp.north-hamgyong';

class Vault {
  readonly workspace = testWorkspace();
  private stories = 0;

  /** Files a story and gives its note, with what the run reported of it. */
  async import(text: string): Promise<{ readonly text: string; readonly report: ImportReport }> {
    this.stories += 1;
    const report = await importArticles([ok({ name: `story ${this.stories}.txt`, text })], this.workspace);
    const path = report.articles[0]?.path ?? '';
    return { text: (await treeOf(this.workspace.vault))[path] ?? '', report };
  }

  async note(path: string): Promise<string | undefined> {
    return (await treeOf(this.workspace.vault))[path];
  }
}

const done = async (report: Promise<ImportReport>): Promise<void> => {
  expect((await report).problems).toEqual([]);
};

describe('an import after an act', () => {
  let vault: Vault;
  beforeEach(async () => {
    vault = new Vault();
    await vault.import(FIRST);
  });

  it('gives a form that was split off to whom the user gave it', async () => {
    const choice = { forms: ['MSS'] };
    await done(splitEntity(MSS, choice, { name: 'Maritime Safety Service', kind: 'organization' }, vault.workspace));
    const { text } = await vault.import('The MSS searched a ship on Friday. Sailors said that the MSS left at night.');
    expect(text).toContain('[[Maritime Safety Service|MSS]]');
    expect(text).not.toContain('Ministry of State Security');
    const other = await vault.import('The Ministry of State Security sent officers to Hoeryong, North Korea.');
    expect(other.text).toContain('The [[Ministry of State Security]] sent');
  });

  it('gives a form that was split off to the entity there is that the user named', async () => {
    await vault.import('The State Affairs Commission of North Korea met in Pyongyang on Tuesday, a resident said.');
    await done(splitEntity(MSS, { forms: ['MSS'] }, { entity: 'State Affairs Commission' }, vault.workspace));
    const { text } = await vault.import('The MSS searched a ship on Friday. Sailors said that the MSS left at night.');
    expect(text).toContain('[[State Affairs Commission|MSS]]');
    expect(await vault.note('Agencies/State Affairs Commission.md')).toMatch(/aliases:\n(?: {2}- .*\n)*? {2}- MSS\n/);
  });

  it('leaves open, and shows, which of two of one name is meant', async () => {
    const expert = await vault.import('Pak Chol Ryong, an expert, lectured in Seoul, South Korea, on Thursday.');
    const path = expert.report.articles[0]?.path ?? '';
    const target = { name: 'Pak Chol Ryong (expert)' };
    await done(splitEntity(PAK, { articles: [path] }, target, vault.workspace));
    expect(await vault.note(path)).toContain('[[Pak Chol Ryong (expert)|Pak Chol Ryong]], an expert');
    const { text, report } = await vault.import('Pak Chol Ryong was seen on a train on Friday, a passenger said.');
    expect(text).not.toContain('[[Pak Chol Ryong');
    expect(report.articles[0]?.unresolved).toEqual([expect.objectContaining({ form: 'Pak Chol Ryong' })]);
  });

  it('lists a retyped entity where its new kind stands, and makes no note of the old one', async () => {
    await done(retypeEntity(HOERYONG, 'organization', vault.workspace));
    const { text } = await vault.import(
      'Traders left Hoeryong, North Korea, on Friday. Hoeryong was quiet, they said.',
    );
    expect(await vault.note('Places/Hoeryong.md')).toBeUndefined();
    expect(await vault.note('Organizations/Hoeryong.md')).toContain(`entity-id: ${HOERYONG}`);
    expect(text).toMatch(/actors:\n(?: {2}- .*\n)*? {2}- "\[\[Hoeryong\]\]"\n/);
    expect(text).not.toMatch(/(?:places:\n(?: {2}- .*\n)*? {2}- |location: )"\[\[Hoeryong/);
  });

  it('names the one that stayed by the names of the one that was merged into it', async () => {
    await vault.import('The State Affairs Commission of North Korea met in Pyongyang on Tuesday, a resident said.');
    await done(mergeEntities(MSS, 'State Affairs Commission', vault.workspace));
    const { text } = await vault.import('The Ministry of State Security sent officers to Hoeryong, North Korea.');
    expect(text).toContain('[[State Affairs Commission|Ministry of State Security]]');
    expect(await vault.note('Agencies/Ministry of State Security.md')).toBeUndefined();
  });

  it('proposes no merge of what was told apart', async () => {
    await vault.workspace.vault.create('People/Pak Chol-ryong.md', '---\ntype: person\nentity-id: person:mine\n---\n');
    const pairs = async (): Promise<number> => (await proposeSame(vault.workspace)).pairs.length;
    expect(await pairs()).toBe(1);
    await done(markNotSame(PAK, 'person:mine', vault.workspace));
    expect(await pairs()).toBe(0);
  });
});
