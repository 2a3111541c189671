import { foldForm, type Traced } from '../../../model';
import type { Outlets } from '../../outlets';
import { type LinkedPage, textAt } from '../json-ld';
import type { Heading, PageScan } from './scan';
import { fromMetas, metaNames, traced } from './values';

const SOCIAL = ['og:title', 'twitter:title', 'twitter:text:title'];
const OTHERS = metaNames('metas-of-titles');
const LONGEST = 400;
/** A heading shares this much with what the page calls itself elsewhere; headlines of search and page differ in words. */
const ALIKE = 0.3;
const ALIKE_LOWER_HEADING = 0.5;
/** A site whose name is in its titles heads its pages with it; the story's heading is then more alike by this much. */
const CLEARLY = 0.25;
/** Below this a line that is exactly what the page is called is its headline rather. */
const SURELY = 0.6;
const SHORTEST_LINE = 20;
/** The headline stands before most of the headings of related stories. */
const MOST_HEADINGS = 12;
/** A page's only heading of the first level is its headline even where it calls itself quite otherwise, if it is this long. */
const SHORTEST_UNSUPPORTED = 12;

export interface Titles {
  /** Strongest first: the headline over the story, then what the page calls itself to others. */
  readonly titles: readonly Traced<string>[];
  /** The heading that is the headline; null where it is only in the metadata. */
  readonly heading: Heading | null;
}

/**
 * The headline readers see counts before those made for search engines and social networks; a heading that is the
 * site's name or a section's is none, which shows in that the page does not call itself so elsewhere.
 */
export function readTitles(page: PageScan, linked: LinkedPage, outlets: Outlets): Titles {
  const stated = [
    ...fromMetas(page, SOCIAL.slice(0, 1)),
    ...traced([textAt(linked.articles[0], 'headline')], 'json-ld headline'),
    ...fromMetas(page, SOCIAL.slice(1)),
    ...fromMetas(page, OTHERS),
    ...traced([page.title], 'title'),
  ].filter(({ value }) => value.length <= LONGEST);
  const heading = headlineOf(page, stated, outlets);
  if (heading === null) return { titles: stated, heading };
  const [shown] = traced([heading.text], heading.level === 0 ? 'line of the page, as titled' : `h${heading.level}`);
  const better = stated.find(({ value }) => isBetterForm(value, heading.text));
  return { titles: [...(better ? [better] : shown ? [shown] : []), ...stated], heading };
}

function headlineOf(page: PageScan, stated: readonly Traced<string>[], outlets: Outlets): Heading | null {
  const site = [
    ...fromMetas(page, ['og:site_name', 'application-name']).map(({ value }) => foldForm(value)),
    ...siteNames(page.title),
  ];
  const candidates = page.headings.filter(
    ({ level, text, zone }) =>
      (zone === '' || level > 1) && !site.includes(foldForm(text)) && outlets.byName(text) === null,
  );
  const names = [...new Set(stated.map(({ value }) => value))].map(pairsOf);
  const likeness = (heading: Heading): number => {
    const pairs = pairsOf(heading.text);
    return names.reduce((most, name) => Math.max(most, alike(pairs, name)), 0);
  };
  const first = candidates.filter(({ level }) => level === 1);
  const best = mostAlike(first, likeness, stated.length === 0 ? 0 : ALIKE);
  const lower = candidates.filter(({ level }) => level > 1);
  const least = Math.max(ALIKE_LOWER_HEADING, best === null ? 0 : likeness(best) + CLEARLY);
  const named = stated.length === 0 || least >= 1 ? null : mostAlike(lower, likeness, least);
  const heading = named ?? best;
  if (heading !== null && likeness(heading) >= SURELY) return heading;
  return unmarkedHeadline(page, stated) ?? heading ?? onlyHeading(first);
}

/** What a title has behind its longest part: the names of section and site. */
function siteNames(title: string): string[] {
  const [first = '', ...others] = title.split(/\s+(?:[-–—|·»•]|::)\s+|\s*[|｜]\s*/);
  return others.filter((part) => part.length < first.length).map(foldForm);
}

/** The headline in an element that is no heading: the line that all of a title begins with. */
function unmarkedHeadline(page: PageScan, stated: readonly Traced<string>[]): Heading | null {
  const titles = stated.map(({ value }) => value).filter((value) => weight(value) >= SHORTEST_LINE);
  const line = page.lines.find(
    ({ text, zone }) => zone === '' && weight(text) >= SHORTEST_LINE && titles.some((title) => title.startsWith(text)),
  );
  return line ? { level: 0, text: line.text, hint: line.hint, at: line.at, zone: '' } : null;
}

/** Length in letters of an alphabet: a sign of Chinese or a syllable of Korean says as much as two. */
const weight = (text: string): number => text.length + (text.match(/[\p{Script=Han}\p{Script=Hangul}]/gu)?.length ?? 0);

function onlyHeading(first: readonly Heading[]): Heading | null {
  const [only] = first.length === 1 ? first : [];
  return only && only.text.length >= SHORTEST_UNSUPPORTED ? only : null;
}

function mostAlike(
  headings: readonly Heading[],
  likeness: (heading: Heading) => number,
  least: number,
): Heading | null {
  let best: Heading | null = null;
  let most = least;
  for (const heading of headings.slice(0, MOST_HEADINGS)) {
    const value = likeness(heading);
    if (value > most || (value === most && best === null)) {
      best = heading;
      most = value;
    }
  }
  return best;
}

/** Dice's coefficient over pairs of letters: 1 for the same words, near 0 for others; for all scripts. */
function alike(mine: ReadonlySet<string>, theirs: ReadonlySet<string>): number {
  if (mine.size === 0 || theirs.size === 0) return 0;
  let shared = 0;
  for (const pair of mine) if (theirs.has(pair)) shared += 1;
  return (2 * shared) / (mine.size + theirs.size);
}

function pairsOf(text: string): ReadonlySet<string> {
  const letters = bare(text);
  const pairs = new Set<string>();
  for (let at = 0; at + 2 <= letters.length; at += 1) pairs.add(letters.slice(at, at + 2));
  return pairs;
}

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

/** The same words with the spaces a heading's markup swallowed, or without the kicker it holds. */
function isBetterForm(stated: string, shown: string): boolean {
  const [mine, theirs] = [bare(stated), bare(shown)];
  if (mine === theirs) return stated.split(' ').length > shown.split(' ').length;
  return mine.length >= theirs.length * 0.6 && mine.length >= 20 && theirs.endsWith(mine);
}
