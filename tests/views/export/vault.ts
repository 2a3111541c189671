import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MemoryVault } from '../../../src/vault/memory';
import { prepareExport, type Exporting, type ExportRequest } from '../../../src/views/export';
import type { ExportFormat } from '../../../src/views/export/formats';
import { printText } from '../../../src/format/grades';
import { printOf } from '../../../src/format/quotation';
import type { RunControl, Span, Statement } from '../../../src/model';
import type { Engine } from '../../../src/workflow/ports';
import type { Workspace } from '../../../src/workflow/workspace';
import { note, vaultOf } from '../../support/entity-vault';
import { NOTHING_FOUND } from '../../support/article';
import { engineWith } from '../../support/plain-engine';
import { filesBelow, realEngine } from '../../support/workspace';

const entity = (type: string, id: string, ...more: string[]): string =>
  note([`type: ${type}`, `entity-id: "${id}"`, ...more], 'Mine.\n');

const DENIED = 'The Ministry of Social Security denied that =2+2 homes were searched.';

/** A small vault in our own words: every kind of note, a copy, a note that is nobody's, and titles that mean harm. */
export const NOTES: Readonly<Record<string, string>> = {
  'Articles/2024/2024-11-15 Police search homes.md': note(
    [
      'title: "Police search homes, again"',
      'date: 2024-11-15',
      'published: 2024-11-15T13:30:00',
      'published-offset: +09:00',
      'updated: 2024-11-15T18:00:00',
      'source: "[[Border Gazette]]"',
      'section: North',
      'author:',
      '  - Mun Dong-hui',
      '  - Ana "Nina" Petrova',
      'url: https://gazette.example/2024/11/15/police?page=1&full=yes',
      'location: "[[Hoeryong]]"',
      'coordinates:',
      '  - "42.44"',
      '  - "129.75"',
      'actors:',
      '  - "[[Hoeryong Police]]"',
      '  - "[[Kim Chol]]"',
      '  - "[[Traders Union]]"',
      '  - "[[Nobody Known]]"',
      'places:',
      '  - "[[Hoeryong]]"',
      '  - "[[Seoul]]"',
      '  - "[[Tumen River]]"',
      'themes:',
      '  - "[[Phone surveillance]]"',
      '  - "[[Remittances]]"',
      'event-dates:',
      '  - "2024-10"',
      '  - "2024-11-01/2024-11-05"',
      '  - "2024-12-24"',
      'tags:',
      '  - article',
      'article-id: a1b2c3',
      'imported: 2024-11-16T09:12:44',
      'dateline: 1',
    ],
    '[[Seoul|SEOUL]] — The [[Hoeryong Police|police]] of **Hoeryong** searched 40 homes \\[again\\], a source said on Monday.\n\n## More\n\nNobody was held.\n',
  ),
  'Articles/2024/Copy.md': note(
    [
      'title: Police search homes',
      'date: 2024-11-16',
      'source: The Northern Daily',
      'url: https://daily.example/copy',
      'location: "[[North Hamgyong]]"',
      'actors:',
      '  - "[[Hoeryong Police]]"',
      'copy-of: "[[2024-11-15 Police search homes]]"',
      'article-id: d4e5f6',
      'imported: 2024-11-17T10:00:00',
      'dateline: 1',
    ],
    'The police of Hoeryong searched 40 homes.\n',
  ),
  'Articles/Hostile.md': note(
    [
      String.raw`title: '=HYPERLINK("https://evil.example","x") </script><b>&"quoted"} \input{/etc/passwd} 100% of $5 #1 a_b ~ ^'`,
      'published: soon',
      'date: 2024-13-45',
      String.raw`author: ["@Sum(A1)", "A and B, {C}"]`,
      'source: "+Cmd|/C calc"',
      'url: javascript:alert(1)',
      'actors: ["[[-2+3]]"]',
      'article-id: "ER  - \\n7"',
      'dateline: 1',
    ],
    '\t=1+1 is what it says, "ER  - " and all; 영변 한글 and an emoji 🗞️ stay as they are, however long the line may be.\n',
  ),
  'Articles/Nothing stated.md': note(['article-id: "0"', 'dateline: 1'], ''),
  'Agencies/Hoeryong Police.md': entity(
    'agency',
    'agency:hoeryong-police:kp.north-hamgyong',
    'aliases:',
    '  - Hoeryong cops',
    'parent: "[[Ministry of Social Security]]"',
    'location: "[[Hoeryong]]"',
    'country: KP',
  ),
  'Agencies/Ministry of Social Security.md': entity('agency', 'agency:mss:kp', 'country: KP'),
  'Organizations/Traders Union.md': entity('organization', 'organization:traders-union'),
  'People/Kim Chol.md': entity('person', 'person:kim-chol', 'parent: "[[Hoeryong Police]]"'),
  'Places/Hoeryong.md': entity(
    'place',
    'place:hoeryong:kp.north-hamgyong',
    'aliases:',
    '  - 회령',
    'location: "[[North Hamgyong]]"',
    'coordinates: ["42.44", "129.75"]',
    'country: KP',
  ),
  'Places/North Hamgyong.md': entity(
    'place',
    'place:north-hamgyong:kp',
    'location: "[[North Korea]]"',
    'coordinates: ["41.79", "129.4"]',
    'country: KP',
  ),
  'Places/North Korea.md': entity('place', 'place:north-korea:kp', 'coordinates: ["40.34", "127.51"]', 'country: KP'),
  'Places/Seoul.md': entity('place', 'place:seoul:kr.seoul', 'coordinates: ["37.57", "126.98"]', 'country: KR'),
  'Places/Tumen River.md': entity('place', 'place:tumen-river'),
  'Themes/Phone surveillance.md': entity('theme', 'theme:phone-surveillance', 'broader: "[[Information control]]"'),
  'Themes/Remittances.md': entity('theme', 'theme:remittances'),
  'Themes/Information control.md': entity('theme', 'theme:information-control'),
  'Sources/Border Gazette.md': entity(
    'source',
    'source:border-gazette',
    'country: KR',
    'url: https://gazette.example',
    'reliability: B',
    'reliability-history:',
    '  - "2025-01-02 D: new"',
    '  - "2026-11-29 B: its dates hold, \'mostly\' </b>"',
  ),
  'Articles/Who says so.md': note(
    [
      'title: Who says so',
      'date: 2024-11-17',
      'source: "[[Border Gazette]]"',
      'told-by:',
      '  - "[[Ministry of Social Security]]"',
      'sourcing: single anonymous',
      'cites:',
      '  - "[[Border Gazette]]"',
      '  - "[[Copy]]"',
      'article-id: f7a8b9',
      'credibility:',
      `  - "2026-11-28 5 ${printText(printOf(DENIED))}: it always does"`,
      `  - "2026-11-29 4 ${printText(printOf(DENIED))}: =it does not say where"`,
      'dateline: 1',
    ],
    `The police of Hoeryong searched 40 homes, a source said on Monday, the Gazette wrote. ${DENIED} Pak confirmed the search, \\</script> and all. But nobody was held, reportedly.\n`,
  ),
  'Diary.md': 'Mine, and nobody exports it.\n',
};

