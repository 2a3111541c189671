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
/** So many words at most stand between an article and its noun. */
const BEFORE = "(?:[\\w.'’&-]+ ){0,5}?";
const FEW = '[^.;:!?"“”\\n]{0,90}?';

/** Expressions of those who are not named, each with its noun; all bounded, so that they are looked for in linear time. */
const SOURCES: readonly RegExp[] = [
  new RegExp(
    `\\b(?<noun>sources?|insiders?|informants?|whistleblowers?|reporting partners?)\\b(?! of\\b)(?=${FEW}\\b${SAY}\\b)`,
    'gi',
  ),
  pattern(String.raw`\b(?:{sources}) (?:[\w.'’&-]+ ){0,5}?(?<noun>{anonymous-sources-sources})\b(?! of\b)`, 'gi'),
  pattern(
    String.raw`\b(?<noun>{statements-anonymous-sources-sources}) (?:\w+ ){0,3}?(?:{anonymous-sources-sources-b})\b`,
    'gi',
  ),
  pattern(
    String.raw`\b(?:anonymous|unnamed|unidentified) [“"]?(?:\w+ ){0,3}?(?<noun>{anonymous-sources-sources-c})\b`,
    'gi',
  ),
  /(?<noun>소식통(?:들)?|익명의 [가-힣]+)/gu,
];

/** Somebody unnamed who told an outlet something. */
const TOLD = new RegExp(
  `\\b(?:an?|one|another|several|multiple|two|three|four|many|some|other) ${BEFORE}(?<noun>officials?|people|persons?|aides?|advisers?|staffers?|employees?|lawmakers?|owners?|diplomats?|agents?|residents?|traders?|lawyers?|friends?)\\b(?=[^.;:!?"“”\\n]{0,150}? (?:told|tells?) (?!reporters\\b))`,
  'gi',
);

/** Somebody told of before does not want to be named; nobody new comes in by it. */
const UNWILLING = pattern(String.raw`\b(?:{unwilling})\b`, 'gi');

const SEVERAL = pattern(String.raw`\b(?:{anonymous-sources-several})(?: (?!an?\b|the\b)[\w.'’&-]+){0,4} $`, 'i');
const SAME = /(?:\b(?:the|this|that)|그|이) (?:[\w.'’&-]+ ){0,4}$/i;

const CALLED = /\b(?:an?|one) (?:[\w.'’&-]+ ){0,4}$/i;

/** All who are told of without a name, in the order of the text. */
export function anonymousSources(text: string): readonly AnonymousSource[] {
  const found = new Map<number, AnonymousSource>();
  for (const expression of [TOLD, ...SOURCES]) {
    for (const { index, 0: whole, groups } of text.matchAll(expression)) {
      const noun = groups?.['noun'] ?? '';
      const start = index + whole.lastIndexOf(noun);
      const before = text.slice(Math.max(0, start - 60), start);
      const end = start + noun.length;
      const words = text.slice(start - (CALLED.exec(before)?.[0].length ?? 0), end + 40);
      found.set(start, { start, end, isSource: expression !== TOLD, number: numberOf(noun, before), words });
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
