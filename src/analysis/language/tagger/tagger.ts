import type { Mention } from '../../../model';
import type { TextDocument, Token } from '../document';
import { keptByType, Shape, typeAt, type WordType } from '../word-types';
import { ChainReader } from './chain';
import {
  contextFeatures,
  lineCase,
  stretches,
  type Cased,
  type FeatureSink,
  type TaggedLine,
  type Stretch,
} from './features';
import {
  closes,
  LABEL_COUNT as L,
  mix,
  opens,
  OUTSIDE,
  TAG_TYPES,
  type TaggerModel,
  type TagType,
  typeOfLabel,
} from './model';

export type { TagType };
import { Proposals, Repeats } from './proposals';
import {
  isHyphen,
  OFFSETS,
  REACH,
  SENTENCE_EDGE,
  describeWord,
  eachOffset,
  type SeenWord,
  type WordKnowledge,
} from './word';

/** A name that the tagger found: tokens `[first, last)`. */
export interface Tagged {
  readonly first: number;
  readonly last: number;
  readonly type: TagType;
  /** How likely the span and type are right, 0 to 1. */
  readonly probability: number;
}

export interface TaggerResult {
  readonly names: readonly Tagged[];
  /** How likely tokens `[first, last)` all belong to names of a type; 0 for those that were not asked. */
  likelihood(type: TagType, first: number, last: number): number;
}

export interface Tagger {
  /** Reads a document; `proposals` of rules are evidence. */
  read(document: TextDocument, proposals: readonly Mention[]): TaggerResult;
}

/** A word type with the scores it gives to the labels of the tokens around it: `OFFSETS` rows. */
interface ScoredType extends SeenWord {
  readonly scores: Int16Array;
}

/** How sure the first reading of all its tokens must be for a stretch not to be read again. */
const SURE = 0.98;

export function createTagger(model: TaggerModel, known: WordKnowledge): Tagger {
  const scores = new Int32Array(OFFSETS * L);
  const add = (feature: number, at: number): void => model.add(feature, scores, at * L);
  const scored = keptByType(({ text, fold }: WordType): ScoredType => {
    scores.fill(0);
    const type = describeWord(text, fold, known, (kind, value) => eachOffset(kind, value, add));
    return withScores(type, Int16Array.from(scores));
  });
  const edge = scored(typeAt(SENTENCE_EDGE));
  const chains = new ChainReader(model.transitions);
  return {
    read(document, mentions) {
      const reading = new DocumentReading(document, scored, edge, model, chains);
      return reading.read(new Proposals(mentions, document));
    },
  };
}

/** Written out: an object made by rest and spread has a hidden class of its own, and every look at it would be slow. */
const withScores = (type: SeenWord, scores: Int16Array): ScoredType => ({
  capital: type.capital,
  letters: type.letters,
  shout: type.shout,
  hyphen: type.hyphen,
  joint: type.joint,
  word: type.word,
  shape: type.shape,
  coarse: type.coarse,
  middle: type.middle,
  usage: type.usage,
  place: type.place,
  scores,
});

/** Adds the weights of features to the scores of one token. */
class Scorer implements FeatureSink {
  at = 0;
  constructor(
    private readonly model: TaggerModel,
    private readonly scores: Int32Array,
  ) {}
  single(template: number, a: number): void {
    this.model.add(mix(template, a), this.scores, this.at);
  }
  pair(template: number, a: number, b: number): void {
    this.model.add(mix(mix(template, a), b), this.scores, this.at);
  }
  triple(template: number, a: number, b: number, c: number): void {
    this.model.add(mix(mix(mix(template, a), b), c), this.scores, this.at);
  }
}

class DocumentReading implements TaggerResult {
  names: readonly Tagged[] = [];
  /** Rows of labels, in whole `WEIGHT_UNIT`s. */
  private readonly scores: Int32Array;
  private readonly probabilities: Float32Array;
  private readonly labels: Uint8Array;
  private readonly stretches: Stretch[] = [];
  /** For each stretch, how sure its least sure token is. */
  private readonly certainties: number[] = [];
  private readonly scorer: Scorer;
  private readonly cased: readonly Cased[];
  /** Word types of what is read, that is of tokens in or beside a stretch. */
  private readonly words: ScoredType[];

  constructor(
    private readonly document: TextDocument,
    private readonly scored: (type: WordType) => ScoredType,
    private readonly edge: ScoredType,
    model: TaggerModel,
    private readonly chains: ChainReader,
  ) {
    this.cased = document.tokens.map(casedOf);
    const words = new Array<ScoredType>(document.tokens.length).fill(edge);
    this.words = words;
    this.scores = new Int32Array(words.length * L);
    this.probabilities = new Float32Array(words.length * L);
    this.labels = new Uint8Array(words.length);
    this.scorer = new Scorer(model, this.scores);
  }

  read(proposals: Proposals): this {
    for (const sentence of this.document.sentences) this.score(sentence.firstToken, sentence.lastToken, proposals);
    this.readAgain();
    this.stretches.forEach((stretch, index) => this.label(stretch, this.certainties[index] as number));
    this.names = this.spans();
    return this;
  }

