/** An object of JSON-LD. */
export type LinkedData = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|Posting|Report|NewsItem|CreativeWork|WebPage)$/;
const BEST =
  /(?:News|Reportage|Analysis|Opinion|Background|Review)\w*Article$|^(?:Article|BlogPosting|LiveBlogPosting|SocialMediaPosting)$/;
const MOST_NODES = 2000;

/** The descriptions of articles in a page's JSON-LD, most particular type first; unreadable blocks say nothing. */
export function articlesIn(document: Document): LinkedData[] {
  const found: LinkedData[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json"]')) {
    const parsed = parse(script.textContent);
    const budget = { left: MOST_NODES };
    collect(parsed, found, budget, 0);
  }
  return found.filter((item) => types(item).some((type) => ARTICLE.test(type))).sort((a, b) => rank(a) - rank(b));
}

const rank = (item: LinkedData): number =>
  types(item).some((type) => BEST.test(type)) ? 0 : types(item).includes('WebPage') ? 2 : 1;

export function types(item: LinkedData): string[] {
  return list(item['@type']).map((type) => String(type).replace(/^.*[/#]/, ''));
}

/** Pages write broken JSON; `JSON.parse` tells by throwing. Control characters inside are the usual break. */
function parse(text: string): unknown {
  const json = text.replace(/^\s*(?:<!--|\/\*.{0,20}\*\/|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g, '').replace(/\p{Cc}/gu, ' ');
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}

function collect(value: unknown, found: LinkedData[], budget: { left: number }, depth: number): void {
  budget.left -= 1;
  if (budget.left < 0 || depth > 8 || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, found, budget, depth + 1);
    return;
  }
  const item = value as LinkedData;
  if (item['@type'] !== undefined) found.push(item);
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item'])
    collect(item[key], found, budget, depth + 1);
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

export const textAt = (item: LinkedData | undefined, key: string): string | null => {
  const value = list(item?.[key])[0];
  if (typeof value === 'string') return value;
  const id = typeof value === 'object' && value !== null ? (value as LinkedData)['@id'] : undefined;
  return typeof id === 'string' ? id : null;
};
