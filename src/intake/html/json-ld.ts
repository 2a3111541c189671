import { markupWords, pattern } from '../../data/lexicon';
/** An object of JSON-LD. */
export type LinkedData = Readonly<Record<string, unknown>>;

const ARTICLE = pattern(String.raw`(?:{json-ld-articles})$`, '', markupWords);
const BEST = pattern(
  String.raw`(?:{json-ld-best})\w*Article$|^(?:Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|Report)$`,
  '',
  markupWords,
);
const MOST_NODES = 4000;
const DEEPEST = 12;

/** What a page's JSON-LD says. */
export interface LinkedPage {
  /** Descriptions of the page's article, most particular type first; of other articles in a list last. */
  readonly articles: readonly LinkedData[];
  /** Trails to the page: lists of names, from the home page down. */
  readonly trails: readonly (readonly string[])[];
  /** The object a reference (`{"@id": …}`) means; what is no reference, itself. */
  resolve(value: unknown): unknown;
}

interface Node {
  readonly data: LinkedData;
  readonly listed: boolean;
}

/** Reads the JSON-LD scripts of a page; an unreadable one says what can be told from its words. */
export function readLinkedData(scripts: readonly string[]): LinkedPage {
  const nodes: Node[] = [];
  const budget = { left: MOST_NODES };
  for (const script of scripts) collect(parse(script), nodes, budget, { depth: 0, listed: false });
  const byId = new Map<string, LinkedData>();
  for (const { data } of nodes) {
    const id = data['@id'];
    if (typeof id === 'string' && Object.keys(data).length > 1 && !byId.has(id)) byId.set(id, data);
  }
  const articles = nodes.filter(({ data }) => typesOf(data).some((type) => ARTICLE.test(type)));
  articles.sort((a, b) => rank(a) - rank(b));
  return {
    articles: articles.map(({ data }) => data),
    trails: nodes.filter(({ data }) => typesOf(data).includes('BreadcrumbList')).map(({ data }) => trailOf(data)),
    resolve: (value) => referred(value, byId),
  };
}

function rank({ data, listed }: Node): number {
  const types = typesOf(data);
  const type = types.some((name) => BEST.test(name)) ? 0 : types.includes('WebPage') ? 2 : 1;
  return type + (listed ? 3 : 0);
}

export const typesOf = (item: LinkedData): string[] =>
  list(item['@type']).map((type) => String(type).replace(/^.*[/#]/, ''));

/** Pages write broken JSON; `JSON.parse` tells by throwing. Control characters and commas too many are the usual breaks. */
function parse(text: string): unknown {
  const json = text
    .replace(/^\s*(?:<!--|\/\*.{0,20}\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>|;)\s*$/g, '')
    .replace(/\p{Cc}/gu, ' ');
  for (const attempt of [json, json.replace(/,(?=\s*[}\]])/g, '')]) {
    try {
      return JSON.parse(attempt) as unknown;
    } catch {
      // The next attempt, then single statements.
    }
  }
  return statementsIn(json);
}

const STATEMENT = /"(headline|datePublished|dateModified|dateCreated|articleSection)"\s*:\s*"((?:[^"\\]|\\.){1,300})"/g;

/** The first of each plain statement in JSON that cannot be parsed. */
function statementsIn(json: string): LinkedData | null {
  const type = /"@type"\s*:\s*"(\w*(?:Article|Posting))"/.exec(json)?.[1];
  if (type === undefined) return null;
  const found: Record<string, string> = { '@type': type };
  for (const [, key = '', value = ''] of json.matchAll(STATEMENT)) found[key] ??= value.replace(/\\(["/\\])/g, '$1');
  return found;
}

function collect(
  value: unknown,
  found: Node[],
  budget: { left: number },
  within: { readonly depth: number; readonly listed: boolean },
): void {
  budget.left -= 1;
  if (budget.left < 0 || within.depth > DEEPEST || typeof value !== 'object' || value === null) return;
  const { listed } = within;
  const depth = within.depth + 1;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, found, budget, { depth, listed });
    return;
  }
  const item = value as LinkedData;
  if (item['@type'] !== undefined) found.push({ data: item, listed });
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'author', 'publisher', 'creator'])
    collect(item[key], found, budget, { depth, listed });
  for (const key of ['itemListElement', 'item', 'hasPart', 'isPartOf', 'blogPost'])
    collect(item[key], found, budget, { depth, listed: true });
}

function referred(value: unknown, byId: ReadonlyMap<string, LinkedData>): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const id = (value as LinkedData)['@id'];
  const bare = typeof id === 'string' && (value as LinkedData)['name'] === undefined;
  return bare ? (byId.get(id) ?? value) : value;
}

/** Names of a trail in the order of their positions. */
function trailOf(data: LinkedData): string[] {
  const steps = list(data['itemListElement']).filter(
    (step): step is LinkedData => typeof step === 'object' && step !== null,
  );
  const position = (step: LinkedData): number => Number(step['position'] ?? 0);
  return [...steps]
    .sort((a, b) => position(a) - position(b))
    .flatMap((step) => [...namesOf(step), ...namesOf(step['item'])].slice(0, 1));
}

export const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** Names of persons or organisations, given as text, object or list of both. */
export function namesOf(value: unknown): string[] {
  return list(value).flatMap((item) => {
    if (typeof item === 'string') return [item];
    if (typeof item !== 'object' || item === null) return [];
    return list((item as LinkedData)['name']).filter((name): name is string => typeof name === 'string');
  });
}

/** The text a key has, the first of several; the address of what it refers to. */
export const textAt = (item: LinkedData | undefined, key: string): string | null => {
  const value = list(item?.[key])[0];
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  const id = typeof value === 'object' && value !== null ? (value as LinkedData)['@id'] : undefined;
  return typeof id === 'string' ? id : null;
};
