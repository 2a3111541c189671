import { mergeEntities, planMerge } from '../../src/workflow/merge';
import { markNotSame } from '../../src/workflow/not-same';
import { undoLast } from '../../src/journal/undo';
import { marks, note, vaultOf } from '../support/entity-vault';
import { treeOf } from '../support/workspace';

const OLD = 'agency:security-office';
const NEW = 'agency:state-security';

const office = (more: readonly string[] = [], body = ''): string =>
  note(['type: agency', `entity-id: ${OLD}`, ...more], body);
const state = (more: readonly string[] = [], body = ''): string =>
  note(['type: agency', `entity-id: ${NEW}`, ...more], body);

const BOTH = { 'Agencies/Security office.md': office(), 'Agencies/State Security.md': state() };

async function merged(notes: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const workspace = await vaultOf({ ...BOTH, ...notes });
  const before = await treeOf(workspace.vault);
  const report = await mergeEntities(OLD, NEW, workspace);
  expect(report.problems).toEqual([]);
  const after = await treeOf(workspace.vault);
  expect(after).not.toHaveProperty(['Agencies/Security office.md']);
  await undoLast(workspace);
  expect(await treeOf(workspace.vault)).toEqual(before);
  return after;
}

describe('merging', () => {
  it('rewrites the links of every note, words unchanged', async () => {
    const after = await merged({
      'Mine.md': [
        'The [[Security office]], the [[security office|Office]] and [[Security office#Staff]],',
        '[[Agencies/Security office]], ![[Security office]], [it](Agencies/Security%20office.md#Staff) and [it](<Security office.md>).',
        '`[[Security office]]` <!-- [[Security office]] --> [[Security offices]]',
        '',
        '| a | b |',
        '| - | - |',
        '| [[Security office]] | [[Security office\\|x]] |',
        '',
      ].join('\n'),
    });
    expect(after['Mine.md']).toBe(
      [
        'The [[State Security|Security office]], the [[State Security|Office]] and [[State Security#Staff|Security office > Staff]],',
        '[[State Security|Agencies/Security office]], ![[State Security]], [it](State%20Security.md#Staff) and [it](<State Security.md>).',
        '`[[Security office]]` <!-- [[Security office]] --> [[Security offices]]',
        '',
        '| a | b |',
        '| - | - |',
        '| [[State Security\\|Security office]] | [[State Security\\|x]] |',
        '',
      ].join('\n'),
    );
  });

  it('keeps the words that a hand gave to an item of a list, also where the item comes to link its own note', async () => {
    const item = (target: string, words: string): string => `  - "[[${target}|${words}]]"`;
    const after = await merged({
      'People/Kim.md': note(['type: person', 'entity-id: person:kim']),
      'Agencies/Security office.md': office([
        'themes:',
        item('State Security', 'my one'),
        'people:',
        item('Kim', 'my two'),
      ]),
      'Agencies/State Security.md': state([
        'themes:',
        item('Security office', 'my three'),
        'people:',
        '  - "[[Kim]]"',
        '  - "[[Kim|my four]]"',
      ]),
    });
    const text = after['Agencies/State Security.md'] ?? '';
    for (const words of ['my one', 'my two', 'my three', 'my four']) expect(text.split(words)).toHaveLength(2);
    expect(text).not.toContain('[[Security office');
  });

  it('puts the one in place of the other in managed lists, each once, with the marks', async () => {
    const after = await merged({
      'Articles/a.md': note(
        [
          'article-id: a1',
          'actors:',
          '  - "[[Security office]]"',
          '  - "[[Somebody]]"',
          '  - "[[State Security]]"',
          marks(OLD, NEW),
        ],
        'The [[Security office|office]] said.\n',
      ),
      'Articles/b.md': note(['article-id: b1', 'actors:', '  - "[[Security office]]"', marks(OLD)], 'Text.\n'),
      'Articles/c.md': note(
        ['article-id: c1', 'actors:', '  - "[[Security office]]"', 'dateline-links: bcdf'],
        'Text.\n',
      ),
      'Articles/d.md': note(['article-id: d1', marks(OLD)], 'See [[Security office]].\n'),
    });
    expect(after['Articles/a.md']).toBe(
      note(
        ['article-id: a1', 'actors:', '  - "[[State Security]]"', '  - "[[Somebody]]"', marks(NEW)],
        'The [[State Security|office]] said.\n',
      ),
    );
    expect(after['Articles/b.md']).toContain(`actors:\n  - "[[State Security]]"\n${marks(NEW)}\n`);
    expect(after['Articles/c.md']).toContain('actors:\n  - "[[State Security]]"\ndateline-links: bcdf\n');
    expect(after['Articles/d.md']).toContain(`${marks(NEW)}\n---\nSee [[State Security|Security office]].`);
  });

  it('keeps what a person wrote in the note that goes', async () => {
    const after = await merged({
      'Agencies/Security office.md': office(
        [
          'aliases:',
          '  - Office 12',
          'parent: "[[State Security]]"',
          'country: KP',
          'rating: 5',
          'mood: good',
          'tags: [a, b]',
        ],
        'My own words on [[#Staff]].\n\n## Staff\n\nTwo.\n',
      ),
      'Agencies/State Security.md': state(['mood: bad', 'tags: [b, c]'], 'Kept.\n'),
    });
    expect(after['Agencies/State Security.md']).toBe(
      [
        '---',
        'type: agency',
        'aliases:',
        '  - Security office',
        '  - Office 12',
        `entity-id: ${NEW}`,
        'country: KP',
        'mood: bad',
        'tags:',
        '  - b',
        '  - c',
        '  - a',
        'same-as:',
        `  - ${OLD}`,
        'rating: 5',
        '---',
        'Kept.',
        '',
        '## Merged from Security office',
        '',
        '- mood: good',
        '',
        'My own words on [[#Staff]].',
        '',
        '## Staff',
        '',
        'Two.',
        '',
      ].join('\n'),
    );
  });

  it('keeps the comments of the note that goes', async () => {
    const after = await merged({
      'Agencies/Security office.md': office([
        '# ask `K.` about',
        "mood: 'a # b' # [[Nobody]]",
        'tags:',
        '  - a # one',
        '#',
      ]),
    });
    expect(after['Agencies/State Security.md']).toContain(
      '## Merged from Security office\n\n- comment: ``ask `K.` about``\n- comment: `[[Nobody]]`\n- comment: `one`\n',
    );
  });

  it('leaves the user’s own properties as they are written, but for where their links lead', async () => {
    const after = await merged({
      'Mine.md': note(
        [
          "who: '[[Security office]]' # mine",
          'all: ["[[Security office|it]]", "x"]',
          'text: see [[Security office]] there',
        ],
        'Body.\n',
      ),
    });
    expect(after['Mine.md']).toBe(
      note(
        [
          "who: '[[State Security|Security office]]' # mine",
          'all: ["[[State Security|it]]", "x"]',
          'text: see [[State Security|Security office]] there',
        ],
        'Body.\n',
      ),
    );
  });

  it('brings along what a hand put into the other’s lists, in the lists where it stood', async () => {
    const workspace = await vaultOf({
      'Agencies/Bureau.md': note(['type: agency', 'entity-id: agency:bureau']),
      'Agencies/Low.md': note([
        'type: agency',
        'entity-id: agency:low',
        'agencies:',
        '  - "[[Bureau]]"',
        '  - words of mine',
      ]),
      'Organizations/High.md': note(['type: organization', 'entity-id: organization:high', 'agencies:', '  - a: 1']),
      'Organizations/Top.md': note(['type: organization', 'entity-id: organization:top']),
    });
    await mergeEntities('Low', 'Top', workspace);
    expect((await treeOf(workspace.vault))['Organizations/Top.md']).toContain(
      'agencies:\n  - "[[Bureau]]"\n  - words of mine\n',
    );
    await undoLast(workspace);
    await mergeEntities('Low', 'High', workspace);
    const high = (await treeOf(workspace.vault))['Organizations/High.md'];
    expect(high).toContain('agencies:\n  - a: 1\n');
    expect(high).toContain('## Merged from Low\n\n- agencies: [[Bureau]], words of mine\n');
  });

  it('tells namesakes apart when one of them goes', async () => {
    const after = await merged({
      'Old/Security office.md': 'A namesake of mine.\n',
      'Mine.md': '[[Security office]] [[Old/Security office]] [[Agencies/Security office|x]]\n',
    });
    expect(after['Mine.md']).toBe('[[Security office]] [[Old/Security office]] [[State Security|x]]\n');
  });

  it('reads a name as Obsidian does where namesakes stand: the note below the own folder first', async () => {
    const mine = '[[Security office]] [[/Agencies/Security office]] [[../../Agencies/Security office|x]]\n';
    const after = await merged({
      'A case that I work on/Notes/Security office.md': 'A namesake of mine.\n',
      'A case that I work on/Notes/Day.md': mine,
      'Elsewhere/Day.md': '[[Security office]] ![](Security%20office.md) [z](./Security%20office.md)\n',
    });
    expect(after['A case that I work on/Notes/Day.md']).toBe(
      '[[Security office]] [[State Security|/Agencies/Security office]] [[State Security|x]]\n',
    );
    expect(after['Elsewhere/Day.md']).toBe(
      '[[State Security|Security office]] ![](State%20Security.md) [z](./Security%20office.md)\n',
    );
  });

  it.each([
    'State Security (Conflicted copy laptop 202501011200)',
    'State Security (Kim’s conflicted copy 2025-01-01)',
    'State Security.sync-conflict-20250101-120000-ABCDEFG',
    'State Security-DESKTOP-7A',
    'State Security 2',
  ])('takes “%s” for the name of a file, not of the entity', async (name) => {
    const path = `Agencies/${name}.md`;
    const workspace = await vaultOf({
      'Agencies/State Security.md': state(['aliases:', '  - SSD']),
      [path]: state(['aliases:', '  - SSD', '  - Bowibu']),
      'Mine.md': `[[${name}]]\n`,
    });
    expect((await mergeEntities(path, 'Agencies/State Security.md', workspace)).problems).toEqual([]);
    const after = await treeOf(workspace.vault);
    expect(after['Agencies/State Security.md']).toContain('aliases:\n  - SSD\n  - Bowibu\n---');
    expect(after['Mine.md']).toBe(`[[State Security|${name}]]\n`);
  });

  it('keeps the name that a hand gave to a second note of one entity', async () => {
    const workspace = await vaultOf({ 'Agencies/State Security.md': state(), 'Mine/Bowibu.md': state() });
    await mergeEntities('Mine/Bowibu.md', 'Agencies/State Security.md', workspace);
    expect((await treeOf(workspace.vault))['Agencies/State Security.md']).toContain('aliases:\n  - Bowibu\n');
  });

  it('refuses what makes no sense, and says why', async () => {
    const workspace = await vaultOf({
      ...BOTH,
      'People/Kim.md': note(['type: person', 'entity-id: person:kim']),
      'Places/Kim.md': note(['type: place', 'entity-id: place:kim']),
      'Agencies/Between.md': note(['type: agency', 'entity-id: agency:between', 'parent: "[[State Security]]"']),
      'Agencies/Low.md': note(['type: agency', 'entity-id: agency:low', 'parent: "[[Between]]"']),
    });
    const problem = async (from: string, into: string): Promise<string | undefined> =>
      (await mergeEntities(from, into, workspace)).problems[0]?.code;
    const before = await treeOf(workspace.vault);
    expect(await problem(OLD, OLD)).toBe('same-note');
    expect(await problem('People/Kim.md', 'Places/Kim')).toBe('other-kind');
    expect(await problem('Kim', OLD)).toBe('ambiguous-entity');
    expect(await problem('Nobody', OLD)).toBe('unknown-entity');
    expect(await problem('agency:low', NEW)).toBe('stands-between');
    expect(await problem(NEW, 'Low')).toBe('stands-between');
    expect(await treeOf(workspace.vault)).toEqual(before);
  });

  it('refuses to merge one of two notes of an entity with another, which would leave its copy behind', async () => {
    const workspace = await vaultOf({ ...BOTH, 'Agencies/Security office 1.md': office() });
    const before = await treeOf(workspace.vault);
    const copy = 'Agencies/Security office 1.md';
    for (const [from, into] of [[copy, NEW] as const, [NEW, copy] as const]) {
      const { problems } = await mergeEntities(from, into, workspace);
      expect(problems.map(({ code }) => code)).toEqual(['duplicate-entity']);
    }
    expect(await treeOf(workspace.vault)).toEqual(before);
    const own = await mergeEntities(copy, 'Agencies/Security office.md', workspace);
    expect(own.problems).toEqual([]);
  });

  it('refuses what was told apart, unless it is told to merge anyway', async () => {
    const workspace = await vaultOf({ ...BOTH, 'Mine.md': '[[Security office]]\n' });
    await markNotSame(OLD, NEW, workspace);
    const before = await treeOf(workspace.vault);
    for (const [from, into] of [[OLD, NEW] as const, [NEW, OLD] as const]) {
      const { problems } = await mergeEntities(from, into, workspace);
      expect(problems.map(({ code }) => code)).toEqual(['told-apart']);
    }
    expect(await treeOf(workspace.vault)).toEqual(before);
    expect((await mergeEntities(OLD, NEW, workspace, { anyway: true })).problems).toEqual([]);
    const after = await treeOf(workspace.vault);
    expect(after['Agencies/State Security.md']).toContain(`same-as:\n  - ${OLD}\n`);
    expect(after['Agencies/State Security.md']).not.toContain('not-same-as');
  });

  it('shows before what would be done', async () => {
    const workspace = await vaultOf({
      ...BOTH,
      'Mine.md': '[[Security office]] and [[Security office|it]]\n',
      'Other.md': 'Ask [them](<Agencies/Security office.md#Staff>).\n',
    });
    const planned = await planMerge('Security office', 'State Security', workspace);
    expect(planned?.ok === true && planned.value).toMatchObject({
      links: 3,
      notes: 2,
      articles: 0,
      examples: [
        { path: 'Mine.md', before: '[[Security office]]', after: '[[State Security|Security office]]' },
        {
          path: 'Other.md',
          before: '[them](<Agencies/Security office.md#Staff>)',
          after: '[them](<State Security.md#Staff>)',
        },
      ],
    });
  });
});
