import type { Mention } from '../../../model';
import type { TextDocument, Token } from '../document';
import {
  isAboutNorth,
  KOREAN_PEOPLE,
  COURTESY,
  isBetween,
  isKoreanName,
  isKoreanSurname,
  isKoreanTitle,
  leadsName,
} from './words';
import { isNameTail, stem } from './spelling';

/** Hangul tokens of a document, by index. */
export type HangulTokens = readonly number[];

/** A known name by its words, and whether it is known only in texts about the north. */
interface KnownName {
  readonly words: readonly string[];
  readonly north: boolean;
}

/** Known names by their first syllable, the longest first. */
const KNOWN: ReadonlyMap<string, readonly KnownName[]> = (() => {
  const index = new Map<string, KnownName[]>();
  for (const { hangul, of } of KOREAN_PEOPLE) {
    for (const form of hangul) {
      const name = { words: form.split(' '), north: of === 'north' };
      index.set(form.charAt(0), [...(index.get(form.charAt(0)) ?? []), name].sort(byLength));
    }
  }
  return index;
})();

function byLength(a: KnownName, b: KnownName): number {
  return b.words.join(' ').length - a.words.join(' ').length;
}

/**
 * People in Hangul: those everyone knows, those whose title stands beside, then the same names and their family names
 * with a title again. What only looks like a name is none.
 */
export function koreanPersons(document: TextDocument, hangul: HangulTokens): Mention[] {
  const found = new Map<number, Mention>();
  /** Offsets in names found before: `트럼프` of `도널드 트럼프` is no other. */
  const taken = new Set<number>();
  const add = (mention: Mention | null): void => {
    if (mention === null || taken.has(mention.start)) return;
    found.set(mention.start, mention);
    for (let at = mention.start; at < mention.end; at += 1) taken.add(at);
  };
  const north = isAboutNorth(document.text);
  for (const at of hangul) add(known(document, at, north));
  for (const at of hangul) add(titled(document, at) ?? introduced(document, at));
  const names = new Set([...found.values()].map(({ text }) => text));
  for (const at of hangul) add(repeated(document, at, names));
  const families = familiesOf([...found.values()]);
  for (const at of hangul) add(familyOnly(document, at, families));
  return [...found.values()];
}

function person(document: TextDocument, start: number, end: number, score: number, detail: string): Mention {
  const text = document.text.slice(start, end);
  return { start, end, text, type: 'person', form: 'name', score, reason: { rule: 'korean', detail } };
}

/** The next token where it is the next word of the sentence: one space between. */
function following({ tokens }: TextDocument, at: number): Token | null {
  const [here, next] = [tokens[at], tokens[at + 1]];
  return here && next && next.sentence === here.sentence && next.start === here.end + 1 ? next : null;
}

function known(document: TextDocument, at: number, aboutNorth: boolean): Mention | null {
  const token = document.tokens[at];
  for (const { words, north } of KNOWN.get(token?.text.charAt(0) ?? '') ?? []) {
    const [first = '', second] = words;
    if (!token?.text.startsWith(first) || (north && !aboutNorth)) continue;
    if (second === undefined) {
      if (!endsName(token.text.slice(first.length))) continue;
      return person(document, token.start, token.start + first.length, 0.92, 'a name everyone knows');
    }
    const next = token.text === first ? following(document, at) : null;
    if (next?.text.startsWith(second) && endsName(next.text.slice(second.length)))
      return person(document, token.start, next.start + second.length, 0.92, 'a name everyone knows');
  }
  return null;
}

/** A particle, a courtesy, or a title written onto the name: `최선희외무상은`, `김덕훈내각총리`. */
const endsName = (tail: string): boolean =>
  isNameTail(tail, COURTESY) || (tail.length > 1 && stem(tail, isKoreanTitle) !== null);

const isTitleWord = (word: string): boolean => stem(word, isKoreanTitle) !== null;

/** `구병삼 통일부 대변인은`, `한도윤 기자`, `최은숙(가명) 씨`. */
function titled(document: TextDocument, at: number): Mention | null {
  const token = document.tokens[at];
  if (!token || !isKoreanName(token.text)) return null;
  const title = titleAfter(document, at);
  return title === null ? null : person(document, token.start, token.end, 0.87, `before “${title}”`);
}

