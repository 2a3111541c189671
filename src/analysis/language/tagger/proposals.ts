import { addTo, type Mention } from '../../../model';
import { type TextDocument, type Token, tokenAt } from '../document';
import type { FeatureSink } from './features';
import { type Hash, hashText, LABEL_COUNT as L, OUTSIDE, typeOfLabel } from './model';

/** Rules that go by the article alone: what a vault or a pack knows must not change what is a name. */
const EVIDENCE = new Set(['agency-descriptions', 'agency-names', 'acronyms', 'gazetteer', 'place-pattern']);

/** Names of features that say what the rules propose. */
export const PROPOSAL_TEMPLATES = ['rule', 'rule-score', 'rule+1', 'rule-1'] as const;
const [RULE, RULE_SCORE, RULE_AFTER, RULE_BEFORE] = PROPOSAL_TEMPLATES.map((name) => hashText(name)) as [
  number,
  number,
  number,
  number,
];
/** How a token lies in a proposal, and how sure the rule is, in fifths. */
const PARTS = ['first', 'inside', 'last', 'only'] as const;
const SURE = ['0', '1', '2', '3', '4', '5'] as const;
export const PROPOSAL_VALUES: readonly string[] = [...PARTS, ...SURE];
const PART_HASHES = PARTS.map((part) => hashText(part));
const SURE_HASHES = SURE.map((part) => hashText(part));

interface Proposed {
  readonly rule: number;
  readonly part: number;
  readonly sure: number;
}

/** What rules propose, by token, as evidence for the tagger: it learns how far each rule can be trusted. */
export class Proposals {
  private readonly at = new Map<number, Proposed[]>();
  private readonly before = new Map<number, number[]>();
  private readonly after = new Map<number, number[]>();

  constructor(mentions: readonly Mention[], document: TextDocument, hash: Hash = hashText) {
    for (const mention of mentions) {
      if (!EVIDENCE.has(mention.reason.rule)) continue;
      const first = tokenAt(document, mention.start);
      const last = Math.max(first + 1, tokenAt(document, mention.end - 1) + 1);
      const rule = hash(`${mention.reason.rule} ${mention.type}`);
      const sure = SURE_HASHES[Math.floor(mention.score * 5)] as number;
      for (let at = first; at < last; at += 1) {
        const part = PART_HASHES[last - first === 1 ? 3 : at === first ? 0 : at === last - 1 ? 2 : 1] as number;
        addTo(this.at, at, { rule, part, sure });
      }
      addTo(this.after, first - 1, rule);
      addTo(this.before, last, rule);
    }
  }

  features(at: number, sink: FeatureSink): void {
    for (const { rule, part, sure } of this.at.get(at) ?? []) {
      sink.pair(RULE, rule, part);
      sink.triple(RULE_SCORE, rule, part, sure);
    }
    for (const rule of this.after.get(at) ?? []) sink.single(RULE_AFTER, rule);
    for (const rule of this.before.get(at) ?? []) sink.single(RULE_BEFORE, rule);
  }
}

/** Names of features that say how the same word was read elsewhere in the document. */
export const REPEAT_TEMPLATES = ['elsewhere', 'elsewhere-best', 'elsewhere-times'] as const;
const [ELSEWHERE, BEST, TIMES] = REPEAT_TEMPLATES.map((name) => hashText(name)) as [number, number, number];
const KINDS = ['outside', 'per', 'org', 'loc', 'nat'] as const;
const LEVELS = ['low', 'half', 'high', 'sure'] as const;
const LABEL_NAMES = Array.from({ length: L }, (_, label) => `label${label}`);
export const REPEAT_VALUES: readonly string[] = [...KINDS, ...LEVELS, ...LABEL_NAMES];
const KIND_HASHES = KINDS.map((name) => hashText(name));
const LEVEL_HASHES = LEVELS.map((name) => hashText(name));
const LABEL_HASHES = LABEL_NAMES.map((name) => hashText(name));

const levelOf = (probability: number): number =>
  LEVEL_HASHES[probability < 0.5 ? 0 : probability < 0.75 ? 1 : probability < 0.93 ? 2 : 3] as number;

/** How all occurrences of one word were read. */
interface Word {
  times: number;
  /** Sums of probabilities by kind: outside, then the types. */
  readonly sums: number[];
  /** The highest probability of each label, the token that has it, and the highest of all others. */
  readonly top: number[];
  readonly holder: number[];
  readonly second: number[];
}

/**
 * What a first reading of a document says about its words, for the second: a family name that stands alone is told by
 * its full name elsewhere.
 */
export class Repeats {
  private readonly words = new Map<string, Word>();

  /** Takes in the first reading of token `at`: `probabilities` hold a row of labels a token. */
  add(token: Token, at: number, probabilities: Float32Array): void {
    let word = this.words.get(token.fold);
    if (!word) {
      word = {
        times: 0,
        sums: new Array<number>(KINDS.length).fill(0),
        top: new Array<number>(L).fill(0),
        holder: new Array<number>(L).fill(-1),
        second: new Array<number>(L).fill(0),
      };
      this.words.set(token.fold, word);
    }
    word.times += 1;
    for (let label = 0; label < L; label += 1) {
      const probability = probabilities[at * L + label] as number;
      (word.sums[kindOf(label)] as number) += probability;
      if (probability > (word.top[label] as number)) {
        word.second[label] = word.top[label] as number;
        word.top[label] = probability;
        word.holder[label] = at;
      } else if (probability > (word.second[label] as number)) word.second[label] = probability;
    }
  }

  /** Whether token `at` has features here: its word stands elsewhere too. */
  has(token: Token): boolean {
    return (this.words.get(token.fold)?.times ?? 0) > 1;
  }

  features(token: Token, at: number, probabilities: Float32Array, sink: FeatureSink): void {
    const word = this.words.get(token.fold);
    if (!word || word.times < 2) return;
    const others = word.times - 1;
    const own = kindSums(probabilities, at);
    let kind = 0;
    let most = -1;
    for (let k = 0; k < KINDS.length; k += 1) {
      const share = ((word.sums[k] as number) - (own[k] as number)) / others;
      if (share > most) [kind, most] = [k, share];
    }
    const hash = KIND_HASHES[kind] as number;
    sink.pair(ELSEWHERE, hash, levelOf(most));
    sink.pair(TIMES, hash, LEVEL_HASHES[others < 2 ? 0 : others < 4 ? 1 : others < 8 ? 2 : 3] as number);
    this.best(word, at, sink);
  }

  /** The surest reading of the word inside a name elsewhere. */
  private best(word: Word, at: number, sink: FeatureSink): void {
    let label = OUTSIDE;
    let most = 0.5;
    for (let y = 1; y < L; y += 1) {
      const probability = (word.holder[y] === at ? word.second[y] : word.top[y]) as number;
      if (probability > most) [label, most] = [y, probability];
    }
    if (label !== OUTSIDE) sink.pair(BEST, LABEL_HASHES[label] as number, levelOf(most));
  }
}

const kindOf = (label: number): number => (label === OUTSIDE ? 0 : typeOfLabel(label) + 1);

const sums = new Float64Array(KINDS.length);
function kindSums(probabilities: Float32Array, at: number): Float64Array {
  sums.fill(0);
  for (let label = 0; label < L; label += 1) (sums[kindOf(label)] as number) += probabilities[at * L + label] as number;
  return sums;
}
