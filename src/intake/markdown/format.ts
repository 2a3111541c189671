import { failed, ok, type Outcome, type Traced, type Exclusion } from '../../model';
import type { IntakeContext } from '../context';
import { dayOrder } from '../dates/order';
import { readStatedDate } from '../dates/value';
import { NOTHING_DECLARED, type Declared, type Draft, type TracedDate } from '../draft';
import { readFrontmatter } from '../frontmatter';
import { readBody } from './body';
import { mapMarkdown } from './map';
import { neutralizeMarkdown } from '../sanitize';
import { baseOf, withStated } from '../stated';
import { canonicalUrl } from '../url';
import type { ArticleFormat, Source } from '../format';
import { plainBody } from './plain';
import { type ArticleFrame, readFrame } from '../frame/read';
import { isHardWrapped } from './wrapped';

/** Any Markdown, with or without frontmatter. */
export const markdown: ArticleFormat = {
  id: 'markdown',
  holds: 'article',
  extensions: ['md', 'markdown', 'mdown'],
  sniff: looksLikeMarkdown,
  read: (source, context) => readMarkdown(source, context, declaredIn, 'markdown'),
};

/** Frontmatter, headings or web links; a lone `-` or `*` occurs in any text. */
function looksLikeMarkdown(head: string): boolean {
  return /^---[ \t]*\n[^\n]{1,200}:/.test(head) || /^#{1,6} \S/m.test(head) || /\]\(https?:\/\//.test(head);
}

export type Declare = (data: Readonly<Record<string, unknown>>) => Declared;

/** Reads Markdown whose frontmatter `declare` understands; a note in place keeps its body to the byte. */
export function readMarkdown(
  source: Source,
  context: IntakeContext,
  declare: Declare,
  format: 'markdown' | 'clipper',
): Outcome<Draft> {
  const { input, removals, text } = source;
  const inPlace = input.inPlace === true;
  const front = readFrontmatter(inPlace ? source.original : text, input.name, removals);
  if (!front.ok) return failed(front.problem);
  const declared = withStated(withHeading(declare(front.value.data), front.value.body), input);
  const url = declared.urls[0]?.value ?? baseOf(input);
  const body = inPlace ? front.value.body : neutralizeMarkdown(front.value.body, removals, url);
  const order = dayOrder(front.value.body, url);
  const read = readBody(
    body,
    { outlets: context.outlets, order, title: declared.titles[0]?.value ?? null, findTitle: !inPlace },
    inPlace ? 'keep' : 'lift',
  );
  return ok({ format, declared, frame: read.frame, body: read.body, removals, order });
}

/** A heading of the first level at the very beginning is the title where the frontmatter has none. */
function withHeading(declared: Declared, body: string): Declared {
  const heading = /^\s*# +([^\n]{3,300})/.exec(body.slice(0, 1000));
  const words = heading ? (mapMarkdown(heading[0].trim())[0]?.text ?? '') : '';
  if (declared.titles.length > 0 || words === '') return declared;
  return { ...declared, titles: [{ value: words, from: 'heading', evidence: heading?.[0].trim() ?? '' }] };
}

/** Keys people and plugins use for the same things, most exact first. */
const KEYS = {
  title: ['title', 'headline'],
  date: ['published', 'date', 'datepublished', 'publication date', 'pubdate', 'published_at'],
  source: ['publisher', 'outlet', 'site', 'publication', 'newspaper', 'source'],
  author: ['author', 'authors', 'byline'],
  url: ['url', 'link', 'source', 'permalink', 'canonical'],
} as const;

/** What the frontmatter of any Markdown states about its article. */
export function declaredIn(data: Readonly<Record<string, unknown>>): Declared {
  const values = (keys: readonly string[]): Traced<string>[] => keys.flatMap((key) => traced(data, key));
  const isUrl = ({ value }: Traced<string>): boolean => canonicalUrl(value) !== null;
  return {
    ...NOTHING_DECLARED,
    titles: values(KEYS.title),
    dates: values(KEYS.date).flatMap(dated),
    sources: values(KEYS.source).filter((value) => !isUrl(value)),
    authors: KEYS.author.flatMap((key) => listed(data, key)),
    urls: values(KEYS.url).flatMap((value) => {
      const url = canonicalUrl(value.value);
      return url === null ? [] : [{ ...value, value: url }];
    }),
    frontmatter: data,
  };
}

function traced(data: Readonly<Record<string, unknown>>, wanted: string): Traced<string>[] {
  return listed(data, wanted).map((found) => {
    const words = found.value.join(', ');
    return { ...found, value: words, evidence: words };
  });
}

