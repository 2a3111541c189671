// @vitest-environment jsdom
import '../node';
import type * as api from 'obsidian';
import { createHostApp, type HostApp } from '../index';
import { compile } from './expression';
import { readBase, type BasesQueryResult, type QueryController } from './query';
import { BooleanValue, LinkValue, ListValue, NullValue, propertyValue } from './values';
import { BasesView } from './view';

const note = (properties: string, text = ''): string => `---\n${properties}\n---\n${text}`;
const FILES = {
  'Articles/One.md': note('date: 2024-03-01\nsource: "[[Ada News]]"\narticle-id: a1\ntags: [article/news]', '[[Rome]]'),
  'Articles/Two.md': note('date: 2024-03-03\nsource: "[[Ada News]]"\narticle-id: a2'),
  'Articles/Three.md': note('date: 2024-03-02\narticle-id: a3\nevent-dates:\n  - "2024-02"'),
  'Places/Rome.md': note('type: place\nentity-id: place:rome'),
  'Ada News.md': note('type: source\nentity-id: source:ada'),
  'Mine.md': 'Nothing of that.',
};
const view = (more: string): string => `views:\n  - type: probe\n    name: Probe\n${more}`;

class Probe extends BasesView {
  type = 'probe';
  static last: Probe | null = null;
  static results: BasesQueryResult[] = [];
  isGone = false;

  constructor(controller: QueryController, el: HTMLElement) {
    super(controller);
    el.setText('probed');
    Probe.last = this;
  }

  override onunload(): void {
    this.isGone = true;
  }

  onDataUpdated(): void {
    Probe.results.push(this.data);
  }
}

const registration = (name = 'Probe'): api.BasesViewRegistration => ({
  name,
  icon: 'probe',
  factory: (controller, el) => new Probe(controller as never, el) as never,
});

