import type { Mention } from '../../../model';
import type { TextDocument } from '../document';
import { tokenAt } from '../token-at';
import type { FeatureSink } from './features';
import { hashText, type Hash } from './hash';

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
        put(this.at, at, { rule, part, sure });
      }
      put(this.after, first - 1, rule);
      put(this.before, last, rule);
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

function put<T>(map: Map<number, T[]>, key: number, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
