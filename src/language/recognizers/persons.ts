import type { Mention } from '../../model';
import type { TextDocument, Token } from '../document';
import { isDemonym } from '../demonyms';
import { toMention } from '../mention';
import { isBurmeseHonorific, isEastAsianSurname } from '../name-shapes';
import type { NameStatistics } from '../names';
import type { Recognizer } from '../recognizer';
import { isCapitalised, nameRuns, type NameRun } from '../runs';
import { isSpeechVerb, isTitle } from '../titles';
import { personEvidence, type Evidence } from './person-evidence';

interface Segment {
  readonly first: number;
  readonly last: number;
  readonly evidence: Evidence;
}

const FULL = 1.7;
const SINGLE = 1.9;

/**
 * Names of people: a title or given name before, a family name or shape of one, what stands around. A later family
 * name alone is one when the full name is in the same article.
 *
 * Examples: `Gen. Kim Yong-chol` → `Kim Yong-chol`; `spokesman Mark Stroh` → `Mark Stroh`, then `Stroh`.
 */
export function persons(names: NameStatistics): Recognizer {
  return {
    id: 'persons',
    recognize(document) {
      const runs = nameRuns(document, names);
      const repeated = aloneIn(document, runs);
      const segments = runs.map((run) => bestSegment(document, run, names, repeated));
      const full = segments.filter((segment): segment is Segment => segment !== null);
      const echoes = runs.flatMap((run, index) => (segments[index] ? [] : echo(document, run, full)));
      return [...full.map((segment) => fromSegment(document, segment)), ...echoes];
    },
  };
}

function fromSegment(document: TextDocument, { first, last, evidence }: Segment): Mention {
  const score = 1 / (1 + Math.exp(1.2 - evidence.score));
  return toMention(document, first, last, {
    type: 'person',
    score,
    rule: 'persons',
    detail: evidence.seen.join(', ') || 'shape of a name',
  });
}

/** Words that stand as a run by themselves, past titles: family names do, once their bearer is introduced. */
function aloneIn({ tokens }: TextDocument, runs: readonly NameRun[]): Set<string> {
  const alone = new Set<string>();
  for (const run of runs) {
    let first = run.first;
    while (first < run.last - 1 && isPrefix(tokens[first] as Token)) first += 1;
    const word = tokens[first];
    if (word && run.last - first === 1 && word.text !== word.text.toUpperCase()) alone.add(word.fold);
  }
  return alone;
}

/** The stretch of a run that reads most like a name: after its titles, or from a given name on. */
function bestSegment(
  document: TextDocument,
  run: NameRun,
  names: NameStatistics,
  repeated: ReadonlySet<string>,
): Segment | null {
  let best: Segment | null = null;
  for (const first of starts(document.tokens, run, names)) {
    const last = endOf(document.tokens, first, run.last);
    const evidence = personEvidence(document, first, last, names, repeated);
    if (!enough(document, first, last, evidence, names)) continue;
    if (!best || evidence.score > best.evidence.score + 0.8) best = { first, last, evidence };
  }
  return best;
}

function starts(tokens: readonly Token[], run: NameRun, names: NameStatistics): number[] {
  let afterTitles = run.first;
  for (let at = run.first; at < run.last - 1; at += 1) {
    const token = tokens[at];
    if (token && tokens[at + 1]?.kind === 'word' && isPrefix(token)) afterTitles = at + 1;
  }
  const given: number[] = [];
  for (let at = run.first; at < run.last; at += 1) {
    const token = tokens[at];
    if (
      token &&
      isCapitalised(token) &&
      !isTitle(token.fold) &&
      tokens[at - 1]?.text !== '-' &&
      names.of(token.fold).given >= 5
    )
      given.push(at);
  }
  return [...new Set([afterTitles, ...given])];
}

const isPrefix = (token: Token): boolean =>
  isTitle(token.fold) || isDemonym(token.text) || isBurmeseHonorific(token.text) || /^[IV]+$/.test(token.text);

/** A trailing initial-like or dangling piece is no part of the name. */
function endOf(tokens: readonly Token[], first: number, last: number): number {
  let end = last;
  while (end > first + 1 && (isTitle(tokens[end - 1]?.fold ?? '') || tokens[end - 1]?.kind !== 'word')) end -= 1;
  return end;
}

function enough(
  document: TextDocument,
  first: number,
  last: number,
  evidence: Evidence,
  names: NameStatistics,
): boolean {
  const words = document.tokens
    .slice(first, last)
    .filter((token) => token.kind === 'word' && !/^al$|^el$/.test(token.fold));
  if (words.length >= 2) return evidence.score >= FULL;
  const [word] = words;
  if (!word || word.text.length < 2 || /^\p{Lu}+$/u.test(word.text)) return false;
  return evidence.score + familyAlone(word, names) >= SINGLE;
}

/** A family name that hardly means anything else (`Obama`, `Putin`) needs little around it. */
function familyAlone(word: Token, names: NameStatistics): number {
  const { given, family, place, organisation, lower } = names.of(word.fold);
  if (family < 4 || family <= given || lower > family) return 0;
  return family > 3 * (place + organisation) ? 1.2 : 0.4;
}

/** A run, past its titles, that repeats the family or the given name of someone named in full. */
function echo(document: TextDocument, run: NameRun, full: readonly Segment[]): Mention[] {
  const { tokens } = document;
  let first = run.first;
  while (first < run.last - 1 && isPrefix(tokens[first] as Token)) first += 1;
  const words = tokens.slice(first, run.last).filter((token) => token.kind === 'word');
  const [word] = words;
  if (!word || words.length > 2) return [];
  const found = full.find((segment) => repeats(document, segment, words));
  if (!found) return [];
  const name = document.text.slice(tokens[found.first]?.start ?? 0, tokens[found.last - 1]?.end ?? 0);
  const detail = `repeats “${name}”`;
  return [toMention(document, first, run.last, { type: 'person', score: 0.75, rule: 'persons', detail })];
}

function repeats(document: TextDocument, segment: Segment, words: readonly Token[]): boolean {
  const name = document.tokens.slice(segment.first, segment.last).filter((token) => token.kind === 'word');
  if (name.length <= words.length) return false;
  const tail = name.slice(-words.length);
  if (tail.every((token, index) => token.fold === words[index]?.fold)) return true;
  const [head] = name;
  const [word] = words;
  if (words.length !== 1 || !head || !word || head.fold !== word.fold) return false;
  return (
    isEastAsianSurname(head.fold) || head.fold.length > 3 || isSpeechVerb(document.tokens[segment.last]?.fold ?? '')
  );
}