/**
 * Where the title of a Hangul name stands: `통일부 대변인` after it or `국방상` before it, particles left out; null where
 * there is none. `first` and `last` are the first and last token of the name.
 */
export function koreanTitle(
  document: TextDocument,
  first: number,
  last: number,
): { start: number; end: number } | null {
  const [name, before] = [document.tokens[first], document.tokens[first - 1]];
  if (name && before && before.sentence === name.sentence && name.start === before.end + 1 && leadsName(before.text))
    return { start: before.start, end: before.end };
  const next = following(document, last);
  let at = last;
  for (let word = next; word !== null && at < last + 3; word = following(document, at)) {
    const title = stem(word.text, isKoreanTitle);
    if (title !== null) return title.length > 1 ? { start: next?.start ?? 0, end: word.start + title.length } : null;
    if (!isBetween(word.text)) return null;
    at += 1;
  }
  return null;
}

function titleAfter(document: TextDocument, at: number): string | null {
  let index = at;
  for (let step = 0; step < 3; step += 1) {
    const next = following(document, index);
    if (next === null) return step === 0 ? titleInBrackets(document, at) : null;
    if (isTitleWord(next.text)) return next.text;
    if (!isBetween(next.text)) return null;
    index += 1;
  }
  return null;
}

/** `최은숙(가명)`, `김영희(45·가명) 씨`: what newspapers write behind a person's name only. */
function titleInBrackets({ text, tokens }: TextDocument, at: number): string | null {
  const rest = text.slice(tokens[at]?.end ?? 0, (tokens[at]?.end ?? 0) + 24);
  return /^\s?\([^)]{0,12}(?:가명|\d{2}(?:세|살)?(?:·|,|\)))/.exec(rest)?.[0] ?? null;
}

/** `국방상 노광철동지가`, `관리위원장 박철남과`: the title before, without a particle. */
function introduced(document: TextDocument, at: number): Mention | null {
  const [before, token] = [document.tokens[at - 1], document.tokens[at]];
  if (
    !token ||
    !before ||
    before.sentence !== token.sentence ||
    token.start !== before.end + 1 ||
    !leadsName(before.text)
  )
    return null;
  const name = token.text.slice(0, 3);
  const tail = token.text.slice(3);
  if (!isKoreanName(name) || !isNameTail(tail, COURTESY)) return null;
  // `사업이`: two syllables and a particle are as likely as three.
  if (tail === '' && stem(name, (head) => head.length === 2) !== null) return null;
  return person(document, token.start, token.start + 3, 0.8, `after “${before.text}”`);
}

function repeated(document: TextDocument, at: number, names: ReadonlySet<string>): Mention | null {
  const token = document.tokens[at];
  if (!token) return null;
  for (const length of [3, 4]) {
    const name = token.text.slice(0, length);
    if (names.has(name) && isNameTail(token.text.slice(length), COURTESY))
      return person(document, token.start, token.start + length, 0.8, 'repeats a name');
  }
  return null;
}

/** Family names of those named in full, with where they were first. */
function familiesOf(people: readonly Mention[]): Map<string, number> {
  const families = new Map<string, number>();
  for (const { text, start } of people) {
    const family = text.charAt(0);
    if (text.includes(' ') || !isKoreanSurname(family)) continue;
    families.set(family, Math.min(start, families.get(family) ?? Infinity));
  }
  return families;
}

/** `최 씨의`, `박 위원장에게`, once someone of that family was named. */
function familyOnly(document: TextDocument, at: number, families: ReadonlyMap<string, number>): Mention | null {
  const token = document.tokens[at];
  const next = token?.text.length === 1 ? following(document, at) : null;
  if (!token || next === null || (families.get(token.text) ?? Infinity) > token.start) return null;
  const title = stem(next.text, isKoreanTitle);
  return title === null
    ? null
    : person(document, token.start, next.start + title.length, 0.75, 'family name before a title');
}