const SAMPLES = join(__dirname, '..', '..', 'golden', 'samples');

/** The vault that the samples make: what the demo shows. */
export async function demoVault(): Promise<Workspace> {
  const notes = filesBelow(SAMPLES).map(
    (path) => [path.slice(SAMPLES.length + 1), readFileSync(path, 'utf8')] as const,
  );
  return { ...(await vaultOf(Object.fromEntries(notes))), engine: realEngine() };
}

/** Who says what in the articles of the small vault: words of the texts stand for their offsets. */
const STATEMENTS: readonly (Pick<Statement, 'speaker' | 'kind' | 'attitude' | 'tense' | 'hedged'> & {
  readonly source: string | null;
  readonly cue: string | null;
  readonly content: readonly string[];
  readonly chain?: readonly { readonly words: string; readonly speaker: string | null }[];
})[] = [
  {
    ...{ source: 'a source', cue: 'said', kind: 'anonymous', attitude: 'says', hedged: false, speaker: null },
    tense: 'past',
    content: ['The police of Hoeryong searched 40 homes', 'on Monday'],
    chain: [{ words: 'the Gazette', speaker: 'source:border-gazette' }],
  },
  {
    ...{ source: 'The Ministry of Social Security', cue: 'denied', kind: 'body', attitude: 'denies', hedged: true },
    speaker: 'agency:mss:kp',
    tense: 'past',
    content: ['=2+2 homes were searched'],
  },
  {
    ...{ source: 'Pak', cue: 'confirmed', kind: 'named person', attitude: 'confirms', hedged: false, speaker: null },
    tense: 'past',
    content: ['the search', '</script>'],
  },
  {
    ...{ source: null, cue: 'reportedly', kind: 'none', attitude: 'reports', hedged: true, speaker: null },
    tense: null,
    content: ['nobody was held'],
  },
];

/** An engine that reads as the real one does, and finds these statements, whatever the words around them. */
const statementEngine = (): Engine =>
  engineWith(
    {
      analyze: async ({ body: { text } }) => {
        const at = (words: string): Span => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
        const statements = STATEMENTS.filter(({ content }) => content.every((words) => text.includes(words)));
        return {
          ...NOTHING_FOUND,
          statements: statements.map(({ source, cue, content, chain = [], ...rest }) => ({
            ...rest,
            source: source === null ? null : at(source),
            cue: cue === null ? null : at(cue),
            content: content.map(at),
            chain: chain.map(({ words, speaker }) => ({ ...at(words), speaker })),
          })),
        };
      },
    },
    realEngine(),
  );

export const smallVault = async (): Promise<Workspace> => ({ ...(await vaultOf(NOTES)), engine: statementEngine() });

export const control = (signal = new AbortController().signal): RunControl => ({
  signal,
  progress: () => undefined,
});

/** Throws where it cannot be got ready. */
export async function prepared(
  workspace: Workspace,
  request: Partial<ExportRequest> = {},
  run: RunControl = control(),
): Promise<Exporting> {
  const found = await prepareExport({ format: 'csv', scope: { kind: 'vault' }, ...request }, workspace, run);
  if (!found.ok) throw new Error(`${found.problem.code}: ${found.problem.subject}`);
  return found.value;
}

export async function textOf(exporting: Exporting): Promise<string> {
  let text = '';
  for await (const piece of exporting.text()) text += piece;
  return text;
}

export const exported = async (workspace: Workspace, format: ExportFormat, statements = false): Promise<string> =>
  textOf(await prepared(workspace, { format, statements }));

/** A vault in memory of many articles that are alike. */
export async function largeVault(count: number): Promise<MemoryVault> {
  const vault = new MemoryVault();
  for (let n = 0; n < count; n += 1)
    await vault.create(
      `Articles/${n}.md`,
      note([`title: Story ${n}`, `article-id: story-${n}`, 'dateline: 1'], 'Text.\n'),
    );
  return vault;
}
