import { MemoryVault } from '../../../src/vault/memory';
import type { Workspace } from '../../../src/workflow/workspace';
import { testWorkspace } from '../../support/workspace';

interface ArticleOptions {
  readonly date?: string;
  readonly title?: string;
  readonly actors?: readonly string[];
  readonly places?: readonly string[];
  readonly themes?: readonly string[];
  readonly source?: string;
  readonly copyOf?: string;
  readonly eventDates?: readonly string[];
}

const list = (
  key: string,
  items: readonly string[] = [],
  quote = (item: string): string => `"[[${item}]]"`,
): string[] => (items.length === 0 ? [] : [`${key}:`, ...items.map((item) => `  - ${quote(item)}`)]);

export const article = (id: string, body: string, options: ArticleOptions = {}): string =>
  [
    '---',
    ...(options.title === undefined ? [] : [`title: ${options.title}`]),
    ...(options.date === undefined ? [] : [`date: ${options.date}`]),
    ...(options.source === undefined ? [] : [`source: "[[${options.source}]]"`]),
    ...list('actors', options.actors),
    ...list('places', options.places),
    ...list('themes', options.themes),
    ...list('event-dates', options.eventDates, (item) => `"${item}"`),
    ...(options.copyOf === undefined ? [] : [`copy-of: "[[${options.copyOf}]]"`]),
    `article-id: ${id}`,
    'dateline: 1',
    '---',
    `${body}\n`,
  ].join('\n');

export const entity = (type: string, id: string, more: readonly string[] = []): string =>
  ['---', `type: ${type}`, ...more, `entity-id: ${id}`, '---', ''].join('\n');

/** Agencies and places that the articles of a test name. */
export const ENTITIES: Readonly<Record<string, string>> = {
  'Agencies/Ministry.md': entity('agency', 'agency:ministry'),
  'Agencies/Police.md': entity('agency', 'agency:police', [
    'aliases:',
    '  - the force',
    'parent: "[[Ministry]]"',
    'location: "[[Hoeryong]]"',
    'country: KP',
  ]),
  'Agencies/Guard.md': entity('agency', 'agency:guard'),
  'Places/Hoeryong.md': entity('place', 'place:hoeryong', ['location: "[[North Hamgyong]]"']),
  'Places/North Hamgyong.md': entity('place', 'place:north-hamgyong'),
  'Themes/Phones.md': entity('theme', 'theme:phones'),
  'Sources/Daily.md': entity('source', 'source:daily'),
  'Sources/Wire.md': entity('source', 'source:wire'),
};

export const vaultWith = (notes: Readonly<Record<string, string>>): Workspace =>
  testWorkspace(new MemoryVault({ ...ENTITIES, ...notes }));
