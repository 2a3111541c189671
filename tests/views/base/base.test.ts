// @vitest-environment jsdom
import '../../host/node';
import * as v from 'valibot';
import { dump, load } from 'js-yaml';
import { createHostApp } from '../../host';
import type { QueryController } from '../../host/bases/query';
import { BasesView } from '../../host/bases/view';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/model';
import { datelineBase, type BaseWords } from '../../../src/views/base/base-file';
import { compareBases, isSameBase } from '../../../src/views/base/compare';
import { basePath, freeBasePath, writeBase } from '../../../src/views/base/write-base';
import { undoLast } from '../../../src/journal/undo';
import { vaultOf } from '../../support/entity-vault';
import { timelineVault } from '../../support/timeline-vault';
import { treeOf } from '../../support/workspace';

const WORDS: BaseWords = {
  articles: 'Articles',
  kinds: {
    agency: 'Agencies',
    organization: 'Organizations',
    person: 'People',
    place: 'Places',
    theme: 'Themes',
    source: 'Sources',
  },
  events: 'Events',
  singleAnonymous: 'Single anonymous source',
  map: 'Map',
  timeline: 'Timeline',
  network: 'Network',
  happened: 'Happened',
  columns: {
    date: 'Date',
    eventDate: 'Main event',
    source: 'Source',
    location: 'Location',
    actors: 'Actors',
    places: 'Places',
    themes: 'Themes',
    toldBy: 'Who speaks',
    sourcing: 'Sourcing',
    cites: 'Cites',
    url: 'URL',
  },
};
const RENAMED: Settings = {
  ...DEFAULT_SETTINGS,
  properties: {
    ...DEFAULT_SETTINGS.properties,
    date: 'day of print',
    eventDate: 'when it was',
    source: 'outlet',
    coordinates: 'lat-lon',
    places: 'orte',
  },
  folders: { ...DEFAULT_SETTINGS.folders, dateline: 'Desk' },
};

/** As Obsidian's help says what a `.base` file holds (“Bases syntax”), with the options of the Maps plugin; nothing else. */
const Filter: v.GenericSchema = v.union([
  v.pipe(v.string(), v.nonEmpty()),
  v.strictObject({ and: v.array(v.lazy(() => Filter)) }),
  v.strictObject({ or: v.array(v.lazy(() => Filter)) }),
  v.strictObject({ not: v.array(v.lazy(() => Filter)) }),
]);
const Id = v.pipe(v.string(), v.regex(/^(?:note|file|formula)\..+$/));
const Sort = v.strictObject({ property: Id, direction: v.picklist(['ASC', 'DESC']) });
const View = v.strictObject({
  type: v.picklist(['table', 'cards', 'list', 'map', 'dateline-timeline', 'dateline-network']),
  name: v.pipe(v.string(), v.nonEmpty()),
  filters: v.optional(Filter),
  order: v.optional(v.array(Id)),
  sort: v.optional(v.array(Sort)),
  groupBy: v.optional(Sort),
  limit: v.optional(v.number()),
  summaries: v.optional(v.record(v.string(), v.string())),
  coordinates: v.optional(Id),
  markerIcon: v.optional(Id),
  markerColor: v.optional(Id),
});
const Base = v.strictObject({
  filters: v.optional(Filter),
  formulas: v.optional(v.record(v.string(), v.string())),
  properties: v.optional(v.record(Id, v.strictObject({ displayName: v.string() }))),
  summaries: v.optional(v.record(v.string(), v.string())),
  views: v.array(View),
});

/** Stands for a layout of a plugin: counts what it is given. */
class Counter extends BasesView {
  constructor(
    controller: QueryController,
    readonly type: string,
    readonly counts: Record<string, number>,
  ) {
    super(controller);
  }

  onDataUpdated(): void {
    this.counts[this.type] = this.data.data.length;
  }
}

const text = (settings: Settings = DEFAULT_SETTINGS): string => dump(datelineBase(settings, WORDS));

