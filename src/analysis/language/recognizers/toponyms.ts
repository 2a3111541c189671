import type { Mention } from '../../../model';
import type { TextDocument } from '../document';
import { type Recognizer, toMention } from '../recognizer';
import type { NameStatistics } from '../names';
import { placeWord } from '../place-words';
import { isCapitalised, lineCase } from '../runs';
import {
  isQualified,
  placeEvidence,
  seenAsPlace,
  type ToponymEvidence,
  type Sighting,
  surroundings,
} from './toponym-evidence';
import { matchToponyms, type ToponymIndex, type ToponymMatch } from '../toponym-match';
import { placePatterns } from './toponym-patterns';

/** Least score of a mention that is proposed at all. */
const LEAST = 0.4;

/**
 * Places by the gazetteer, where case and context allow it, and by what stands beside an unknown name.
 *
 * Examples: `[Hoeryong]’s`, `[U.S.]`, `Moscow, [Idaho]`, `in [Reading]`, `[Irob] district`, `[Subic Bay]`,
 * `[혜산시]에서`; not `Reading is fun`, `Mr. Jackson`, `Jordan Smith`. `added`: more forms, for one document.
 */
export function toponymRecognizer(
  index: ToponymIndex,
  names: NameStatistics,
  added?: (document: TextDocument) => ToponymIndex | null,
): Recognizer {
  return {
    id: 'gazetteer',
    recognize(document) {
      const sightings = sightingsOf(matchToponyms(document, index), document, names);
      const known = seenAsPlace(document, sightings);
      const found: Mention[] = [];
      for (const sighting of sightings) {
        const mention = fromMatch(document, sighting.match, placeEvidence(document, sighting, names, known));
        if (mention !== null) found.push(mention);
      }
      const more = added === undefined ? null : added(document);
      if (more !== null) found.push(...addedMentions(document, names, sightings, more));
      return found.concat(placePatterns(document, names, found));
    },
  };
}

function sightingsOf(matches: readonly ToponymMatch[], document: TextDocument, names: NameStatistics): Sighting[] {
  return matches.map((match, at) => {
    const before = matches[at - 1];
    const qualifies = before !== undefined && isQualified(document, { match: before }, { match });
    return { match, qualifies, around: surroundings(document, match, names) };
  });
}

/**
 * Places that are looked for beside those of the gazetteer: read apart, so that no longer name takes one of its away, and
 * kept where they hold all they overlap.
 */
function addedMentions(
  document: TextDocument,
  names: NameStatistics,
  known: readonly Sighting[],
  index: ToponymIndex,
): Mention[] {
  const matches = matchToponyms(document, index);
  if (matches.length === 0) return [];
  const added = new Set(sightingsOf(matches, document, names));
  const sightings = [...known, ...added].sort((a, b) => a.match.firstToken - b.match.firstToken);
  const places = seenAsPlace(document, sightings);
  return [...added]
    .filter(({ match }) => known.every((other) => isApart(match, other.match)))
    .flatMap((sighting) => fromMatch(document, sighting.match, placeEvidence(document, sighting, names, places)) ?? []);
}

/** Whether a match overlaps another one not at all, or is longer at both ends together. */
const isApart = (match: ToponymMatch, { firstToken, lastToken }: ToponymMatch): boolean =>
  match.lastToken <= firstToken ||
  lastToken <= match.firstToken ||
  (match.firstToken <= firstToken &&
    lastToken <= match.lastToken &&
    match.lastToken - match.firstToken > lastToken - firstToken);

function fromMatch(document: TextDocument, match: ToponymMatch, evidence: ToponymEvidence): Mention | null {
  if (evidence.score < LEAST) return null;
  const last = withKindWord(document, match);
  const mention = toMention(document, match.firstToken, last, {
    type: 'place',
    score: evidence.score,
    rule: 'gazetteer',
    detail: evidence.seen.join(', '),
  });
  if (last > match.lastToken) return mention;
  // A Korean particle on the last token stays outside, the period of an abbreviation inside.
  const end = match.end + (isAbbreviation(document, match) ? 1 : 0);
  if (end === mention.end) return mention;
  return { ...mention, end, text: document.text.slice(mention.start, end) };
}

/** `Ill.`, `U. S.`: the tokenizer leaves the last period of these outside. */
function isAbbreviation({ text }: TextDocument, match: ToponymMatch): boolean {
  if (text[match.end] !== '.') return false;
  const written = text.slice(match.start, match.end);
  const initials = /^\p{Lu}\. ?\p{Lu}$/u.test(written);
  const short = match.keys.every((key) => key.qualifier) && /^\p{Lu}\p{Ll}+$/u.test(written);
  return initials || (short && /^\.[ ,;:)]*(?:\p{Ll}|[,;:)]|$)/u.test(text.slice(match.end, match.end + 4)));
}

/** `Musan County`: a capitalised kind word belongs to the name, unless it begins another (`District Court`). */
function withKindWord(document: TextDocument, match: ToponymMatch): number {
  const { tokens } = document;
  const [name, word, after] = [tokens[match.lastToken - 1], tokens[match.lastToken], tokens[match.lastToken + 1]];
  if (name === undefined || word === undefined || word.start !== match.end + 1 || name.end !== match.end)
    return match.lastToken;
  const kind = placeWord(word.fold);
  const administrative =
    kind === 'admin1' || kind === 'admin2' || word.fold === 'city' || word.fold === 'river' || word.fold === 'island';
  if (!administrative || !isCapitalised(word) || lineCase(document, word.sentence) !== 'sentence')
    return match.lastToken;
  const runsOn =
    after !== undefined && after.sentence === word.sentence && after.start === word.end + 1 && isCapitalised(after);
  return runsOn ? match.lastToken : match.lastToken + 1;
}