  likelihood(type: TagType, first: number, last: number): number {
    const from = 1 + TAG_TYPES.indexOf(type) * 4;
    let least = 1;
    for (let at = first; at < last; at += 1) {
      let sum = 0;
      for (let label = from; label < from + 4; label += 1) sum += this.probabilities[at * L + label] as number;
      least = Math.min(least, sum);
    }
    return least;
  }

  private score(first: number, last: number, proposals: Proposals): void {
    const { words, cased, edge, scorer } = this;
    const line: TaggedLine = { first, last, case: lineCase(cased, first, last) };
    for (const stretch of stretches(cased, first, last, line.case)) {
      this.stretches.push(stretch);
      this.meet(Math.max(first, stretch.first - REACH), Math.min(last, stretch.last + REACH));
      for (let at = stretch.first; at < stretch.last; at += 1) {
        this.addWords(at, line);
        scorer.at = at * L;
        contextFeatures(words, at, line, edge, scorer);
        proposals.features(at, scorer);
      }
      this.certainties.push(this.weigh(stretch));
    }
  }

  private weigh({ first, last }: Stretch): number {
    return this.chains.marginals(this.scores, first, last - first, this.probabilities);
  }

  private label({ first, last }: Stretch, certainty: number): void {
    const { labels, probabilities } = this;
    if (certainty <= 0.5) return this.chains.decode(this.scores, first, last - first, labels);
    for (let at = first; at < last; at += 1) labels[at] = likeliest(probabilities, at * L);
  }

  private meet(first: number, last: number): void {
    const { tokens } = this.document;
    for (let at = first; at < last; at += 1) this.words[at] = this.scored((tokens[at] as Token).type);
  }

  private addWords(at: number, line: TaggedLine): void {
    const { scores } = this;
    const row = at * L;
    for (let offset = 0; offset < OFFSETS; offset += 1) {
      const index = at + offset - REACH;
      const from = (index < line.first || index >= line.last ? this.edge : (this.words[index] as ScoredType)).scores;
      for (let label = 0, cell = offset * L; label < L; label += 1, cell += 1)
        (scores[row + label] as number) += from[cell] as number;
    }
  }

  /** The second reading: a word is told by how it was read elsewhere. */
  private readAgain(): void {
    const unsure = this.stretches.flatMap((_, index) => ((this.certainties[index] as number) < SURE ? index : []));
    if (unsure.length === 0) return;
    const asked = new Set<string>();
    for (const index of unsure) this.eachTelling(this.stretches[index] as Stretch, ({ fold }) => asked.add(fold));
    const repeats = new Repeats();
    for (const stretch of this.stretches)
      this.eachTelling(stretch, (token, at) => {
        if (asked.has(token.fold)) repeats.add(token, at, this.probabilities);
      });
    const changed = unsure.filter((index) => this.addRepeats(this.stretches[index] as Stretch, repeats));
    for (const index of changed) this.certainties[index] = this.weigh(this.stretches[index] as Stretch);
  }

  private addRepeats(stretch: Stretch, repeats: Repeats): boolean {
    let changed = false;
    this.eachTelling(stretch, (token, at) => {
      if (!repeats.has(token)) return;
      this.scorer.at = at * L;
      repeats.features(token, at, this.probabilities, this.scorer);
      changed = true;
    });
    return changed;
  }

  private eachTelling({ first, last }: Stretch, take: (token: Token, at: number) => void): void {
    for (let at = first; at < last; at += 1)
      if (isTelling(this.cased[at] as Cased)) take(this.document.tokens[at] as Token, at);
  }

  private spans(): Tagged[] {
    const found: Tagged[] = [];
    let first = 0;
    this.labels.forEach((label, at) => {
      if (label === OUTSIDE) return;
      if (opens(label)) first = at;
      if (!closes(label)) return;
      found.push({
        first,
        last: at + 1,
        type: TAG_TYPES[typeOfLabel(label)] as TagType,
        probability: this.certainty(first, at + 1),
      });
    });
    return found;
  }

  /** The least probable label of a span: it is right only if all its labels are. */
  private certainty(first: number, last: number): number {
    let least = 1;
    for (let at = first; at < last; at += 1)
      least = Math.min(least, this.probabilities[at * L + (this.labels[at] as number)] as number);
    return least;
  }
}

/** The likeliest label of a row of probabilities. */
function likeliest(probabilities: Float32Array, row: number): number {
  let best = OUTSIDE;
  for (let label = 1; label < L; label += 1)
    if ((probabilities[row + label] as number) > (probabilities[row + best] as number)) best = label;
  return best;
}

/** Words that can be told by their other occurrences: capitalised ones. */
export const isTelling = (word: Cased): boolean => word.capital && word.letters;

/** All that capitals can say, by the bits that say it. */
const CASED: readonly Cased[] = Array.from({ length: 16 }, (_, bits) => ({
  capital: (bits & 1) !== 0,
  letters: (bits & 2) !== 0,
  shout: (bits & 4) !== 0,
  hyphen: (bits & 8) !== 0,
}));

const casedOf = ({ shape, text }: Token): Cased =>
  CASED[
    ((shape & Shape.capitalised) !== 0 ? 1 : 0) +
      ((shape & Shape.letter) !== 0 ? 2 : 0) +
      ((shape & Shape.shout) !== 0 ? 4 : 0) +
      (isHyphen(text) ? 8 : 0)
  ] as Cased;
