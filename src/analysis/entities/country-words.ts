import type { Gazetteer, Place } from './gazetteer';
import { demonymCountry, demonymRegion, type TextDocument } from '../language';
import { isPairHead } from '../language/place-words';
import { Shape } from '../language/word-types';
import { addTo, overlaps, type Mention, type ResolvedMention } from '../../model';

/** What of a country a word belongs to. */
export type CountryWordKind = 'politics' | 'life';

/** A word that speaks of one country without its name: `Republicans`, `Kim Jong Un`, `yen`. */
export interface CountryWord {
  /** ISO 3166-1 alpha-2 of the country. */
  readonly country: string;
  readonly kind: CountryWordKind;
  /** Offset of its first character. */
  readonly start: number;
}

export interface CountryWords {
  /** Those among the words of a text or headline, in its order; of those that overlap the longest. */
  find(words: readonly { readonly text: string; readonly start: number }[]): readonly CountryWord[];
}

interface Form extends Omit<CountryWord, 'start'> {
  readonly words: readonly string[];
}

/** First letters and lengths of words: few words of a text agree with a listed one in both. */
const HEADS = 1 << 11;
const headOf = (word: string): number => ((word.charCodeAt(0) & 63) << 5) | Math.min(31, word.length);

/** Reads `country-words.tsv`: a country's code, the words of its politics, those of its public life; tabs between, `;` in them. */
export function parseCountryWords(table: string): CountryWords {
  const byFirst = new Map<string, Form[]>();
  const add = (country: string, kind: CountryWordKind, forms: string): void => {
    for (const form of forms === '' ? [] : forms.split(';')) {
      const words = form.split(' ');
      addTo(byFirst, words[0] ?? '', { words, country, kind });
    }
  };
  for (const line of table.split('\n')) {
    const [country = '', politics = '', life = ''] = line.startsWith('#') ? [] : line.split('\t');
    add(country, 'politics', politics);
    add(country, 'life', life);
  }
  const heads = new Uint8Array(HEADS);
  for (const [first, forms] of byFirst) {
    forms.sort((a, b) => b.words.length - a.words.length);
    heads[headOf(first)] = 1;
  }
  return {
    find: (words) => {
      const found: CountryWord[] = [];
      for (let at = 0; at < words.length; at += 1) {
        const { text = '', start = 0 } = words[at] ?? {};
        if (heads[headOf(text)] === 0) continue;
        const form = byFirst
          .get(text)
          ?.find((each) => each.words.every((word, index) => words[at + index]?.text === word));
        if (form === undefined) continue;
        found.push({ country: form.country, kind: form.kind, start });
        at += form.words.length - 1;
      }
      return found;
    },
  };
}

/** A capital, and small letters behind it. */
const MIXED = Shape.capitalised | Shape.lower;

/** A word for a people is hardly ever anything else. */
const SCORE = 0.9;

/**
 * Adjectives and peoples of places that are part of no mention: `Russian troops`, `the Kurds`; not `the U.S. army`, where
 * the country itself is named, nor `Russian Academy of Sciences`.
 */
export function demonymMentions(
  document: TextDocument,
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
): ResolvedMention[] {
  const { tokens, text } = document;
  const named = [...mentions].sort((a, b) => a.start - b.start);
  const found: ResolvedMention[] = [];
  let next = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const [token, after] = [tokens[at], tokens[at + 1]];
    if (token === undefined || (token.shape & MIXED) !== MIXED) continue;
    const pair = after !== undefined && isPairHead(token.text) ? `${token.text} ${after.text}` : '';
    const both = placeOf(pair, gazetteer);
    const place = both ?? placeOf(token.text, gazetteer);
    if (place === null) continue;
    const [start, end] = [token.start, both === null ? token.end : (after?.end ?? token.end)];
    if (both !== null) at += 1;
    while ((named[next]?.end ?? Infinity) <= start) next += 1;
    if (isInName(named, next, { start, end })) continue;
    found.push(toMention({ start, end, text: text.slice(start, end) }, place));
  }
  return found;
}

/** `named` is sorted by start; those before `next` end before the span. */
function isInName(named: readonly Mention[], next: number, span: Pick<Mention, 'start' | 'end'>): boolean {
  for (let at = next; (named[at]?.start ?? Infinity) < span.end; at += 1)
    if (named[at]?.form === 'name' && overlaps(named[at] as Mention, span)) return true;
  return false;
}

function placeOf(word: string, gazetteer: Gazetteer): Place | null {
  if (word === '') return null;
  const code = demonymCountry(word);
  if (code !== undefined) return gazetteer.country(code);
  const region = demonymRegion(word);
  const places = region === undefined ? [] : gazetteer.find(region);
  // Kurds are of Kurdistan, not of the Iranian province of that name.
  return places.find(({ kind }) => kind === 'region') ?? places[0] ?? null;
}

function toMention(span: Pick<Mention, 'start' | 'end' | 'text'>, { entity }: Place): ResolvedMention {
  const reason = { rule: 'demonym', detail: `of ${entity.name}` };
  return { ...span, type: 'place', form: 'demonym', score: SCORE, reason, entity: entity.id, resolution: reason, losers: [] }; // prettier-ignore
}
