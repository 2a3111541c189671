/** A vault of articles over some years, the same each time: for the timeline and the base. */

const DAY = 86_400_000;
const iso = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
const START = Math.round(Date.UTC(2021, 0, 4) / DAY);

const PLACES = ['Hoeryong', 'Sinuiju', 'Hyesan', 'Pyongsong'];
const ACTORS = ['Ministry of State Security', 'Hoeryong Police Department', 'Border Guard'];
const SOURCES = ['Daily Post', 'Wire Service'];
const THEMES = ['Phone surveillance', 'Food prices', 'Floods'];
const HEADLINES = [
  'Police search homes for phones',
  'Prices of rice rise again',
  'Floods take a bridge at the border',
  'Guards told to report their relatives',
  '당국, 장마당 단속 강화',
];

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length]!;
const link = (name: string): string => `"[[${name}]]"`;

/** Days and texts that say so, told from the day of publication. */
function happened(at: number, published: number): { readonly values: readonly string[]; readonly text: string } {
  const date = new Date((published - 3) * DAY);
  const month = date.toLocaleString('en', { month: 'long', timeZone: 'UTC' });
  if (at % 4 === 0) return { values: [iso(published - 3)], text: `It began on ${month} ${date.getUTCDate()}.` };
  if (at % 4 === 1)
    return {
      values: [iso(published - 31).slice(0, 7)],
      text: 'Officials had prepared it last month, a resident said.',
    };
  if (at % 12 === 2) return { values: ['2017'], text: 'The same was tried in 2017.' };
  return { values: [], text: 'Nobody says when it began.' };
}

function article(at: number, step: number): string {
  const published = START + Math.floor(at * step);
  const { values, text } = happened(at, published);
  return [
    '---',
    `title: ${pick(HEADLINES, at)}, part ${at + 1}`,
    `date: ${iso(published)}`,
    `source: ${link(pick(SOURCES, at * 7))}`,
    `location: ${link(pick(PLACES, at))}`,
    'coordinates:\n  - "42.44"\n  - "129.75"',
    `actors:\n  - ${link(pick(ACTORS, at))}${at % 3 === 0 ? `\n  - ${link(pick(ACTORS, at + 1))}` : ''}`,
    `places:\n  - ${link(pick(PLACES, at))}`,
    `themes:\n  - ${link(pick(THEMES, at * 5))}`,
    'tags:\n  - article',
    ...(values.length > 0 ? [`event-dates:\n${values.map((value) => `  - "${value}"`).join('\n')}`] : []),
    ...(at % 10 === 9 ? [`copy-of: "[[Story ${at}]]"`] : []),
    `article-id: story-${at + 1}`,
    'dateline: 1',
    '---',
    `Residents of [[${pick(PLACES, at)}]] spoke of it. ${text}`,
    '',
  ].join('\n');
}

const entity = (type: string, name: string): string =>
  `---\ntype: ${type}\nentity-id: ${type}:${name.toLowerCase().replace(/ /g, '-')}${type === 'place' ? '\ncoordinates:\n  - "42.44"\n  - "129.75"' : ''}\n---\n`;

/** So many articles, `step` days from each to the next, and the notes of what they name. */
export function timelineVault(count: number, step = 2): Record<string, string> {
  const articles = Array.from(
    { length: count },
    (_, at) => [`Articles/Story ${at + 1}.md`, article(at, step)] as const,
  );
  const entities = [
    ...PLACES.map((name) => [`Places/${name}.md`, entity('place', name)] as const),
    ...ACTORS.map((name) => [`Agencies/${name}.md`, entity('agency', name)] as const),
    ...SOURCES.map((name) => [`Sources/${name}.md`, entity('source', name)] as const),
    ...THEMES.map((name) => [`Themes/${name}.md`, entity('theme', name)] as const),
  ];
  return Object.fromEntries([...articles, ...entities]);
}
