import fc from 'fast-check';
import {
  DEFAULT_SETTINGS,
  english,
  ok,
  type Article,
  type ImportReport,
  type Outcome,
  type Settings,
} from '../../src/model';
import { MemoryStore, MemoryVault } from '../../src/vault/memory';
import { check } from '../../src/workflow/check';
import { importArticles } from '../../src/workflow/import';
import type { Engine } from '../../src/workflow/ports';
import { journalWriter as writer } from '../../src/journal/writer';
import { undoLast } from '../../src/journal/undo';
import type { Workspace } from '../../src/workflow/workspace';
import { articleOf, NOTHING_FOUND } from '../support/article';
import { engineWith } from '../support/plain-engine';
import { FIXED_NOW, realEngine, treeOf } from '../support/workspace';
import { plainBody } from '../notes/builders';

const PARAGRAPHS = [
  'Officials in the northern port opened a second grain store on Monday after a month of repairs, the harbour master said.',
  'The building had stood empty since a storm tore off its roof in the spring, and traders had moved their goods inland.',
  'Three families who slept in the yard during the works were given rooms in a school near the old market.',
  'A clerk who asked not to be named said the ministry had paid for the beams but not for the paint.',
  'Fishermen complained that the new cranes cast nets of shadow over the mooring where they mend their boats.',
  'The council will meet again in two weeks to decide who may store what, and for how long, and at which price.',
];
const STORY = PARAGRAPHS.join('\n\n');
const OTHER =
  'Teachers in the valley walked out of class on Friday to protest against a plan that would join four village schools. ' +
  'Parents followed them to the bridge, where a deputy read a letter and promised to carry it to the capital by hand. ' +
  'Nobody was hurt, and the road was open again before dark, but the headmistress said that the strike would go on.';

/** Reads a JSON input as the fields of an article: what is under test comes after reading. */
const readsFields: Engine = engineWith({
  async *read({ name, text }): AsyncGenerator<Outcome<Article>> {
    const { body = '', ...fields } = JSON.parse(text?.startsWith('{') ? text : '{}') as Partial<Article> & {
      body?: string;
    };
    yield ok(articleOf('', { name, ...fields, body: plainBody(body as string) }));
  },
});

interface Story {
  readonly body: string;
  readonly url?: string;
  readonly source?: string;
  readonly title?: string;
  readonly date?: string;
  readonly modified?: string;
  readonly authors?: readonly string[];
  readonly kind?: 'paywall-stub' | 'live-blog';
}

const traced = (value: unknown): unknown => (value === undefined ? null : { value, from: 'test' });

const input = ({ body, url, source, title, date, modified, authors, kind }: Story) =>
  ok({
    name: 'input',
    text: JSON.stringify({
      body,
      url: traced(url),
      source: traced(source),
      title: traced(title),
      date: traced(date),
      modified: traced(modified),
      authors: traced(authors),
      kind: traced(kind),
    }),
  });

function workspace(changedText: Settings['versions']['changedText'] = 'earlier', vault = new MemoryVault()): Workspace {
  const settings = { ...DEFAULT_SETTINGS, versions: { changedText } };
  const clock = { now: () => FIXED_NOW };
  return { vault, store: new MemoryStore(), writer, engine: readsFields, clock, settings };
}

const file = (space: Workspace, ...stories: Story[]) => importArticles(stories.map(input), space);
const statuses = (report: { articles: readonly { status: string }[] }): string[] =>
  report.articles.map(({ status }) => status);
const reasons = ({ articles }: ImportReport): string[] => articles.map(({ why = '' }) => english(why));

const FIRST = { body: STORY, url: 'https://one.example/grain', source: 'One', title: 'Grain store opens' };

