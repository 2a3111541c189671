// From labelled texts to chains of features, by the code that the plugin tags with.
import type { Mention } from '../../src/model';
import type { Token } from '../../src/analysis/language/document';
import type { Recognizer } from '../../src/analysis/language/recognizer';
import {
  CONTEXT_TEMPLATES,
  CONTEXT_VALUES,
  contextFeatures,
  lineCase,
  stretches,
  type FeatureSink,
  type TaggedLine,
} from '../../src/analysis/language/tagger/features';
import { hashText, mix, closes, LABEL_COUNT, opens, OUTSIDE } from '../../src/analysis/language/tagger/model';
import {
  PROPOSAL_TEMPLATES,
  PROPOSAL_VALUES,
  Proposals,
  REPEAT_TEMPLATES,
  REPEAT_VALUES,
  Repeats,
} from '../../src/analysis/language/tagger/proposals';
import { isTelling } from '../../src/analysis/language/tagger/tagger';
import {
  OFFSETS,
  REACH,
  SENTENCE_EDGE,
  WORD_TEMPLATES,
  wordType,
  type WordKnowledge,
  type TaggerWord,
} from '../../src/analysis/language/tagger/word';
import type { Labelled } from './corpus.mts';

/** Tokens tagged together, with the numbers of their features. */
export interface RawChain {
  readonly hashes: readonly Int32Array[];
  /** Features of the second reading, by token; filled in once a first reading was made. */
  repeats: readonly Int32Array[];
  readonly labels: Uint8Array;
  readonly first: number;
  readonly last: number;
}

export interface RawDocument {
  readonly chains: readonly RawChain[];
  readonly words: readonly TaggerWord[];
  readonly labelled: Labelled;
  readonly weight: number;
}

/** Collects features instead of scoring them, and remembers what each number is made of. */
export class FeatureRecorder implements FeatureSink {
  readonly parts = new Map<number, readonly number[]>();
  private readonly texts = new Map<number, string>();
  readonly hash = (text: string): number => {
    const hash = hashText(text);
    this.texts.set(hash, text);
    return hash;
  };
  private list: number[] = [];
  private readonly types = new Map<string, TaggerWord>();
  private readonly wordTemplates = WORD_TEMPLATES.map((name) => this.hash(name));
  readonly edge: TaggerWord;

  constructor(private readonly known: WordKnowledge) {
    for (const text of [...CONTEXT_TEMPLATES, ...CONTEXT_VALUES, ...PROPOSAL_TEMPLATES, ...PROPOSAL_VALUES])
      this.hash(text);
    for (const text of [...REPEAT_TEMPLATES, ...REPEAT_VALUES]) this.hash(text);
    this.edge = this.type(SENTENCE_EDGE, '');
  }

  type(text: string, fold: string): TaggerWord {
    const old = this.types.get(text);
    if (old) return old;
    const values: number[] = [];
    const type = wordType(text, fold, this.known, (value) => {
      const hash = this.hash(value);
      values.push(hash);
      return hash;
    });
    const own = new Set(type.features.flatMap((features) => [...features]));
    for (const template of this.wordTemplates)
      for (const value of values) {
        const hash = mix(template, value);
        if (own.has(hash)) this.remember(hash, [template, value]);
      }
    this.types.set(text, type);
    return type;
  }

  /** The texts a feature is made of: the name of its kind, then its values. */
  name(feature: number): readonly string[] {
    const parts = this.parts.get(feature);
    if (!parts) throw new Error('a feature without a name');
    return parts.map((part) => this.texts.get(part) ?? '?');
  }

  take(): Int32Array {
    const taken = Int32Array.from(this.list);
    this.list = [];
    return taken;
  }
  put(features: Int32Array): void {
    for (const feature of features) this.list.push(feature);
  }
  single(template: number, a: number): void {
    this.add(mix(template, a), [template, a]);
  }
  pair(template: number, a: number, b: number): void {
    this.add(mix(mix(template, a), b), [template, a, b]);
  }
  triple(template: number, a: number, b: number, c: number): void {
    this.add(mix(mix(mix(template, a), b), c), [template, a, b, c]);
  }
  private add(hash: number, parts: readonly number[]): void {
    this.list.push(hash);
    this.remember(hash, parts);
  }
  private remember(hash: number, parts: readonly number[]): void {
    if (!this.parts.has(hash)) this.parts.set(hash, parts);
  }
}

export function rawDocument(
  labelled: Labelled,
  weight: number,
  rules: readonly Recognizer[],
  recorder: FeatureRecorder,
): RawDocument {
  const { document, labels } = labelled;
  const words = document.tokens.map(({ text, fold }) => recorder.type(text, fold));
  const mentions: Mention[] = rules.flatMap((rule) => rule.recognize(document));
  const proposals = new Proposals(mentions, document, recorder.hash);
  const chains = document.sentences.flatMap(({ firstToken, lastToken }) => {
    const line: TaggedLine = { first: firstToken, last: lastToken, case: lineCase(words, firstToken, lastToken) };
    return stretches(words, firstToken, lastToken, line.case).map(({ first, last }) => ({
      hashes: Array.from({ length: last - first }, (_, at) =>
        tokenFeatures(words, first + at, line, proposals, recorder),
      ),
      repeats: [],
      labels: whole(labels.slice(first, last)),
      first,
      last,
    }));
  });
  return { chains, words, labelled, weight };
}

function tokenFeatures(
  words: readonly TaggerWord[],
  at: number,
  line: TaggedLine,
  proposals: Proposals,
  recorder: FeatureRecorder,
): Int32Array {
  for (let offset = 0; offset < OFFSETS; offset += 1) {
    const index = at + offset - REACH;
    const word = index < line.first || index >= line.last ? recorder.edge : (words[index] as TaggerWord);
    recorder.put(word.features[offset] as Int32Array);
  }
  contextFeatures(words, at, line, recorder.edge, recorder);
  proposals.features(at, recorder);
  return recorder.take();
}

/** Leaves out names that reach past the ends of a chain. */
function whole(labels: Uint8Array): Uint8Array {
  for (let at = 0; at < labels.length && labels[at] !== OUTSIDE && !opens(labels[at] as number); at += 1)
    labels[at] = OUTSIDE;
  let at = labels.length - 1;
  if (at < 0 || labels[at] === OUTSIDE || closes(labels[at] as number)) return labels;
  for (; at >= 0 && labels[at] !== OUTSIDE; at -= 1) {
    const opening = opens(labels[at] as number);
    labels[at] = OUTSIDE;
    if (opening) break;
  }
  return labels;
}

/** Fills in what the second reading sees, given the probabilities of the first for each chain. */
export function addRepeats(
  { chains, words, labelled: { document } }: RawDocument,
  first: readonly Float64Array[],
  recorder: FeatureRecorder,
): void {
  const probabilities = new Float32Array(document.tokens.length * LABEL_COUNT);
  chains.forEach((chain, index) => probabilities.set(first[index] as Float64Array, chain.first * LABEL_COUNT));
  const repeats = new Repeats();
  const telling = (at: number): boolean => isTelling(words[at] as TaggerWord);
  for (const chain of chains)
    for (let at = chain.first; at < chain.last; at += 1)
      if (telling(at)) repeats.add(document.tokens[at] as Token, at, probabilities);
  for (const chain of chains)
    chain.repeats = Array.from({ length: chain.last - chain.first }, (_, index) => {
      const at = chain.first + index;
      if (telling(at)) repeats.features(document.tokens[at] as Token, at, probabilities, recorder);
      return recorder.take();
    });
}
