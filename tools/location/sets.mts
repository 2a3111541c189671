// The labelled sets of story locations, how much each counts in the fit, and how an answer is judged.
import { join } from 'node:path';
import { kilometres } from '../../src/model';
import { readLabels, type LabelledPlace } from '../labels/read.mjs';
import { pathsIn, readRecords } from '../records.mjs';

export interface LabelledStory {
  readonly id: string;
  readonly event?: string;
  readonly input: string;
  readonly format?: string;
  readonly url?: string;
  readonly location: LabelledPlace | null;
  readonly also: readonly LabelledPlace[];
}

/** A sentence with a verb of an event, and the spans of the place it happens in. */
export interface LabelledSentence {
  readonly id: string;
  readonly text: string;
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

/** Sets that shipped weights are fitted on, with the weight of each of their stories. */
export const FITTED: Readonly<Record<string, number>> = {
  read: 1,
  dprk: 1,
  labels: 1,
  stories: 0.7,
  own2: 1,
  gold: 1,
  muc: 0.6,
  'ecbplus-loc': 0.6,
};
/** Weight of a sentence of `evloc`. */
export const SENTENCE = 0.1;
/** Sets that are tuned on and printed: their texts or labels are not for weights that are given away. */
export const PRINTED = ['gva', 'reuters', 'agnews', 'dateline'];
export function readStories(data: string, set: string): readonly LabelledStory[] {
  if (set === 'labels') return readLabels(data);
  // Short stories in our own words, with datelines of every kind.
  if (set === 'stories') return readRecords('tools/location/stories.jsonl') as unknown as LabelledStory[];
  if (set === 'own2') return goldStories(readRecords(join(data, 'dateline-gold-2/own2.jsonl')));
  if (set === 'gold') return pathsIn(join(data, 'dateline-gold'), '.jsonl').flatMap((path) => goldStories(readRecords(path))); // prettier-ignore
  return readRecords(join(data, `story-location/${set}.jsonl.gz`)) as unknown as LabelledStory[];
}

/** Sentences whose place is named in them. */
export const readSentences = (data: string): readonly LabelledSentence[] =>
  (readRecords(join(data, 'story-location/evloc.jsonl.gz')) as unknown as LabelledSentence[]).filter(
    ({ places }) => places.length > 0,
  );

interface GoldRow extends Omit<LabelledStory, 'location' | 'also'> {
  readonly gold: { readonly location: LabelledPlace | null };
}

/** Annotated articles name the most specific place and nothing else. */
const goldStories = (rows: readonly unknown[]): LabelledStory[] =>
  (rows as GoldRow[]).map(({ gold, ...row }) => ({ ...row, location: gold.location && { ...gold.location, level: 'town' }, also: [] })); // prettier-ignore

export interface Answer {
  readonly name: string;
  readonly country: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
}

/** 1: as labelled; 2: one of those a reader would also take; 0: wrong. */
export type Judgement = 0 | 1 | 2;

export function judge(answer: Answer | null, { location, also }: LabelledStory): Judgement {
  const asLabelled = location === null ? answer === null : isPlace(answer, location);
  if (asLabelled) return 1;
  return also.some((label) => isPlace(answer, label)) ? 2 : 0;
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/'s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(
      /\b(?:the|province|provincial|county|municipality|prefecture|state|city|district|region|republic|of)\b/g,
      ' ',
    ) // prettier-ignore
    .replace(/ +/g, ' ')
    .trim();

/** Levels at which near enough is right, and how near. */
const FINE = new Set(['site', 'town', 'district']);
const KILOMETRES = 40;

/** As the scorer of `where` judges it: the same name in its country, or near enough for a town or a site. */
function isPlace(answer: Answer | null, { name, country, level = '', lat, lon }: LabelledPlace): boolean {
  if (answer === null) return false;
  if (plain(answer.name) === plain(name ?? '') && (!country || answer.country === country)) return true;
  if (!FINE.has(level) || lat == null || lon == null || answer.lat === null || answer.lon === null) return false;
  return kilometres({ lat, lon }, { lat: answer.lat, lon: answer.lon }) <= KILOMETRES;
}
