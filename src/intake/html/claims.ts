import { list, readLinkedData, typesOf, type LinkedData } from './json-ld';
import { stripTags } from '../markdown/strip';

/** What a page's JSON-LD says of the text of its article. */
export interface Claims {
  /** Null where nothing is said. */
  readonly free: boolean | null;
  /** Number of words stated, or counted in the text that is given there. */
  readonly words: number | null;
  /** The whole text, where it is given; lines are paragraphs. */
  readonly body: string | null;
  readonly isLiveBlog: boolean;
  /** Entries of a live blog that have text, as listed. */
  readonly entries: readonly LiveEntry[];
}

export interface LiveEntry {
  readonly headline: string;
  /** As stated. */
  readonly time: string;
  readonly body: string;
}

export const NO_CLAIMS: Claims = { free: null, words: null, body: null, isLiveBlog: false, entries: [] };
const MOST_ENTRIES = 500;

/** Reads the claims from the JSON-LD scripts among the elements given. */
export function readClaims(elements: readonly Element[]): Claims {
  const scripts = elements.filter(
    (element) => element.localName === 'script' && /ld\+json/i.test(element.getAttribute('type') ?? ''),
  );
  if (scripts.length === 0) return NO_CLAIMS;
  const { articles } = readLinkedData(scripts.map(({ textContent }) => textContent));
  const live = articles.find((item) => typesOf(item).includes('LiveBlogPosting'));
  const article = live ?? articles[0];
  if (!article) return NO_CLAIMS;
  const body = text(article['articleBody']);
  const stated = Number(article['wordCount']);
  return {
    free: freedom(articles.map((item) => item['isAccessibleForFree'])),
    words: stated > 0 ? stated : body === null ? null : body.split(/\s+/).length,
    body,
    isLiveBlog: live !== undefined,
    entries: live === undefined ? [] : list(live['liveBlogUpdate']).slice(0, MOST_ENTRIES).flatMap(entry),
  };
}

/** `false`, `"False"`, `"https://schema.org/False"`. */
function freedom(values: readonly unknown[]): boolean | null {
  const stated = values.flatMap((value) =>
    typeof value === 'boolean' || typeof value === 'string' ? [`${value}`] : [],
  );
  if (stated.some((value) => /false$/i.test(value))) return false;
  return stated.some((value) => /true$/i.test(value)) ? true : null;
}

const MARKUP =
  /<\/?(?:p|div|br|a|strong|em|h[1-6]|ul|li|figure)\b|&(?:lt|amp|nbsp|[a-z]{1,5}(?:acute|grave|tilde|circ|cedil|uml));/i;

/** Text in a statement, which may be HTML, even escaped as text once more; its lines are paragraphs. */
function text(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  let words = stripTags(value).trim();
  for (let again = 0; again < 2 && MARKUP.test(words); again += 1) words = stripTags(words).trim();
  return words === '' ? null : words;
}

function entry(value: unknown): LiveEntry[] {
  if (typeof value !== 'object' || value === null) return [];
  const item = value as LinkedData;
  const body = text(item['articleBody']);
  if (body === null) return [];
  return [
    {
      headline: text(item['headline']) ?? '',
      time: typeof item['datePublished'] === 'string' ? item['datePublished'] : '',
      body,
    },
  ];
}
