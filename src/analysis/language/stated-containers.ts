import { englishWords, pattern } from '../../data/lexicon';
import type { EntityKind, Span } from '../../model';
import { isHangul } from './characters';

/** A name in a text, and what it seems to be. */
interface NamedSpan extends Span {
  readonly kind: EntityKind | null;
}

/** What a sentence puts a name under: mentions among those that were given; null where it states none. */
export interface StatedContainers<T> {
  /** The body it is part of. */
  readonly parent: T | null;
  /** The place it lies in. */
  readonly location: T | null;
}

const AREA = `(?:the )?(?:(?:${englishWords('kinds-of-containers').alternatives}) of )?`;
/** Between a name and the place behind it. */
const IN = new RegExp(`^["”’]?(?:,? (?:(?:which|that) is )?(?:located|situated|based|headquartered))? in ${AREA}$`);
/** Between a name and the body behind it. */
const PART_OF = pattern(String.raw`^(?: of|,? (?:(?:an?|the) )?(?:{part-of}) of| under|,? subordinate to) (?:the )?$`);
/** Behind a place that a comma brought in. */
const CLOSED = /^(?: (?:province|county|district))?(?:[,.;:)]|\s*$|\s*\n|\s[(—–-])/;
/** From the last letter of a place or body to the name behind it: a quotation mark is no possessive. */
const OWN = /^(?:.(?:['’ʼ]s|의)|s['’ʼ]) (?:the )?$/u;
const LOCATED = /^(?:에 (?:있는|위치한|자리한|자리 잡은|본사를 둔)|에 소재한| 소재) $/;
const UNDER = /^의? (?:산하|소속|직속|휘하|예하)의? $/;
/** What a place in an address ends in before a smaller one. */
const DIVISION = /[가-힣](?:도|시|군|구|읍|면)$/;
/** What goes on with others of a list, and what ends in one. */
const AND_MORE = /^(?:, \p{Lu}[\p{L}\p{M} ’'-]*)*,? (?:and|or) (?:the )?\p{Lu}/u;
const MORE_AND = /(?:\s(?:and|or)|과|와|나|하고| 및) $/;

/**
 * What a sentence states by grammar that a name is in or part of: `X in Y`, `X, Y`, `Y's X`, `X of the ministry Y`; in
 * Korean `Y의 X`, `Y에 있는 X`, `Y 산하 X`, an address. What is merely close to it is none. `mentions`: in order.
 */
export function statedContainers<T extends NamedSpan>(
  text: string,
  name: NamedSpan,
  mentions: readonly T[],
): StatedContainers<T> {
  const before = mentions.filter(({ end }) => end <= name.start).reverse();
  const after = mentions.filter(({ start }) => start >= name.end);
  const sentence = { text, name, before, after };
  const found = (isWanted: (mention: T) => boolean, readers: readonly Reader[]): T | null =>
    readers.map((read) => read(sentence)).find((mention) => mention !== null && isWanted(mention)) ?? null;
  return {
    parent: found(({ kind }) => kind === 'agency' || kind === 'organization', [behind(PART_OF), ahead(UNDER), owner]),
    location: found(({ kind }) => kind === 'place', [behind(IN), closedByComma, ahead(LOCATED), owner, inAddress]),
  };
}

/** A name with the mentions before and behind it, the closest first. */
interface Sentence<T> {
  readonly text: string;
  readonly name: NamedSpan;
  readonly before: readonly T[];
  readonly after: readonly T[];
}
type Reader = <T extends NamedSpan>(sentence: Sentence<T>) => T | null;

/** The mention behind a name, with these words between them; one of a list is none. */
const behind =
  (words: RegExp): Reader =>
  ({ text, name, after: [first] }) => {
    if (first === undefined || !words.test(text.slice(name.end, first.start))) return null;
    return AND_MORE.test(text.slice(first.end)) ? null : first;
  };

/** The mention before a name, likewise. */
const ahead =
  (words: RegExp): Reader =>
  ({ text, name, before: [last, other] }) => {
    if (last === undefined || !words.test(text.slice(last.end, name.start))) return null;
    const isListed = other?.kind === last.kind && text.slice(other.end, last.start) === ', ';
    return isListed || MORE_AND.test(text.slice(Math.max(0, last.start - 5), last.start)) ? null : last;
  };

/** `X, Y.`: a comma of a list or before another clause says nothing. */
const closedByComma: Reader = (sentence) => {
  const { text, name, before, after } = sentence;
  const found = behind(/^, $/)(sentence);
  if (found === null || !CLOSED.test(text.slice(found.end))) return null;
  const [[last], [, next]] = [before, after];
  const isInList = last?.kind === 'place' && text.slice(last.end, name.start) === ', ';
  const goesOn = next?.kind === 'place' && text.slice(found.end, next.start) === ', ';
  return isInList || goesOn || /^,? (?:and|or) /.test(text.slice(found.end)) ? null : found;
};

/** `Y's X`. */
const owner: Reader = (sentence) => {
  const { text, name, before } = sentence;
  const end = before[0]?.end ?? 0;
  return OWN.test(text.slice(Math.max(0, end - 1), name.start)) ? ahead(/^/)(sentence) : null;
};

/** `함경북도 청진시`, `회령 두만무역회사`. */
const inAddress: Reader = (sentence) => {
  const found = ahead(/^ $/)(sentence);
  if (found === null) return null;
  const { text, name } = sentence;
  const isKorean = [found.end - 1, name.start].every((at) => isHangul(text.charCodeAt(at)));
  return isKorean && (name.kind !== 'place' || DIVISION.test(text.slice(found.start, found.end))) ? found : null;
};
