import { DEFAULT_SETTINGS } from '../../src/model';
import { deletionLines, deletionOf } from '../../src/analysis/entities/names/deleted';
import { parseNote } from '../../src/format/note-record';
import { VaultIndex } from '../../src/index/vault-index';
import { Analyst } from '../support/analyst';
import { note } from '../support/entity-vault';

const story = (mayor: string, company: string, what: string): string =>
  `Council closes ${what}\n\n${mayor}, the mayor of Hamburg, closed a ${what} on Monday. “It is late,” ${mayor} said. ${company} spoke of the ${what}. ${company} said so.`;

const actors = ({ tree }: Analyst): readonly string[] =>
  Object.keys(tree).filter((path) => /^(?:People|Organizations|Agencies)\/./.test(path));

describe('an entity whose note was deleted', () => {
  async function afterDeleting(): Promise<Analyst> {
    const analyst = new Analyst();
    await analyst.import(story('Bill Ekholm', 'Kestrel Shipping', 'bridge'));
    expect(actors(analyst)).toEqual(['Organizations/Kestrel Shipping.md', 'People/Bill Ekholm.md']);
    for (const path of actors(analyst)) await analyst.vault.remove(path);
    return analyst;
  }

  it.each([
    ['Bill Ekholm', 'Kestrel Shipping'],
    ['BILL EKHOLM', 'KESTREL SHIPPING'],
    ['Mayor Bill Ekholm', 'The Kestrel Shipping'],
    ['William Ekholm', 'Kestrel Shipping Inc.'],
    ['Mr. Bill A. Ekholm', 'the Kestrel Shipping Company'],
  ])('does not come back as %s and %s', async (mayor, company) => {
    const analyst = await afterDeleting();
    await analyst.import(story(mayor, company, 'school'));
    expect(actors(analyst)).toEqual([]);
    await analyst.relink();
    expect(actors(analyst)).toEqual([]);
  });

  it('does not hinder others', async () => {
    const analyst = await afterDeleting();
    await analyst.import(story('Anna Ekholm', 'Kestrel Airways', 'school'));
    expect(actors(analyst)).toEqual(['Organizations/Kestrel Airways.md', 'People/Anna Ekholm.md']);
  });

  it('comes back where its id is taken out', async () => {
    const analyst = await afterDeleting();
    await analyst.relink();
    await analyst.relink();
    analyst.edit('Dateline/Decisions.md', (text) => text.replace('  - person:bill-ekholm\n', ''));
    await analyst.import(story('William Ekholm', 'Kestrel Shipping', 'school'));
    expect(actors(analyst)).toEqual(['People/William Ekholm.md']);
  });
});

describe('what a decision of the vault says is deleted', () => {
  const PRESS = { id: 'organization:gulf-press', type: 'organization' as const, aliases: ['GCP', 'The Gulf Press'] };
  function deletionIn(lines: readonly string[], entity: Parameters<ReturnType<typeof deletionOf>>[0]): string | null {
    const path = 'Dateline/Decisions.md';
    const text = note(['dateline: decisions', 'deleted:', ...lines.map((line) => `  - "${line}"`)]);
    const parsed = parseNote(path, text, DEFAULT_SETTINGS);
    const index = new VaultIndex(DEFAULT_SETTINGS);
    index.add(path, parsed.ok ? parsed.value : null);
    return deletionOf(index)(entity);
  }
  const gcp = { id: 'organization:gcp', name: 'GCP', aliases: [], origin: 'article' as const };

  it('keeps of aliases those that are names of their own', () => {
    expect(deletionLines(PRESS)).toEqual([PRESS.id, `GCP → ${PRESS.id}`]);
  });

  it.each<[string, readonly string[], Parameters<typeof deletionIn>[1], string | null]>([
    ['by an alias that an article uses', deletionLines(PRESS), gcp, PRESS.id],
    ['not what a pack means by it', deletionLines(PRESS), { ...gcp, origin: 'pack' }, null],
    ['not by an alias whose id was taken out', deletionLines(PRESS).slice(1), gcp, null],
    ['as another kind of body', [PRESS.id], { id: 'agency:gulf-press' }, PRESS.id],
    ['not a namesake elsewhere', ['agency:justice-ministry:kr'], { id: 'agency:justice-ministry:fr' }, null],
    ['not a place of a person’s name', ['person:jordan'], { id: 'place:jordan' }, null],
  ])('%s', (_what, lines, entity, expected) => expect(deletionIn(lines, entity)).toBe(expected));
});
