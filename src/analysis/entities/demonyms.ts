import { demonymCountry, demonymRegion, type TextDocument } from '../language';
import { isPairHead } from '../language/place-words';
import { Shape } from '../language/word-types';
import { overlaps, type Mention, type ResolvedMention } from '../../model';
import type { Gazetteer, Place } from './gazetteer';

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