/** The items of a property, be it a list or a single value. */
function listed(data: Readonly<Record<string, unknown>>, wanted: string): Traced<readonly string[]>[] {
  const key = Object.keys(data).find((name) => name.trim().toLowerCase() === wanted);
  const value = key === undefined ? undefined : data[key];
  const items = (Array.isArray(value) ? value : [value]).filter(
    (item) => typeof item === 'string' || typeof item === 'number',
  );
  const words = items.map((item) => unlinked(String(item))).filter((item) => item !== '');
  return words.length === 0 ? [] : [{ value: words, from: `frontmatter ${wanted}` }];
}

/** `[[Target|words]]` → `words`. */
const unlinked = (value: string): string =>
  value
    .replace(
      /\[\[([^[\]|]{0,200})(?:\|([^[\]]{0,200}))?\]\]/g,
      (_all, target: string, words?: string) => words ?? target,
    )
    .trim();

function dated(value: Traced<string>): TracedDate[] {
  const stated = readStatedDate(value.value);
  return stated
    ? [{ date: stated.date, time: stated.time, offset: stated.offset, from: value.from, evidence: value.value }]
    : [];
}

/** A note of Obsidian's Web Clipper: `source` is the address, `author` a list of links, tag `clippings`. */
export const clipper: ArticleFormat = {
  id: 'clipper',
  holds: 'article',
  extensions: [],
  sniff: (head) => {
    const yaml = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(head)?.[1] ?? '';
    return /^source:\s*["']?https?:/m.test(yaml) && (/\bclippings\b/.test(yaml) || /^created:/m.test(yaml));
  },
  read: (source, context) =>
    readMarkdown(
      source,
      context,
      (data) => {
        const declared = declaredIn(data);
        const isRead = (key: string): boolean =>
          READ_HERE.has(key) &&
          (key !== 'published' || declared.dates.some(({ from }) => from === 'frontmatter published'));
        const carried = Object.entries(data).filter(([key]) => !isRead(key.toLowerCase()));
        return { ...declared, frontmatter: Object.fromEntries(carried) };
      },
      'clipper',
    ),
};

/** Properties whose values the article has under its own names. */
const READ_HERE = new Set(['title', 'source', 'author', 'published']);

/** Body text and nothing else: comes back unchanged, no frame is read. Only on request, never sniffed. */
export const passage: ArticleFormat = {
  id: 'passage',
  holds: 'article',
  extensions: [],
  sniff: () => false,
  read: ({ original, removals }) => {
    const body = plainBody(original);
    return ok({ format: 'passage', declared: NOTHING_DECLARED, frame: null, body, removals, order: null });
  },
};

/** Plain text: pasted news, feed automations. The body keeps its words and lines, escaped. */
export const text: ArticleFormat = {
  id: 'text',
  holds: 'article',
  extensions: ['txt', 'text'],
  sniff: () => false,
  read: (source, context) => ok(readText(source, context)),
};

function readText(source: Source, context: IntakeContext): Draft {
  const lines = joinWrapped(source.text.split('\n'));
  const declared = withStated(NOTHING_DECLARED, source.input);
  const title = declared.titles[0]?.value ?? null;
  const order = dayOrder(source.text, baseOf(source.input));
  const frame = readFrame(lines, { outlets: context.outlets, order, title, findTitle: true });
  const body = bodyOf(lines, frame);
  return { format: 'text', declared, frame, body, removals: source.removals, order };
}

/** Lines broken at a fixed width become one line a paragraph. */
function joinWrapped(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let block: string[] = [];
  const close = (): void => {
    if (isHardWrapped(block)) joined.push(block.join(' '));
    else for (const line of block) joined.push(line);
    block = [];
  };
  for (const raw of lines) {
    const line = raw.trim();
    if (line !== '') block.push(line);
    else close();
  }
  close();
  return joined;
}

/** Headline and metadata leave the body; boilerplate stays, kept out of recognition. */
function bodyOf(lines: readonly string[], frame: ArticleFrame): ReturnType<typeof plainBody> {
  const kept: string[] = [];
  const excluded: Exclusion[] = [];
  let at = 0;
  for (const [index, line] of lines.entries()) {
    const { role, reason } = frame.roles[index] ?? { role: 'body', reason: '' };
    if (role === 'headline' || role === 'metadata') continue;
    if (role === 'boilerplate') excluded.push({ start: at, end: at + line.length, reason });
    kept.push(line);
    at += line.length + 1;
  }
  return plainBody(kept.join('\n'), excluded);
}