describe('the same publication', () => {
  it.each([
    ['AMP', 'https://one.example/grain/amp'],
    ['mobile', 'https://m.one.example/grain?utm_source=x'],
    ['archived', 'https://web.archive.org/web/20241115/https://www.one.example/grain/'],
  ])('never gets a second note: %s', async (_what, url) => {
    const space = workspace();
    await file(space, FIRST);
    const before = await treeOf(space.vault);
    const report = await file(space, { ...FIRST, url });
    expect(statuses(report)).toEqual(['unchanged']);
    expect(await treeOf(space.vault)).toEqual(before);
  });

  it('is known by its text where the outlet is the same or not stated', async () => {
    const space = workspace();
    await file(space, FIRST);
    const report = await file(
      space,
      { body: STORY },
      { body: STORY.replace(/\n\n/g, '\n') },
      { ...FIRST, url: 'https://one.example/other-section/grain' },
    );
    expect(statuses(report)).toEqual(['unchanged', 'unchanged', 'unchanged']);
    expect(reasons(report)[0]).toContain('same text');
  });

  it.each(['Grain News', 'The Grain News'])(
    'is known by its text where its outlet’s note has an article or none: %s',
    async (source) => {
      const name = source === 'Grain News' ? 'The Grain News' : 'Grain News';
      const id = `source:${name.toLowerCase().replaceAll(' ', '-')}`;
      const outlet = `---\ntype: source\nentity-id: ${id}\n---\n`;
      const vault = new MemoryVault({ [`Sources/${name}.md`]: outlet });
      // As recognition links it: by the note the vault has.
      const links = { ...NOTHING_FOUND, source: id, entities: { [id]: { id, kind: 'source' as const, name, aliases: [], origin: 'vault' as const } } }; // prettier-ignore
      const space = { ...workspace('earlier', vault), engine: { ...readsFields, analyze: async () => links } };
      const story = { body: STORY, source };
      expect(statuses(await file(space, story))).toEqual(['created']);
      const before = await treeOf(vault);
      expect(statuses(await file(space, story))).toEqual(['unchanged']);
      expect(await treeOf(vault)).toEqual(before);
      expect(statuses(await file(space, { ...story, source: 'Other News' }))).toEqual(['copy']);
    },
  );

  it('is known within one run as well', async () => {
    const space = workspace();
    expect(statuses(await file(space, FIRST, FIRST, { ...FIRST, url: `${FIRST.url}?amp=1` }))).toEqual([
      'created',
      'unchanged',
      'unchanged',
    ]);
  });
});

describe('another article', () => {
  it('is one at the same address, where pages name their front page for all', async () => {
    const space = workspace();
    const other = { ...FIRST, body: OTHER, title: 'Teachers walk out' };
    expect(statuses(await file(space, FIRST, other))).toEqual(['created', 'created']);
    expect(statuses(await file(space, other, FIRST))).toEqual(['unchanged', 'unchanged']);
    expect((await check(space)).faults).toEqual([]);
  });

  describe.each([
    ['no headline', undefined],
    ['one headline for all', 'Latest news'],
  ])('with %s', (_what, title) => {
    const BRIEFS = [
      'The council of Rostock said on Monday that the port would be closed for three weeks after the storm.',
      'A queue of lorries stretched from Felixstowe to Ipswich on Monday, the police of Suffolk said in the evening.',
      'Three people were killed when a bus fell into a river near Puno in Peru, the interior ministry said.',
    ];
    const rows = BRIEFS.map((body) => ({ body, url: 'https://one.example/news', ...(title ? { title } : {}) }));

    it('is every other text at one address, in any order and once', async () => {
      for (const order of [rows, [...rows].reverse()]) {
        const space = workspace();
        expect(statuses(await file(space, ...order))).toEqual(['created', 'created', 'created']);
        const tree = await treeOf(space.vault);
        for (const brief of BRIEFS) expect(Object.values(tree).filter((text) => text.includes(brief))).toHaveLength(1);
        expect(new Set(statuses(await file(space, ...rows)))).toEqual(new Set(['unchanged']));
        expect(await treeOf(space.vault)).toEqual(tree);
        expect((await check(space)).faults).toEqual([]);
      }
    });

    it('has versions of its own', async () => {
      const space = workspace('both');
      await file(space, ...rows);
      const later = { ...rows[1], body: `${BRIEFS[1]} Drivers were told to bring water.` };
      const report = await file(space, later);
      expect(statuses(report)).toEqual(['updated']);
      const note = (await treeOf(space.vault))[report.articles[0]?.path ?? ''];
      expect(note?.split(BRIEFS[1] ?? '')).toHaveLength(3);
      expect(note).toContain('Drivers were told');
    });

    it('is known again though its note was rewritten', async () => {
      const space = workspace();
      const [, path = ''] = (await file(space, ...rows)).articles.map((one) => one.path ?? '');
      await space.vault.process(path, (text) => text.replace(BRIEFS[1] ?? '', 'My own words about something else.'));
      const changedSince = { ...rows[1], modified: '2024-11-17T08:00:00' } as Story;
      expect(statuses(await file(space, ...rows, changedSince))).toEqual([
        'unchanged',
        'unchanged',
        'unchanged',
        'updated',
      ]);
      expect((await check(space)).faults).toEqual([]);
    });
  });

  it('is none where a page is rewritten but tells the same', async () => {
    const space = workspace();
    await file(space, FIRST);
    const rewritten = `Traders were shut out for a month. ${PARAGRAPHS[3]} Later the port let them in.`;
    expect(statuses(await file(space, { ...FIRST, body: rewritten.repeat(3) }))).not.toContain('created');
  });

  it('is one that shows only what its site shows to everybody', async () => {
    const space = workspace();
    const wall = { body: 'Subscribe to keep reading this story.', source: 'One' };
    const report = await file(
      space,
      { ...wall, url: 'https://one.example/a', title: 'Grain' },
      { ...wall, url: 'https://one.example/b', title: 'Bees' },
      { ...wall, url: 'https://two.example/c', title: 'Boats', source: 'Two' },
    );
    expect(statuses(report)).toEqual(['created', 'created', 'created']);
  });
});