describe('the base of a vault', () => {
  it.each([
    ['as it comes', DEFAULT_SETTINGS],
    ['with properties of other names', RENAMED],
  ])('is what Obsidian says a base is, %s', (_, settings) => {
    const base = load(text(settings));
    expect(v.safeParse(Base, base).issues).toBeUndefined();
    const { views } = v.parse(Base, base);
    expect(views.map(({ name }) => name)).toEqual([
      ...[
        'Articles',
        'Events',
        'Single anonymous source',
        'Agencies',
        'Organizations',
        'People',
        'Places',
        'Themes',
        'Sources',
        'Map',
        'Timeline',
        'Network',
      ],
    ]);
    expect(new Set(views.map(({ name }) => name)).size).toBe(views.length);
  });

  it('names the user’s own properties, in expressions so that any name can stand there', () => {
    const { views } = datelineBase(RENAMED, WORDS);
    expect(views[0]?.sort).toEqual([{ property: 'note.day of print', direction: 'DESC' }]);
    expect(views[1]?.filters).toEqual({ and: ['file.hasProperty("article-id")', 'file.hasProperty("when it was")'] });
    expect(views.find(({ type }) => type === 'map')).toMatchObject({
      coordinates: 'note.lat-lon',
      filters: { and: ['file.hasProperty("lat-lon")'] },
    });
    expect(text(RENAMED)).not.toMatch(/note\.(?:date|source|coordinates)\b/);
  });

  it('links nothing, so that the graph does not show it', () => {
    expect(text()).not.toMatch(/\[\[|link\(|hasLink/);
  });

  it('shows in each view what it is about, in the host’s Bases', async () => {
    const host = createHostApp({
      files: { ...timelineVault(6), 'Mine.md': '---\ntype: place\n---\n', 'Desk.base': text() },
    });
    const counts: Record<string, number> = {};
    for (const type of ['map', 'dateline-timeline', 'dateline-network'])
      host.app.registry.bases.views.set(type, {
        name: type,
        icon: 'map',
        factory: (controller) => new Counter(controller as never, type, counts) as never,
      });
    host.start();
    await host.openNote('Desk.base');
    const shown: Record<string, string[]> = {};
    for (const { name } of datelineBase(DEFAULT_SETTINGS, WORDS).views) {
      await host.app.workspace.getLeaf().setViewState({
        type: 'bases',
        state: { file: 'Desk.base', viewName: name },
      });
      expect(document.querySelector('.bases-error')?.textContent).toBeUndefined();
      shown[name] = [...document.querySelectorAll('.bases-table tbody tr td:first-child')].map(
        (cell) => cell.textContent,
      );
    }
    expect(counts).toEqual({ map: 10, 'dateline-timeline': 6, 'dateline-network': 6 });
    expect(shown).toMatchObject({
      Articles: ['Story 6', 'Story 5', 'Story 4', 'Story 3', 'Story 2', 'Story 1'],
      Agencies: ['Border Guard', 'Hoeryong Police Department', 'Ministry of State Security'],
      Organizations: [],
      People: [],
      Places: ['Hoeryong', 'Hyesan', 'Pyongsong', 'Sinuiju'],
      Themes: ['Floods', 'Food prices', 'Phone surveillance'],
      Sources: ['Daily Post', 'Wire Service'],
    });
  });
});

describe('a base that is there', () => {
  const wanted = datelineBase(DEFAULT_SETTINGS, WORDS);
  const there = (): Record<string, never[]> => load(text()) as Record<string, never[]>;

  it('is the same in whatever order, and with what Bases itself adds', () => {
    const base = there();
    base.views = base.views!.map((view: object) => ({ columnSize: { 'file.name': 200 }, ...view }) as never).reverse();
    const differences = compareBases(base, wanted);
    expect(differences && isSameBase(differences)).toBe(true);
  });

  it('is told apart by its views', () => {
    const base = there();
    const [first, second, , ...rest] = base.views!;
    base.views = [
      first,
      { ...(second as unknown as object), order: ['file.name'] },
      { type: 'cards', name: 'Mine' },
      ...rest,
    ] as never[];
    expect(compareBases(base, wanted)).toEqual({
      missing: ['Single anonymous source'],
      changed: ['Events'],
      own: ['Mine'],
    });
  });

  it('is none where it is no mapping', () => {
    expect(compareBases('views', wanted)).toBeNull();
    expect(compareBases(null, wanted)).toBeNull();
    expect(compareBases({}, wanted)?.missing).toHaveLength(wanted.views.length);
  });
});

describe('writing it', () => {
  it('is one step that is taken back, folder and all', async () => {
    const workspace = await vaultOf({ 'Mine.md': 'mine' });
    const before = await treeOf(workspace.vault);
    const path = basePath(DEFAULT_SETTINGS);
    const report = await writeBase(path, text(), workspace);
    expect(report).toMatchObject({ command: 'base', problems: [], notes: [{ path, action: 'created' }] });
    expect(await workspace.vault.read(path)).toBe(text());
    await undoLast(workspace);
    expect(await workspace.vault.exists('Dateline')).toBe(false);
    expect(await treeOf(workspace.vault)).toEqual(before);
  });

  it('never writes over one, and leaves one that was changed', async () => {
    const workspace = await vaultOf({});
    const path = basePath(DEFAULT_SETTINGS);
    await writeBase(path, text(), workspace);
    await workspace.vault.process(path, (current) => `${current}# mine\n`);
    const again = await writeBase(path, text(RENAMED), workspace);
    expect(again.problems.map(({ code }) => code)).toEqual(['note-exists']);
    expect(await freeBasePath(DEFAULT_SETTINGS, workspace.vault)).toBe('Dateline/Dateline 2.base');
    const undone = await undoLast(workspace);
    expect(undone.notes).toMatchObject([{ path, action: 'kept' }]);
    expect(await workspace.vault.read(path)).toMatch(/# mine\n$/);
  });
});
