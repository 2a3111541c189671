import { isBurmeseHonorific, isBurmeseName, isEastAsianName } from '../name-shapes';
import type { TextDocument, Token } from '../document';
import type { NameStatistics } from '../names';
import { isAgencyWord } from '../agency-words';
import { isDemonym } from '../demonyms';
import { isOrganizationWord } from '../organization-words';
import { isRole, isSpeechVerb, isStrongTitle, isTitle } from '../titles';

/** What speaks for and against a stretch being a person's name. */
export interface Evidence {
  /** Log-odds-like sum; above 2 is likely. */
  readonly score: number;
  readonly seen: readonly string[];
}

/** Tokens `[first, last)` weighed as a person's name. */
export function personEvidence(
  document: TextDocument,
  first: number,
  last: number,
  names: NameStatistics,
  repeated: ReadonlySet<string>,
): Evidence {
  const words = document.tokens.slice(first, last).filter((token) => token.kind === 'word');
  const parts = [...shape(words, names), ...context(document, first, last, words.length)];
  const family = words.length > 1 ? words[words.length - 1] : undefined;
  if (family && repeated.has(family.fold)) parts.push([1, `“${family.text}” stands alone elsewhere`]);
  return {
    score: parts.reduce((sum, [weight]) => sum + weight, 0),
    seen: parts.filter(([weight]) => weight > 0).map(([, what]) => what),
  };
}

type Part = readonly [weight: number, what: string];

function shape(words: readonly Token[], names: NameStatistics): Part[] {
  const [head, tail] = [words[0], words[words.length - 1]];
  if (!head || !tail) return [];
  const parts: Part[] = [];
  const given = names.of(head.fold);
  const family = names.of(tail.fold);
  if (words.length >= 2) {
    if (given.given > 0)
      parts.push([Math.min(2.4, 0.9 + Math.log10(1 + given.given) * 1.1), `“${head.text}” is a given name`]);
    if (family.family > 0)
      parts.push([Math.min(1.2, 0.5 + Math.log10(1 + family.family) * 0.6), `“${tail.text}” is a family name`]);
    if (isEastAsianName(words.map((word) => word.text))) parts.push([2.2, 'shape of an East Asian name']);
    if (isBurmeseName(words.map((word) => word.fold))) parts.push([2.6, 'shape of a Burmese name']);
    if (words.slice(1, -1).some((word) => /^\p{Lu}\.?$/u.test(word.text))) parts.push([2, 'middle initial']);
    if (words.length > 2 && words.some((word) => /^(?:al|el|bin|ibn|van|von|der|da|de|dos|abu|bint)$/.test(word.text)))
      parts.push([0.8, 'name particle']);
  }
  const contra = against(words, names);
  if (words.length >= 2 && words.length <= 4 && contra.length === 0) parts.push(...unknown(words, names));
  parts.push(...contra);
  return parts;
}

/** Two to four capitalised words that are no words otherwise are a person's name more often than not. */
function unknown(words: readonly Token[], names: NameStatistics): Part[] {
  const rare = words.filter((word) => {
    const { organisation, place, lower } = names.of(word.fold);
    return organisation + place + lower === 0 && word.text.length > 2;
  });
  return rare.length === words.length
    ? [[1.3, 'words that only names are made of']]
    : [[0.5, 'no word speaks against it']];
}

function against(words: readonly Token[], names: NameStatistics): Part[] {
  const parts: Part[] = [];
  if (words.length > 5) parts.push([-3, 'too long']);
  for (const word of words) {
    const counts = names.of(word.fold);
    if (isAgencyWord(word.fold) || isOrganizationWord(word.fold)) parts.push([-3, 'word of an organisation']);
    else if (isDemonym(word.text)) parts.push([-3, 'adjective of a country']);
    else if (/^\p{Lu}{2,}$/u.test(word.text)) parts.push([-1.5, 'capitals only']);
    else if (counts.place + counts.organisation > 3 * (counts.given + counts.family) + 4)
      parts.push([-1.6, 'word of other names']);
    else if (names.isCommon(word.fold) && counts.given + counts.family < 15) parts.push([-1.4, 'common word']);
  }
  return parts;
}

/** What stands around: a title or role before, a verb of saying, an apposition after. */
function context(document: TextDocument, first: number, last: number, size: number): Part[] {
  const { tokens } = document;
  const [before, after, next] = [tokens[first - 1], tokens[last], tokens[last + 1]];
  const sentence = tokens[first]?.sentence;
  const parts: Part[] = [];
  if (before && before.sentence === sentence) parts.push(...contextBefore(before, tokens[first - 2], size));
  if (!after || after.sentence !== sentence) return parts;
  if (isSpeechVerb(after.fold)) parts.push([1.5, `before “${after.text}”`]);
  if (/^(?:who|was|is|had|has)$/.test(after.fold)) parts.push([0.4, `before “${after.text}”`]);
  if (after.text === ',' && next && /^(?:\d{2}|an?|the|who|whose|his|her|of)$/i.test(next.text))
    parts.push([1, 'followed by an apposition']);
  if (after.text === ',' && next && isRole(next.fold)) parts.push([1, `followed by “${next.text}”`]);
  return parts;
}

function contextBefore(before: Token, second: Token | undefined, size: number): Part[] {
  const parts: Part[] = [];
  if (isStrongTitle(before.fold) && /^\p{Lu}/u.test(before.text)) parts.push([3.2, `after “${before.text}”`]);
  else if (isTitle(before.fold) && /^\p{Lu}/u.test(before.text))
    parts.push([size > 1 ? 2.6 : 1.8, `after “${before.text}”`]);
  else if (isRole(before.fold) && size > 1) parts.push([1.8, `after “${before.text}”`]);
  else if (isBurmeseHonorific(before.text)) parts.push([2, `after “${before.text}”`]);
  if (/^(?:surnamed|nicknamed)$/.test(before.fold)) parts.push([3, `after “${before.text}”`]);
  if (before.fold === 'to' && second?.fold === 'according') parts.push([1, 'after “according to”']);
  if (before.text === ',' && second && isRole(second.fold) && size > 1) parts.push([1.4, `after “${second.text},”`]);
  if (before.fold === 'the') parts.push([-2.5, 'after an article']);
  if (/^(?:in|at|near|across|throughout)$/.test(before.fold)) parts.push([-1.6, 'after a preposition of place']);
  if (/^[“"]$/.test(before.text)) parts.push([-0.4, 'quoted']);
  if (isSpeechVerb(before.fold) && second && /^[”",’]$/.test(second.text)) parts.push([1.5, `after “${before.text}”`]);
  return parts;
}
