import type { NotePlan } from '../../src/model';
import { markOf } from '../../src/format/marks';
import { lookAt, writeDue } from '../../src/workflow/relations-due';
import { relatedAfter, type RelatedAfter } from '../../src/workflow/related-after';
import type { Workspace } from '../../src/workflow/workspace';
import { note, vaultOf } from '../support/entity-vault';

const article = (at: number, actor: string, place: string): string =>
  note(
    ['actors:', `  - "[[${actor}]]"`, 'places:', `  - "[[${place}]]"`, `article-id: a${at}`, 'dateline: 1'],
    `The [[${actor}]] came to [[${place}]].\n`,
  );
const entity = (type: string, name: string, more: readonly string[] = []): string =>
  note([`type: ${type}`, `entity-id: ${type}:${name}`, ...more]);
const listed = (key: string, name: string, id: string): readonly string[] => [
  `${key}:`,
  `  - "[[${name}]]"`,
  `dateline-links: ${markOf(id)}`,
];

const NOTES = {
  'a.md': article(1, 'Police', 'Hoeryong'),
  'b.md': article(2, 'Police', 'Hoeryong'),
  'c.md': article(3, 'Army', 'Musan'),
  'Police.md': entity('agency', 'police'),
  'Hoeryong.md': entity('place', 'hoeryong'),
  'Army.md': entity('agency', 'army'),
  'Musan.md': entity('place', 'musan'),
};

async function plansFor(
  touched: readonly string[],
  notes: Readonly<Record<string, string>> = {},
  options: RelatedAfter = {},
  prepare: (workspace: Workspace) => Promise<void> = async () => undefined,
): Promise<Record<string, string>> {
  const workspace = await vaultOf({ ...NOTES, ...notes });
  await prepare(workspace);
  const planned = await relatedAfter(touched, workspace, options);
  const plans = planned.flatMap((plan): NotePlan[] => (plan.ok ? [plan.value] : []));
  expect(plans).toHaveLength(planned.length);
  return Object.fromEntries(plans.map(({ path, after }) => [path, after]));
}

describe('the lists that an act leaves out of date', () => {
  it('are those of what it touched and of all that is named together with that, and no others', async () => {
    const plans = await plansFor(['agency:police']);
    expect(Object.keys(plans).sort()).toEqual(['Hoeryong.md', 'Police.md']);
    expect(plans['Hoeryong.md']).toContain('agencies:\n  - "[[Police]]"\n');
  });

  it('are those that hold what it touched, though no story names the two together any more', async () => {
    const stale = { 'Musan.md': entity('place', 'musan', listed('agencies', 'Police', 'agency:police')) };
    const plans = await plansFor(['agency:police'], stale);
    expect(plans['Musan.md']).toContain('  - "[[Army]]"');
    expect(plans['Musan.md']).not.toContain('Police');
  });

  it('lose what leads to no note any more where that once had one, and keep it where nothing says so', async () => {
    const id = 'person:kim:kp';
    const stale = { 'Hoeryong.md': entity('place', 'hoeryong', listed('people', 'Kim', id)) };
    expect((await plansFor([id], stale, { gone: [id] }))['Hoeryong.md']).not.toContain('Kim');
    expect((await plansFor([id], stale))['Hoeryong.md'] ?? stale['Hoeryong.md']).toContain('Kim');
  });

  it('are found in the wrong place after an act on few, of which no record tells', async () => {
    const wrong = {
      'Police.md': entity('agency', 'police', listed('themes', 'Hoeryong', 'place:hoeryong')),
      'Hoeryong.md': entity('place', 'hoeryong', listed('agencies', 'Police', 'agency:police')),
    };
    expect(Object.keys(await plansFor(['agency:police'], wrong))).toEqual(['Police.md']);
    const many = Array.from({ length: 20 }, (_, at) => `person:nobody-${at}`);
    expect(Object.keys(await plansFor(['agency:police', ...many], wrong))).toEqual([]);
  });

  it('are those too that a cancelled run left to the next one', async () => {
    const due = await plansFor([], {}, {}, ({ store }) => writeDue(store, lookAt(['place:musan']), null));
    expect(Object.keys(due)).toEqual(['Musan.md']);
    expect(await plansFor([])).toEqual({});
  });

  it('are those of whom articles name that came or went', async () => {
    const articles = (): { entities: Map<string, number>; articles: number } => ({
      entities: new Map([['agency:army', 1]]),
      articles: 1,
    });
    expect(Object.keys(await plansFor([], {}, { articles }))).toEqual(expect.arrayContaining(['Army.md', 'Musan.md']));
  });

  it('are left where it is cancelled', async () => {
    const control = { signal: AbortSignal.abort(), progress: () => undefined };
    expect(await plansFor(['agency:police'], {}, { control })).toEqual({});
  });
});
