import { wordingOf, type Message } from '../../../model';
import type { Features, Weights } from '../log-linear';
import type { DateFeatures } from './features';

/** What a feature says, as a reader is told it; those that say nothing to a reader have no wording. */
const WORDINGS: readonly (readonly [feature: RegExp, words: string])[] = [
  [/^publication$|^age that day$/, 'the day of publication'],
  [/^day before$|^age a day$/, 'the day before publication'],
  [/^month of publication$/, 'the month of publication'],
  [/^age (?:days|six days)$/, 'in the week before publication'],
  [/^age (?:two weeks|a month)$/, 'in the month before publication'],
  [/^age (?:three months|a year)$/, 'in the year before publication'],
  [/^age (?:three years|longer)$/, 'long before publication'],
  [/^precision days?, age (?:a day ahead|days ahead|further ahead)$/, 'after publication'],
  [/^not named$/, 'the text does not name it'],
  [/^only named ahead$/, 'named only as still to come'],
  [/^named as date 0$/, 'the first date of the text'],
  [/^named as date 4$|^date 16\+$/, 'many dates stand before it'],
  [/^named in sentence 0$|^sentence 0$/, 'in the first sentence'],
  [/^named in sentence 4$|^sentence 16\+$/, 'far from the beginning'],
  [/^times named$|^named 3 times$/, 'named again'],
  [/^(?:first (?:ahead, )?)?when somebody said it$/, 'it tells when somebody said something'],
  [/^(?:first (?:ahead, )?)?when a source said it$/, 'it tells when a source said something'],
  [/^(?:(?:first|best) (?:ahead, )?)?tense ahead$/, 'its clause looks ahead'],
  [/^(?:(?:first|best) )?tense past$/, 'its clause is in the past'],
  [/shares [123] with the headline$/, 'its sentence has words of the headline'],
  [/shares 0 with the headline$/, 'its sentence has no word of the headline'],
  [/before since$/, 'it tells since when'],
  [/^only a year$|year in digits$/, 'a year is named'],
  [/^precision (?:month|months|year|years|season|part)$/, 'no day'],
  [/^precision (?:week|days)$/, 'several days'],
  [/^percent$|^several years$/, 'its sentence compares'],
  [/^picture$/, 'its sentence is of a picture'],
  [/^stamp$|^post$/, 'its sentence is a post'],
  [/^span$/, 'from one day to another'],
  [/^none: opinion$|^opinion$/, 'an opinion'],
  [/^none: essay$/, 'a headline that tells of no event'],
  [/^none: beginning without date$/, 'no date at its beginning'],
  [/^none: 0 recent dates$/, 'no date in the week before publication'],
  [/^none: no day of publication$/, 'no day of publication is known'],
];

const MOST = 3;
/** What speaks most for an answer. */
export const whyFor = (features: Features, weights: Weights): Message =>
  inOne(strongest(features, weights).filter(([, part]) => part > 0)) ?? 'more speaks for it';

/** What speaks most against an answer, of what does not speak against the better one. */
export const whyAgainst = (features: Features, better: Features, weights: Weights): Message =>
  inOne(strongest(features, weights).filter(([name, part]) => part < 0 && !better.has(name))) ?? 'less speaks for it';

/** Why a date does not tell of the story. */
export function whyBackground(features: DateFeatures, weights: Weights): string {
  const parts = strongest(new Map(features.map((name) => [name, 1])), weights).filter(([, part]) => part < 0);
  return ['background of the story', ...wordsOf(parts)].join('; ');
}

/** Features by how much they count, most first: name, and value times weight. */
const strongest = (features: Features, weights: Weights): readonly Part[] =>
  [...features]
    .map(([name, value]): Part => [name, value * (weights.get(name) ?? 0)])
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));

type Part = readonly [name: string, part: number];

/** What the parts say as one message, each a message of its own in it; null where they say nothing. */
function inOne(parts: readonly Part[]): Message | null {
  const words = wordsOf(parts);
  if (words.length < 2) return words[0] ?? null;
  return { template: words.map(() => '{}').join('; '), parameters: words.map(wordingOf) };
}

function wordsOf(parts: readonly Part[]): readonly string[] {
  const said = new Set<string>();
  for (const part of parts) {
    const words = wordsFor(part);
    if (words !== null) said.add(words);
    if (said.size === MOST) break;
  }
  return [...said];
}

/** `told` counts either way. */
function wordsFor([name, part]: Part): string | null {
  if (name === 'told') return part > 0 ? 'it tells of the story' : 'it tells of the background';
  const known = wordings.get(name);
  if (known !== undefined) return known;
  const words = WORDINGS.find(([feature]) => feature.test(name))?.[1] ?? null;
  wordings.set(name, words);
  return words;
}

/** There are some hundred names of features, asked for with every article. */
const wordings = new Map<string, string | null>();