describe('bases in the host', () => {
  let host: HostApp;
  const open = async (base: string): Promise<void> => {
    host = createHostApp({ files: { ...FILES, 'All.base': base } });
    host.app.registry.bases.views.set('probe', registration());
    host.start();
    await host.openNote('All.base');
  };
  const names = (): string[] => Probe.results.at(-1)!.data.map(({ file }) => file.basename);
  const error = (): string | undefined => document.querySelector('.bases-error')?.textContent;

  beforeEach(() => {
    Probe.results = [];
  });

  it.each<[string, string, string[]]>([
    ['a property that is there', 'file.hasProperty("article-id")', ['One', 'Two', 'Three']],
    ['a value', 'type == "place"', ['Rome']],
    ['a value with a name of its own', 'note["article-id"] == "a2"', ['Two']],
    ['one of two', 'type == "place" || note.type == "source"', ['Rome', 'Ada News']],
    ['both', 'file.hasProperty("date") && date > "2024-03-01"', ['Two', 'Three']],
    ['not', '!file.hasProperty("date") && file.ext == "md"', ['Rome', 'Ada News', 'Mine']],
    ['a folder', 'file.inFolder("Articles")', ['One', 'Two', 'Three']],
    ['a tag, or one under it', 'file.hasTag("article")', ['One']],
    ['a link', 'file.hasLink("Rome")', ['One']],
    ['what is in a list', 'note["event-dates"].contains("2024-02")', ['Three']],
    ['what is empty', 'file.hasProperty("article-id") && source.isEmpty()', ['Three']],
    ['a choice', 'if(type, type, "none") == "source"', ['Ada News']],
    ['the beginning of a text', 'note["entity-id"].startsWith("place:")', ['Rome']],
    ['one of a list', '["place", "source"].contains(type)', ['Rome', 'Ada News']],
  ])('keeps notes by %s', async (_, filter, expected) => {
    await open(view(`    filters: ${JSON.stringify(filter)}`));
    expect(error()).toBeUndefined();
    expect(names().sort()).toEqual([...expected].sort());
  });

  it('joins the filters of the base and of the view, nested', async () => {
    const filters =
      'filters:\n  and:\n    - file.hasProperty("article-id")\n    - not:\n        - date == "2024-03-01"\n';
    await open(
      `${filters}${view('    filters:\n      or:\n        - date == "2024-03-01"\n        - date == "2024-03-02"')}`,
    );
    expect(names()).toEqual(['Three']);
  });

  it('sorts, limits and groups, what has no value last', async () => {
    const only = '    filters: file.hasProperty("article-id")\n';
    await open(view(`${only}    sort:\n      - property: note.date\n        direction: DESC\n    limit: 2`));
    expect(names()).toEqual(['Two', 'Three']);
    await open(view(`${only}    groupBy:\n      property: note.source\n      direction: ASC`));
    const groups = Probe.results.at(-1)!.groupedData;
    expect(groups.map((group) => [group.hasKey(), group.entries.length])).toEqual([
      [true, 2],
      [false, 1],
    ]);
    await open(view(only));
    expect(Probe.results.at(-1)!.groupedData.map((group) => group.hasKey())).toEqual([false]);
  });

  it('computes formulas and names columns', async () => {
    const base =
      'formulas:\n  Kind: if(note["article-id"], "article", "entity")\nproperties:\n  note.date:\n    displayName: Day\n' +
      'views:\n  - type: table\n    name: All\n    filters: file.inFolder("Places") || date == "2024-03-01"\n    order: [file.name, note.date, formula.Kind]\n';
    await open(base);
    const cells = [...document.querySelectorAll('.bases-table tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent),
    );
    expect(cells).toEqual([
      ['Name', 'Day', 'Kind'],
      ['One', '2024-03-01', 'article'],
      ['Rome', '', 'entity'],
    ]);
  });

  it('switches between views and takes the one before away', async () => {
    await open(`${view('')}\n  - type: table\n    name: Second\n`);
    const probe = Probe.last!;
    document.querySelector<HTMLElement>('.bases-toolbar-views')!.click();
    const [, second] = document.querySelectorAll<HTMLElement>('.menu-item');
    second!.click();
    expect(document.querySelector('.bases-table')).not.toBeNull();
    expect(probe.isGone).toBe(true);
    expect(host.app.workspace.activeLeaf?.getViewState().state).toMatchObject({ viewName: 'Second' });
  });

  it('keeps what a view sets in the file, and tells the view of it', async () => {
    await open(view(''));
    const before = Probe.results.length;
    Probe.last!.config.set('shade', 'dark');
    await host.settle();
    expect(host.text('All.base')).toContain('shade: dark');
    expect(Probe.last!.config.get('shade')).toBe('dark');
    expect(Probe.results.length).toBeGreaterThan(before);
  });

  it('shows what changes in the vault', async () => {
    await open(view('    filters: file.hasProperty("article-id")'));
    await host.app.vault.create('Articles/Four.md', note('article-id: a4'));
    await host.settle();
    expect(names()).toContain('Four');
  });

  it.each([
    ['no YAML', 'views: [', /./],
    ['no mapping', '- a\n', /mapping/],
    ['an unknown type', 'views:\n  - type: nothing\n    name: N\n', /Unknown view type: nothing/],
    [
      'a filter with two words for one',
      'filters:\n  and: []\n  or: []\nviews:\n  - type: table\n    name: T\n',
      /one of and/,
    ],
    ['an expression that ends too soon', view('    filters: file.hasTag("x"'), /parse expression/],
    ['a function that is not there', view('    filters: price.toFixed(2)'), /toFixed/],
  ])('says what is wrong with %s', async (_, base, message) => {
    await open(base);
    expect(error()).toMatch(message);
  });

  it('takes no views while it is off, and forgets them when it is switched off', async () => {
    host = createHostApp({ files: { ...FILES, 'All.base': view('') }, config: { bases: false } });
    host.start();
    await host.openNote('All.base');
    expect(document.querySelector('.empty-state')?.textContent).toBe('No view of type unsupported');
    const { bases } = host.app.registry;
    bases.switch(true);
    bases.views.set('probe', registration());
    await host.openNote('All.base');
    expect(document.body.textContent).toContain('probed');
    bases.switch(false);
    expect(bases.views.size).toBe(0);
  });
});

describe('values of bases', () => {
  const app = createHostApp({ files: FILES }).app;

  it('takes a text for the link or the date it is', () => {
    expect(propertyValue(app, '[[Rome]]', '')).toBeInstanceOf(LinkValue);
    expect(propertyValue(app, 'to [[Rome]]', '').toString()).toBe('to [[Rome]]');
    expect(propertyValue(app, ['[[Rome]]', 'x'], '')).toBeInstanceOf(ListValue);
    expect(propertyValue(app, null, '')).toBe(NullValue.value);
  });

  it('takes links for one that lead to one note', () => {
    const [one, other] = ['[[Rome]]', '[[Places/Rome|the city]]'].map((text) => propertyValue(app, text, ''));
    expect(one!.looseEquals(other as never)).toBe(true);
  });

  it('binds and before or', () => {
    const scope = { property: () => NullValue.value, fileCall: () => false, own: NullValue.value };
    expect(compile('true || true && false')(scope)).toEqual(new BooleanValue(true));
    expect(compile('(true || true) && false')(scope)).toEqual(new BooleanValue(false));
  });

  it('wants a type of every view', () => {
    expect(() => readBase({ views: [{ name: 'x' }] })).toThrow('type');
  });
});
