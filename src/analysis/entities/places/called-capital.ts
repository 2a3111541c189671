import { demonymCountry, FUNCTION_WORDS, type TextDocument } from '../../language';
import type { Entity, ResolvedMention } from '../../../model';
import type { Gazetteer } from '../gazetteer';

/** A capital told without its name: `Yemen's capital`, `the Syrian capital`, `the capital of Chad`. */
export interface Called {
  readonly capital: Entity;
  readonly mention: ResolvedMention;
}

const WORD = 'capital';
/** How far around the word its country is looked for. */
const REACH = 40;

export function calledCapitals({ text }: TextDocument, gazetteer: Gazetteer): Called[] {
  const found: Called[] = [];
  for (let at = text.indexOf(WORD); at >= 0; at = text.indexOf(WORD, at + WORD.length)) {
    const end = at + WORD.length;
    if (!endsThere(text, end)) continue;
    const named =
      countryBefore(text.slice(Math.max(0, at - REACH), at), gazetteer) ?? countryBehind(text, end, gazetteer);
    const capital = named === undefined ? undefined : gazetteer.capital(named.code)?.entity;
    if (named !== undefined && capital !== undefined)
      found.push({ capital, mention: mentionOf(text, at - named.before, end, capital) });
  }
  return found;
}

interface Named {
  readonly code: string;
  /** Characters between the country's name and the word. */
  readonly before: number;
}

/** `the Yemeni `, `South Korea's `. */
function countryBefore(before: string, gazetteer: Gazetteer): Named | undefined {
  if (!before.endsWith(' ')) return undefined;
  const word = before.lastIndexOf(' ', before.length - 2);
  const words = word > 0 ? before.slice(before.lastIndexOf(' ', word - 1) + 1) : before;
  const match = /((?:\p{Lu}[\p{L}.]+ )?)(\p{Lu}[\p{L}.]+)(?:['’]s?)? $/u.exec(words);
  if (!match) return undefined;
  const [whole, first = '', last = ''] = match;
  const pair = codeOf(first + last, gazetteer);
  if (pair !== undefined) return { code: pair, before: whole.length };
  const single = codeOf(last, gazetteer);
  return single === undefined ? undefined : { code: single, before: whole.length - first.length };
}

/** ` of Chad`. */
function countryBehind(text: string, end: number, gazetteer: Gazetteer): Named | undefined {
  if (!text.startsWith(' of ', end)) return undefined;
  const match = /^ of ((?:\p{Lu}[\p{L}.]+ )?)(\p{Lu}[\p{L}.]+)/u.exec(text.slice(end, end + REACH));
  const code = match
    ? (codeOf((match[1] ?? '') + (match[2] ?? ''), gazetteer) ?? codeOf(match[2] ?? '', gazetteer))
    : undefined;
  return code === undefined ? undefined : { code, before: 0 };
}

const codeOf = (name: string, gazetteer: Gazetteer): string | undefined =>
  demonymCountry(name) ?? gazetteer.find(name).find(({ kind }) => kind === 'country')?.country ?? undefined;

/** Not `capital markets`, `capital punishment`. */
function endsThere(text: string, end: number): boolean {
  const next = /^ (\p{Ll}+)/u.exec(text.slice(end, end + 20))?.[1];
  return next === undefined ? !/^[\p{L}-]/u.test(text.slice(end)) : next === 'city' || FUNCTION_WORDS.has(next);
}

function mentionOf(text: string, start: number, end: number, capital: Entity): ResolvedMention {
  const words = text.slice(start, end);
  const reason = { rule: 'capital', detail: `“${words}”` };
  const span = { start, end, text: words };
  return {
    ...span,
    type: 'place',
    form: 'name',
    score: 0.5,
    reason,
    entity: capital.id,
    resolution: reason,
    losers: [],
  };
}
