import { pattern, worldWords } from '../../data/lexicon';
import type { Outlet, Outlets } from '../outlets';
import { hanReporter, koreanReporter, personName, personNames } from './author';
import type { FrameFinding } from './frame';
import { outletNamed } from './outlet-name';

const BY = pattern(
  String.raw`^(?:(?:{byline-by})\s*[:：]?\s+|di\s+|(?:text|tekst|texte|testo|texto|bericht)\s*[:：]\s*)(.{2,300})$`,
  'i',
);
/** In Italian only as printed in small letters: `Di Maria` is a name. */
const NAME_OF_DI = /^Di\s/;
const CUT = pattern(
  String.raw`\s+[-–—]\s+|\s*[|•·]\s*|\s+(?:{behind-authors})\s+(?:the\s+)?|\s+\S+@\S+|\s*\(`,
  'i',
  worldWords,
);
/** Places of several authors: `Jane Roe in Seoul and John Doe in Tokyo`. */
const PLACE_BETWEEN = /\s(?:in|at|from|aus|à)\s\p{Lu}[\p{L}.’' -]{1,30}?(?=\sand\s\p{Lu}|,\s?\p{Lu}\p{L}+\s\p{Lu})/gu;
const ROLE_BEHIND = pattern(
  String.raw`^(\p{Lu}[^,|]{3,50}),\s*(?:(?:{role-behind})\s){0,3}(?:{byline-role-behind})s?$`,
  'iu',
);

/** A reporter before the story’s first sentence: `홍길동 기자 = 통일부는`. */
const LED = /(?:기자|특파원)\s?=\s?\S/u;

/** Of a dozen authors, in characters. */
const LONGEST = 320;

/** A line that says who wrote it: `By Hye Jun Seo for RFA Korean`, `By Kim Jong-hyun, Seoul`, `한도윤 기자`. */
export function readByline(line: string, outlets: Outlets): FrameFinding | null {
  if (line.length > LONGEST) return null;
  const eastern = line.length < 60 && !LED.test(line) ? (koreanReporter(line) ?? hanReporter(line)) : null;
  if (eastern !== null) return { author: { value: eastern, from: 'byline', evidence: line } };
  const written = NAME_OF_DI.test(line) ? undefined : (BY.exec(line)?.[1] ?? ROLE_BEHIND.exec(line)?.[1]);
  if (written === undefined || /[^.]\.$/.test(written.replace(/\b(?:Jr|Sr|U\.S|Inc)\.$/, ''))) return null;
  const [head = '', ...rest] = written.replace(PLACE_BETWEEN, '').split(CUT);
  const behind = rest.map((part) => outletNamed(part.replace(/\)$/, ''), outlets)).find((found) => found !== null);
  const own = outletNamed(head, outlets);
  if (own) return { source: sourceOf(own, line) };
  const { names, outlet } = authorsIn(head, outlets);
  if (names === null) return null;
  const source = behind ?? outlet;
  return {
    author: { value: names, from: 'byline', evidence: line },
    ...(source ? { source: sourceOf(source, line) } : {}),
  };
}

const sourceOf = (outlet: Outlet, line: string): NonNullable<FrameFinding['source']> => ({
  value: outlet.name,
  from: 'byline',
  evidence: line,
  rank: outlet.traits.includes('wire') ? 'agency' : 'line',
});

/** The names before a place or a function (`Kim Jong-hyun, Seoul` is one name), and the outlet among them. */
function authorsIn(head: string, outlets: Outlets): { names: string | null; outlet: Outlet | null } {
  const parts = head.split(/,\s*(?:and\s+)?|\s+and\s+/);
  const outlet =
    parts
      .slice(1)
      .map((part) => outletNamed(part, outlets))
      .find((found) => found !== null) ?? null;
  if (outlet === null) return { names: authorIn(head, outlets), outlet };
  const people = parts.filter((part) => outletNamed(part, outlets) === null);
  return { names: authorIn(people.join(', '), outlets), outlet };
}

/**
 * The names among what a byline lists: `Kim Jong-hyun, Seoul` and `Arthur Bright, Staff writer` are one name, and what pages
 * print between names (`Senior Reporter`, `4 Hours Ago`) is none. Null where it does not begin with one, or goes on as prose.
 */
function authorIn(head: string, outlets: Outlets): string | null {
  const parts = head.split(/,\s*(?:and\s+)?/).filter((part) => part !== '');
  const people = parts.filter((part) => isAuthorPart(part, outlets));
  if (people[0] === undefined || people[0] !== parts[0] || parts.some(isProse)) return null;
  return personNames(people.join(', '));
}

const isAuthorPart = (part: string, outlets: Outlets): boolean =>
  personNames(part.replace(/^and\s+/, '')) !== null && outletNamed(part, outlets) === null;

const IS_PROSE = pattern(String.raw`(?:^|\s)(?!(?:{is-prose})(?:\s|$))\p{Ll}{2,}`, 'u');

/** More words than a name, a place or a function has, or a word in small letters that none of them has. */
const isProse = (part: string): boolean => part.split(/\s+/).length > 7 || IS_PROSE.test(part);

/** Names in brackets behind a paragraph, surnames in capitals: `… in mid-April. (KANG Ji-won / ISHIMURA Haruka)`. */
export function readBracketedByline(line: string): FrameFinding | null {
  const bracketed = /\(([^()]{5,80})\)$/.exec(line.slice(-90));
  const names =
    bracketed && /(?:^|[\s/])\p{Lu}{2,}(?=\s)/u.test(bracketed[1] ?? '') ? personNames(bracketed[1] ?? '') : null;
  return names === null
    ? null
    : { author: { value: names, from: 'names in brackets', evidence: bracketed?.[0] ?? '' } };
}

/** A line that is a person's name and nothing else, as some outlets print the author above or below the date. */
export function readBareName(line: string, outlets: Outlets): FrameFinding | null {
  if (line.length > 60 || outletNamed(line, outlets)) return null;
  const name = personName(line);
  return name === null ? null : { author: { value: name, from: 'name line', evidence: line } };
}
