import {
  type Candidate,
  type Entity,
  type EntityKind,
  type Mention,
  type Message,
  message,
  percent,
  type Reason,
  reasonOf,
  type Role,
} from '../../model';

/** What became of one mention. */
export interface Decision {
  /** Null where no candidate, or more than one, fits: the mention stays visible as unresolved. */
  readonly entity: Entity | null;
  readonly reason: Reason;
  readonly losers: readonly Candidate[];
  /** Titles and roles that stand with a person's name. */
  readonly roles?: readonly Role[];
}

export type MentionDecisions = ReadonlyMap<Mention, Decision>;

export const decided = (
  entity: Entity,
  rule: string,
  detail: Message,
  losers: readonly Candidate[] = [],
): Decision => ({
  entity,
  reason: reasonOf(rule, detail),
  losers,
});
export const undecided = (rule: string, detail: Message, losers: readonly Candidate[] = []): Decision => ({
  entity: null,
  reason: reasonOf(rule, detail),
  losers,
});

export const candidate = (entity: Entity, score: number, why: string): Candidate => ({
  entity: entity.id,
  name: entity.name,
  score,
  why,
});

/** How sure the tagger must be, at its best mention, for a name that nothing else speaks for to become an entity. */
const LEAST: Partial<Record<EntityKind, number>> = { organization: 0.7, person: 0.55, place: 0.65 };
/** What each further mention takes off. */
const REPEATED = 0.05;
const MOST_REPEATS = 3;

interface Named {
  readonly mentions: Mention[];
  readonly least: number;
}

/**
 * Leaves names unresolved that the tagger alone found, and found none too surely: they stay visible in the text, but a
 * note for each would be many weak ones. What a rule, a pack or the vault knows is not asked.
 */
export function certain(decisions: MentionDecisions): Map<Mention, Decision> {
  const sure = new Map(decisions);
  for (const { mentions, least } of newNames(decisions).values()) {
    if (mentions.some(({ reason }) => reason.rule !== 'tagger')) continue;
    // A title or role beside it says as much as a rule: `Field Marshal Birhanu Jula`.
    if (mentions.some((mention) => decisions.get(mention)?.roles)) continue;
    const best = Math.max(...mentions.map(({ score }) => score));
    const asked = least - REPEATED * Math.min(MOST_REPEATS, mentions.length - 1);
    if (best >= asked) continue;
    const detail = message`only the tagger takes it for a name, and not surely enough (${percent(best)} of ${percent(asked)})`;
    for (const mention of mentions) sure.set(mention, undecided('certainty', detail));
  }
  return sure;
}

/** Entities that this article makes, with their mentions. */
function newNames(decisions: MentionDecisions): Map<string, Named> {
  const names = new Map<string, Named>();
  for (const [mention, { entity }] of decisions) {
    const least = entity?.origin === 'article' ? LEAST[entity.kind] : undefined;
    if (entity === null || least === undefined) continue;
    const named = names.get(entity.id);
    if (named) named.mentions.push(mention);
    else names.set(entity.id, { mentions: [mention], least });
  }
  return names;
}
