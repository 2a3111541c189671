import { pattern } from '../../../data/lexicon';
import type { Span } from '../../../model';

/** Where a text brings somebody unnamed in who told it something, and how many that are. */
export interface AnonymousSource extends Span {
  /** Whether its words say that it is a source; else it is somebody of whom only a trade or an office is told. */
  readonly isSource: boolean;
  /** How it is called, from its article on. */
  readonly words: string;
  /** `one` comes in, the `same` speaks again, or there are `several`, one after another or together; `unwilling`: somebody told
   * of does not want to be named. */
  readonly number: 'one' | 'same' | 'several' | 'unwilling';
}

const SAY =
  '(?:said|says|say|told|tells?|telling|added|adds?|confirmed|confirms?|claimed|claims|explained|explains|revealed|reveals|reported|disclosed|noted|described|recalled|recalling|spoke|insisted|shared|relayed|stressed|named|warned|continued|dismissed|denied)';
const FEW = '[^.;:!?"“”\\n]{0,90}?';

const NAMED = /sourc|insider|informant|whistle|reporting partner/i;
const KNOWING = /familiar with|close to|knowledge of|briefed on/i;
const HIDDEN = /anonymous|unnamed|unidentified/i;
const TELLING = / (?:told|tells?) /i;

/** Expressions of those who are not named, each with its noun, behind what a text has that has one; all bounded, so that they are looked for in linear time. */
const SOURCES: readonly (readonly [RegExp, RegExp])[] = [
  [
    NAMED,
    new RegExp(
      `\\b(?<noun>sources?|insiders?|informants?|whistleblowers?|reporting partners?)\\b(?! of\\b)(?=${FEW}\\b${SAY}\\b)`,
      'gi',
    ),
  ],
  [
    NAMED,
    pattern(String.raw`\b(?:{sources}) (?:[\w.'’&-]+ ){0,5}?(?<noun>{anonymous-sources-sources})\b(?! of\b)`, 'gi'),
  ],
  [
    KNOWING,
    pattern(
      String.raw`\b(?<noun>{statements-anonymous-sources-sources}) (?:\w+ ){0,3}?(?:{anonymous-sources-sources-b})\b`,
      'gi',
    ),
  ],
  [
    HIDDEN,
    pattern(
      String.raw`\b(?:anonymous|unnamed|unidentified) [“"]?(?:\w+ ){0,3}?(?<noun>{anonymous-sources-sources-c})\b`,
      'gi',
    ),
  ],
  [/소식통|익명의/u, /(?<noun>소식통(?:들)?|익명의 [가-힣]+)/gu],
];

/** Somebody unnamed who told an outlet something, and the article before. */
const TOLD = new RegExp(
  `\\b(?<noun>officials?|people|persons?|aides?|advisers?|staffers?|employees?|lawmakers?|owners?|diplomats?|agents?|residents?|traders?|lawyers?|friends?)\\b(?=[^.;:!?"“”\\n]{0,150}? (?:told|tells?) (?!reporters\\b))`,
  'gi',
);
const ARTICLE = /\b(?:an?|one|another|several|multiple|two|three|four|many|some|other) (?:[\w.'’&-]+ ){0,5}$/i;
/** No article stands farther before its noun, in characters. */
const FARTHEST = 150;

/** Somebody told of before does not want to be named; nobody new comes in by it. */
const UNWILLING = pattern(String.raw`\b(?:{unwilling})\b`, 'gi');

const SEVERAL = pattern(String.raw`\b(?:{anonymous-sources-several})(?: (?!an?\b|the\b)[\w.'’&-]+){0,4} $`, 'i');
const SAME = /(?:\b(?:the|this|that)|그|이) (?:[\w.'’&-]+ ){0,4}$/i;

const CALLED = /\b(?:an?|one) (?:[\w.'’&-]+ ){0,4}$/i;

/** All who are told of without a name, in the order of the text. */
export function anonymousSources(text: string): readonly AnonymousSource[] {
  const found = new Map<number, AnonymousSource>();
  for (const [gate, expression] of [[TELLING, TOLD] as const, ...SOURCES]) {
    if (!gate.test(text)) continue;
    let before = 0;
    for (const { index, 0: whole, groups } of text.matchAll(expression)) {
      if (expression === TOLD && !ARTICLE.test(text.slice(Math.max(before, index - FARTHEST), index))) continue;
      before = index + whole.length;
      const noun = groups?.['noun'] ?? '';
      const start = index + whole.lastIndexOf(noun);
      const ahead = text.slice(Math.max(0, start - 60), start);
      const end = start + noun.length;
      const words = text.slice(start - (CALLED.exec(ahead)?.[0].length ?? 0), end + 40);
      found.set(start, { start, end, isSource: expression !== TOLD, number: numberOf(noun, ahead), words });
    }
  }
  for (const { index, 0: whole } of text.matchAll(UNWILLING))
    if (!found.has(index))
      found.set(index, { start: index, end: index + whole.length, isSource: true, number: 'unwilling', words: whole });
  return [...found.values()].sort((one, other) => one.start - other.start);
}

function numberOf(noun: string, before: string): AnonymousSource['number'] {
  if (/^(?:people|[a-z ]*[^s]s|소식통들)$/i.test(noun) || SEVERAL.test(before)) return 'several';
  return SAME.test(before) ? 'same' : 'one';
}