describe('a syndicated copy', () => {
  const COPY = { ...FIRST, url: 'https://two.example/wire/77', source: 'Two', title: 'Store opens in port' };
  const cut = PARAGRAPHS.slice(0, 4).join('\n\n');

  it('becomes a note that links the first', async () => {
    const space = workspace();
    const report = await file(space, FIRST, COPY);
    expect(statuses(report)).toEqual(['created', 'copy']);
    expect(reasons(report)[1]).toBe('the same text, published elsewhere');
    const text = (await treeOf(space.vault))[report.articles[1]?.path ?? ''];
    expect(text).toContain('copy-of: "[[Grain store opens]]"\n');
    expect((await check(space)).faults).toEqual([]);
  });

  it('is one when cut or reworded, and the report says how much is shared', async () => {
    const space = workspace();
    const report = await file(space, FIRST, { ...COPY, body: cut });
    expect(statuses(report)).toEqual(['created', 'copy']);
    expect(reasons(report)[1]).toMatch(/^100 % of the words of one stand in the other, \d\d % the other way$/);
  });

  it('of a copy links the first of all', async () => {
    const space = workspace();
    await file(space, { ...FIRST, body: cut, date: '2024-11-15' });
    await file(space, { ...COPY, body: STORY, date: '2024-11-16' });
    const report = await file(space, {
      ...COPY,
      body: PARAGRAPHS.slice(2).join('\n\n'),
      url: 'https://three.example/a',
      source: 'Three',
      title: 'Three',
      date: '2024-11-17',
    });
    expect(statuses(report)).toEqual(['copy']);
    expect((await treeOf(space.vault))[report.articles[0]?.path ?? '']).toContain(
      'copy-of: "[[2024-11-15 Grain store opens]]"',
    );
  });

  it('is whichever is later by day, then by id, in whatever order they come', async () => {
    const three = { ...COPY, body: PARAGRAPHS.slice(2).join('\n\n'), url: 'https://three.example/a', source: 'Three', title: 'Three' }; // prettier-ignore
    for (const dates of [['2024-11-15', '2024-11-16', '2024-11-17'], ['2024-11-17', '2024-11-16', '2024-11-15'], ['2024-11-15', '2024-11-15', '2024-11-15'], [undefined, '2024-11-16', '2024-11-15']]) {
      const stories = [FIRST, COPY, three].map((story, at) => ({ ...story, ...(dates[at] === undefined ? {} : { date: dates[at] }) }));
      const trees: unknown[] = [];
      for (const order of [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]) {
        const space = workspace();
        for (const at of order) await file(space, ...stories.slice(at, at + 1));
        trees.push(await treeOf(space.vault));
        expect((await check(space)).faults).toEqual([]);
      }
      for (const tree of trees) expect(tree).toEqual(trees[0]);
      expect(Object.values(trees[0] as Record<string, string>).filter((text) => text.includes('copy-of: '))).toHaveLength(2);
    } // prettier-ignore
  });

  it('that joins two stories makes them one', async () => {
    const [head, tail] = [PARAGRAPHS.slice(0, 3).join('\n\n'), PARAGRAPHS.slice(3).join('\n\n')];
    const parts = { head: { ...FIRST, body: head, date: '2024-11-15' }, tail: { ...COPY, body: tail, date: '2024-11-16' } }; // prettier-ignore
    const whole = { body: STORY, url: 'https://three.example/a', source: 'Three', title: 'Three', date: '2024-11-17' };
    const trees: unknown[] = [];
    for (const order of [[parts.head, parts.tail, whole], [parts.tail, whole, parts.head], [whole, parts.head, parts.tail]]) {
      const space = workspace();
      for (const story of order) await file(space, story);
      trees.push(await treeOf(space.vault));
    } // prettier-ignore
    expect(trees[1]).toEqual(trees[0]);
    expect(trees[2]).toEqual(trees[0]);
    expect(
      Object.values(trees[0] as object).filter((text) => /copy-of: "\[\[2024-11-15/.test(String(text))),
    ).toHaveLength(2);
  });

  it('leaves a note alone whose key the user emptied', async () => {
    const space = workspace();
    await file(space, { ...COPY, date: '2024-11-16' });
    const [path = ''] = Object.keys(await treeOf(space.vault));
    await space.vault.process(path, (text) => text.replace('article-id:', 'copy-of:\narticle-id:'));
    const before = await space.vault.read(path);
    await file(space, { ...FIRST, date: '2024-11-15' });
    expect(await space.vault.read(path)).toBe(before);
  });

  it('that makes an earlier one a copy is taken back by undo, byte for byte', async () => {
    const space = workspace();
    await file(space, { ...COPY, date: '2024-11-16' });
    const before = await treeOf(space.vault);
    await file(space, { ...FIRST, date: '2024-11-15' });
    expect(Object.values(await treeOf(space.vault)).join('')).toContain('copy-of: "[[2024-11-15 Grain store opens]]"');
    await undoLast(space);
    expect(await treeOf(space.vault)).toEqual(before);
  });

  it('without an address has an id of its own and is known again', async () => {
    const space = workspace();
    const plain = { body: STORY, source: 'One', title: 'A' };
    const other = { body: STORY, source: 'Two', title: 'B' };
    expect(statuses(await file(space, plain, other))).toEqual(['created', 'copy']);
    expect(statuses(await file(space, plain, other))).toEqual(['unchanged', 'unchanged']);
    expect((await check(space)).faults).toEqual([]);
  });

  it('is none where the numbers are others, nor where the story is', async () => {
    const space = workspace();
    const later = STORY.replace('Three families', 'Nine families').replace('two weeks', 'six weeks');
    const report = await file(
      space,
      FIRST,
      { ...COPY, body: later },
      { ...COPY, body: OTHER, url: 'https://two.example/b' },
    );
    expect(statuses(report)).toEqual(['created', 'created', 'created']);
  });

  it('is found in a dry run too, and nothing is written', async () => {
    const space = workspace();
    const report = await importArticles([FIRST, COPY, FIRST].map(input), space, { dryRun: true });
    expect(statuses(report)).toEqual(['created', 'copy', 'unchanged']);
    expect(await treeOf(space.vault)).toEqual({});
  });

  it('goes when its import is undone, byte for byte', async () => {
    const space = workspace();
    await file(space, FIRST);
    const before = await treeOf(space.vault);
    await file(space, COPY);
    await undoLast(space);
    expect(await treeOf(space.vault)).toEqual(before);
  });

  it('is known again whatever is kept of earlier runs is damaged', async () => {
    const space = workspace();
    await file(space, FIRST);
    await file(space, { ...FIRST, body: OTHER, url: 'https://one.example/b', title: 'B' });
    for (const name of await space.store.list('cache')) {
      const text = (await space.store.read(name)) ?? '';
      await space.store.write(name, text.replace(/\t[0-9a-z]+ /g, '\t1 '));
    }
    expect(statuses(await file(space, COPY))).toEqual(['copy']);
  });
});

describe('a new version of an article', () => {
  const changed = [
    PARAGRAPHS[0],
    'The ministry later said that it would pay for the paint as well.',
    ...PARAGRAPHS.slice(1),
  ].join('\n\n');
  const SECOND = { ...FIRST, body: changed, modified: '2024-11-16T10:00:00' };
  const noteOf = async (space: Workspace): Promise<string> => Object.values(await treeOf(space.vault))[0] ?? '';

  it('leaves the earlier text and says that it changed', async () => {
    const space = workspace();
    await file(space, FIRST);
    const before = await noteOf(space);
    const report = await file(space, SECOND);
    expect(statuses(report)).toEqual(['updated']);
    expect(reasons(report)[0]).toMatch(/^the text changed: \d\d % .*keeps the earlier one, the new one was left out$/);
    const after = await noteOf(space);
    expect(after).toContain('updated: 2024-11-16T10:00:00\n');
    expect(after.slice(after.indexOf('\n---\n'))).toBe(before.slice(before.indexOf('\n---\n')));
  });

  it('is put below the earlier text where both are wanted', async () => {
    const space = workspace('both');
    await file(space, FIRST);
    const before = await noteOf(space);
    await file(space, SECOND);
    const after = await noteOf(space);
    const body = before.slice(before.indexOf('\n---\n'));
    expect(after.slice(after.indexOf('\n---\n'))).toBe(`${body}\n## Version of 2024-11-16 10:00\n\n${changed}\n`);
  });

  it.each(['earlier', 'both'] as const)(
    'changes nothing when it comes again, whatever was done to the note (%s)',
    async (mode) => {
      const space = workspace(mode);
      await file(space, { ...FIRST, authors: ['Ann Roe'] });
      await file(space, SECOND);
      const [path = ''] = Object.keys(await treeOf(space.vault));
      await space.vault.process(path, (text) =>
        text.replace('updated: 2024-11-16T10:00:00\n', '').replace(PARAGRAPHS[2] ?? '', 'My words.'),
      );
      const before = await treeOf(space.vault);
      expect(statuses(await file(space, SECOND, { ...FIRST, authors: ['Ann Roe'] }, SECOND))).toEqual([
        'unchanged',
        'unchanged',
        'unchanged',
      ]);
      expect(await treeOf(space.vault)).toEqual(before);
    },
  );

  it('that only has a later day moves `updated` on, never back', async () => {
    const space = workspace();
    await file(space, { ...FIRST, modified: '2024-11-16T10:00:00' });
    expect(statuses(await file(space, { ...FIRST, modified: '2024-11-17T08:00:00' }))).toEqual(['updated']);
    expect(await noteOf(space)).toContain('updated: 2024-11-17T08:00:00');
    expect(statuses(await file(space, { ...FIRST, modified: '2024-11-15T08:00:00' }))).toEqual(['unchanged']);
  });

  it('adds authors and absent keys and rewrites none', async () => {
    const space = workspace();
    await file(space, { ...FIRST, authors: ['Ann Roe'] });
    const [path = ''] = Object.keys(await treeOf(space.vault));
    await space.vault.process(path, (text) =>
      text.replace('title: Grain store opens', 'title: Mine').replace('source: One\n', ''),
    );
    await file(space, { ...SECOND, title: 'New headline', authors: ['Ann Roe', 'Bo Lind'] });
    expect(await noteOf(space)).toMatch(
      /title: Mine\nupdated: .*\nsource: One\nauthor:\n {2}- Ann Roe\n {2}- Bo Lind\n/,
    );
  });

  it('gives a stub its full text in either mode, once, and a stub never counts as one', async () => {
    const space = workspace();
    const stub = { ...FIRST, body: PARAGRAPHS[0] ?? '', kind: 'paywall-stub' as const };
    await file(space, stub);
    expect(await noteOf(space)).toContain('article-kind: paywall-stub');
    const report = await file(space, FIRST);
    expect(statuses(report)).toEqual(['updated']);
    expect(reasons(report)[0]).toContain('full text');
    const full = await noteOf(space);
    expect(full).toContain(`\n${PARAGRAPHS[0]}\n\n## Full text of 2026-01-02 03:04\n\n${STORY}\n`);
    expect(full).not.toContain('paywall-stub');
    expect(statuses(await file(space, stub, FIRST, { ...stub, body: PARAGRAPHS[1] ?? '' }))).toEqual([
      'unchanged',
      'unchanged',
      'unchanged',
    ]);
    expect(await noteOf(space)).toBe(full);
  });

  describe.each([
    ['snippet', `${(PARAGRAPHS[1] ?? '').slice(0, 90)} …`],
    [
      'summary in other words',
      'A storm hit the grain store; officials in the northern port, fishermen and families wait.',
    ],
  ])('whose %s is known', (_what, brief) => {
    const snippet = { ...FIRST, body: brief };

    it('is put below it, once, in either mode', async () => {
      const space = workspace();
      await file(space, snippet);
      const report = await file(space, FIRST);
      expect(statuses(report)).toEqual(['updated']);
      expect(reasons(report)[0]).toContain('only a short form');
      const full = await noteOf(space);
      expect(full).toContain(`${brief}\n\n## Full text of 2026-01-02 03:04\n\n${STORY}\n`);
      expect(statuses(await file(space, snippet, FIRST))).toEqual(['unchanged', 'unchanged']);
      expect(await noteOf(space)).toBe(full);
    });

    it.each(['earlier', 'both'] as const)('is left as it is when that comes later (%s)', async (mode) => {
      const space = workspace(mode);
      await file(space, FIRST);
      const before = await treeOf(space.vault);
      const report = await file(space, snippet);
      expect(statuses(report)).toEqual(['unchanged']);
      expect(reasons(report)[0]).toContain('short form');
      expect(await treeOf(space.vault)).toEqual(before);
    });
  });

  it('is taken back by undo, byte for byte', async () => {
    const space = workspace('both');
    await file(space, FIRST);
    const [path = ''] = Object.keys(await treeOf(space.vault));
    await space.vault.process(path, (text) => `${text.replace(/\n/g, '\r\n')}\r\nMy note, no line end`);
    const before = await treeOf(space.vault);
    await file(space, SECOND);
    expect(await treeOf(space.vault)).not.toEqual(before);
    await undoLast(space);
    expect(await treeOf(space.vault)).toEqual(before);
  });

  it('keeps every byte of a note a user wrote in', async () => {
    const line = fc.stringMatching(/^[A-Za-z0-9 “”äé한.,*_[\]-]{0,30}$/);
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'), async (lines, eol) => {
        const space = workspace('both');
        await file(space, FIRST);
        const [path = ''] = Object.keys(await treeOf(space.vault));
        await space.vault.process(path, (text) => text + lines.join(eol));
        const before = await noteOf(space);
        await file(space, SECOND);
        const body = before.slice(before.indexOf('\n---\n'));
        const after = await noteOf(space);
        expect(after.slice(after.indexOf('\n---\n')).startsWith(body)).toBe(true);
        const once = await treeOf(space.vault);
        await file(space, SECOND, FIRST);
        expect(await treeOf(space.vault)).toEqual(once);
      }),
      { numRuns: 25 },
    );
  });
});

