import type { Lexicon } from '../../analysis/language';
import { hashOf } from '../../relations/steps';
import { phrasesIn, storyDocument, type PhraseSuggestion } from './phrases';

/** Stories a phrase must stand in. */
const LEAST_STORIES = 3;
/** Of all stories, the share beyond which a phrase is what everything here is about, and tells nothing apart. */
const MOST_SHARE = 0.25;
/** So many stories are counted before what stood in hardly any is forgotten. */
const BUCKET = 300;
/** Characters of a story that are read. */
const LONGEST_STORY = 30_000;
/** Stories remembered with a phrase, for examples. */
const REMEMBERED = 3;
/** What a word by itself counts beside a phrase, which says more exactly what is meant. */
const ALONE = 0.3;
/** For each phrase that is given, so many are asked of: what mostly stands in the same stories as one that is refused is refused too. */
const ASKED = 10;
/** Sentences remembered. */
const MOST_SENTENCES = 500_000;
/** A phrase of which so large a share of the stories tell a longer one too is a part of that. */
const PART = 0.6;

/** A phrase that many stories have in common. */
export interface FrequentPhrase {
  /** As it is most simply written. */
  readonly text: string;
  /** Others that begin, end or contain it and mostly stand in the same stories. */
  readonly variants: readonly string[];
  readonly stories: number;
  readonly mentions: number;
  /** Paths of stories it stands in, at most three. */
  readonly paths: readonly string[];
}

interface Count {
  text: string;
  stories: number;
  mentions: number;
  /** Mentions that begin no sentence. */
  within: number;
  /** Number of the story it was met in last, from 1. */
  last: number;
  /** Stories before it was counted, in buckets: so many it may have been met in and forgotten. */
  readonly missed: number;
  readonly paths: string[];
}

/**
 * Counts the phrases of stories and tells which are frequent for what their words are. Of many stories rare phrases are
 * forgotten as they come (lossy counting, Manku and Motwani 2002), so that memory does not grow with the vault: what stands
 * in fewer than one of 300 may be missed.
 */
export class PhraseCounter {
  private readonly counts = new Map<string, Count>();
  /** Of the sentences read so far: one that stands in several stories is a site's, or an agency's, and says nothing. */
  private readonly sentences = new Set<number>();
  private stories = 0;

  /** `known`: names and terms that are none of what is looked for. */
  constructor(private readonly known: Lexicon<unknown>) {}

  get total(): number {
    return this.stories;
  }

  add(path: string, text: string, language: string): void {
    this.stories += 1;
    const document = storyDocument(text.slice(0, LONGEST_STORY), language);
    const isFresh = (sentence: string): boolean => this.isFresh(sentence);
    for (const phrase of phrasesIn(document, this.known, isFresh)) this.count(phrase, path);
    if (this.stories % BUCKET === 0) this.forget();
  }

  private isFresh(sentence: string): boolean {
    const hash = hashOf(sentence);
    if (this.sentences.has(hash)) return false;
    if (this.sentences.size < MOST_SENTENCES) this.sentences.add(hash);
    return true;
  }

  private count({ words, text, isFirst }: PhraseSuggestion, path: string): void {
    const key = words.join(' ');
    const known = this.counts.get(key);
    if (known === undefined) {
      const missed = Math.floor(this.stories / BUCKET);
      const within = isFirst ? 0 : 1;
      this.counts.set(key, { text, stories: 1, mentions: 1, within, last: this.stories, missed, paths: [path] });
      return;
    }
    known.mentions += 1;
    if (!isFirst) known.within += 1;
    if (text.length < known.text.length) known.text = text;
    if (known.last === this.stories) return;
    known.last = this.stories;
    known.stories += 1;
    if (known.paths.length < REMEMBERED) known.paths.push(path);
  }

  private forget(): void {
    const buckets = this.stories / BUCKET;
    for (const [key, { stories, missed }] of this.counts) if (stories + missed <= buckets) this.counts.delete(key);
  }

  /** The most telling first. `isWanted`: asked of the best by their words. */
  best(limit: number, isWanted: (words: readonly string[]) => boolean): readonly FrequentPhrase[] {
    const most = Math.max(LEAST_STORIES, MOST_SHARE * this.stories);
    const ranked = [...this.counts]
      .filter(([, { stories }]) => stories >= LEAST_STORIES && stories <= most)
      .filter(([, { within, mentions }]) => 2 * within >= mentions)
      .map(([key, count]) => ({ words: key.split(' '), count, score: this.score(key.split(' '), count) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || (a.count.text < b.count.text ? -1 : 1));
    const refused = ranked.slice(0, ASKED * limit).filter(({ words }) => !isWanted(words));
    const chosen: Chosen[] = [];
    for (const { words, count } of ranked) {
      const near = chosen.find((other) => areNear(words, other.words));
      if (near !== undefined) {
        if (near.variants.length < REMEMBERED && isPart(count, near.count)) near.variants.push(count.text);
      } else if (chosen.length === limit) break;
      else if (isWanted(words) && !refused.some((other) => isWithin(words, other.words) && isPart(count, other.count)))
        chosen.push({ words, count, variants: [] });
    }
    return chosen.map(({ count: { text, stories, mentions, paths }, variants }) => ({
      text,
      variants,
      stories,
      mentions,
      paths,
    }));
  }

  /**
   * How much more often than by chance: of several words, that they stand together (the leading term of Dunning's
   * log-likelihood, over stories); of one word, that its mentions gather in few stories (Church and Gale's residual IDF,
   * weighed the same way). What a story tells of it says again, so mentions per story count; what stands in many stories
   * counts for less.
   */
  private score(words: readonly string[], { stories, mentions }: Count): number {
    const all = this.stories;
    const rarity = Math.log(all / stories) / Math.log(Math.max(2, all));
    const weight = mentions * rarity;
    if (words.length === 1) return ALONE * weight * Math.log((all * (1 - Math.exp(-mentions / all))) / stories);
    const expected = words.reduce((share, word) => share * ((this.counts.get(word)?.stories ?? stories) / all), all);
    return weight * Math.log(stories / expected);
  }
}

interface Chosen {
  readonly words: readonly string[];
  readonly count: Count;
  readonly variants: string[];
}

const areNear = (one: readonly string[], other: readonly string[]): boolean =>
  isWithin(one, other) || isWithin(other, one);

const isWithin = (short: readonly string[], long: readonly string[]): boolean =>
  ` ${long.join(' ')} `.includes(` ${short.join(' ')} `);

const isPart = (one: Count, other: Count): boolean =>
  Math.min(one.stories, other.stories) >= PART * Math.max(one.stories, other.stories);