describe('stories that come in any order', () => {
  it('make as many notes and link one first, and come to nothing new when they come again', async () => {
    const all: Story[] = [
      FIRST,
      { ...FIRST, url: 'https://m.one.example/grain' },
      { ...FIRST, url: 'https://two.example/a', source: 'Two', title: 'Two' },
      {
        ...FIRST,
        url: 'https://three.example/a',
        source: 'Three',
        title: 'Three',
        body: PARAGRAPHS.slice(0, 4).join('\n\n'),
      },
      { body: OTHER, url: 'https://one.example/b', source: 'One', title: 'Other' },
    ];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(all, { minLength: 5 }), async (order) => {
        const space = workspace();
        await file(space, ...order);
        const tree = await treeOf(space.vault);
        expect(Object.keys(tree)).toHaveLength(4);
        expect(Object.values(tree).filter((text) => text.includes('copy-of:'))).toHaveLength(2);
        const report = await file(space, ...order);
        expect(new Set(statuses(report))).toEqual(new Set(['unchanged']));
        expect(await treeOf(space.vault)).toEqual(tree);
      }),
      { numRuns: 20 },
    );
  });
});

describe('relations', () => {
  it('count a story once, however often it is told', async () => {
    const text =
      'Police in Hoeryong searched homes on Monday and took phones from traders who had called China, residents said. '.repeat(
        1,
      );
    const story = `${text}The Hoeryong police department warned that Ri Chol Su and others would be sent to a camp near Musan. A second search is planned for next week, two sources in the city told reporters, and the border guard has been told to help.`;
    const settings = DEFAULT_SETTINGS;
    const space: Workspace = { ...workspace(), engine: realEngine(), settings };
    const page = (site: string): string => `---\ntitle: Search in the north\nurl: https://${site}/a\n---\n${story}\n`;
    await importArticles([ok({ name: 'a.md', text: page('one.example') })], space);
    const lists = (tree: Record<string, string>): string[] =>
      Object.entries(tree)
        .filter(([path]) => path.startsWith('Places/'))
        .map(([, note]) => note);
    const before = lists(await treeOf(space.vault));
    const report = await importArticles([ok({ name: 'b.md', text: page('two.example') })], space);
    expect(statuses(report)).toEqual(['copy']);
    expect(lists(await treeOf(space.vault))).toEqual(before);
  });
});

describe('check', () => {
  it('calls two notes of one article so', async () => {
    const note = '---\narticle-id: 0123\ndateline: 1\n---\nText.\n';
    const space = workspace('earlier', new MemoryVault({ 'a.md': note, 'b.md': note }));
    expect((await check(space)).faults).toMatchObject([{ code: 'duplicate-article', subject: 'a.md' }]);
  });
});
