import type { SameEvidence, SameRule, Stories } from './likeness';
import { isIdByHand, type Entity, kilometres } from '../../../model';

/** What is known of two entities beside their names: what speaks for one, and how much; null where they are surely two. */
interface SharedFacts {
  readonly delta: number;
  readonly evidence: readonly SameEvidence[];
}

type ById = (id: string) => Entity | undefined;

const NOTHING: SharedFacts = { delta: 0, evidence: [] };

/** Compares what the notes state: country, place, position, superior body, site. */
export function compareFacts(a: Entity, b: Entity, byId: ById): SharedFacts | null {
  if (isAbove(a.id, b, byId) || isAbove(b.id, a, byId)) return null;
  if (a.kind === 'theme') return NOTHING;
  if (a.kind === 'source') return compareSites(a, b);
  const facts = [compareCountries(a, b), comparePlaces(a, b, byId), a.kind === 'place' ? compareGround(a, b) : NOTHING];
  if (facts.includes(null)) return null;
  const known = facts.filter((fact) => fact !== null);
  const delta = known.reduce((sum, fact) => sum + fact.delta, 0);
  // Whoever writes a note of a place knows which one it is, and need not say where.
  const isByHand = isIdByHand(a.id) || isIdByHand(b.id);
  const isAnywhere = a.kind === 'place' && delta <= COUNTRY && !isByHand;
  return { delta: isAnywhere ? delta - UNPLACED : delta, evidence: known.flatMap(({ evidence }) => evidence) };
}

const COUNTRY = 0.02;
/** Off for two places of which nothing says where they lie: their names are not enough. */
const UNPLACED = 0.08;

/** Far enough for any chain of places or bodies. */
const DEPTH = 8;

/** Whether an entity stands above another: a province above the city of the same name. */
function isAbove(id: string, below: Entity, byId: ById): boolean {
  let level: readonly Entity[] = [below];
  for (let depth = 0; depth < DEPTH && level.length > 0; depth += 1) {
    const up = level.flatMap(({ parent, location, broader }) => [parent, location, broader]);
    if (up.includes(id)) return true;
    level = up.flatMap((one) => (one === undefined ? [] : (byId(one) ?? [])));
  }
  return false;
}

function compareCountries(a: Entity, b: Entity): SharedFacts | null {
  if (a.country === undefined || b.country === undefined) return NOTHING;
  if (a.country !== b.country) return a.kind === 'person' ? { delta: -0.15, evidence: [] } : null;
  return { delta: COUNTRY, evidence: [{ rule: 'country', detail: `both of ${a.country}` }] };
}

/** Two counties of one name lie in two provinces; a branch belongs to one town. */
function comparePlaces(a: Entity, b: Entity, byId: ById): SharedFacts | null {
  const [one, two] = [a.location, b.location];
  if (one === undefined || two === undefined) return NOTHING;
  if (one === two) {
    const detail = `both in ${byId(one)?.name ?? one}`;
    return { delta: 0.06, evidence: [{ rule: 'place', detail }] };
  }
  const [upper, lower] = [byId(one), byId(two)];
  const nested = upper && lower && (isAbove(one, lower, byId) || isAbove(two, upper, byId));
  return nested ? NOTHING : a.kind === 'person' ? { delta: -0.15, evidence: [] } : null;
}

const NEAR = 2;
const CLOSE = 10;
const FAR = 40;

function compareGround(a: Entity, b: Entity): SharedFacts | null {
  if (!a.coordinates || !b.coordinates) return NOTHING;
  const distance = kilometres(a.coordinates, b.coordinates);
  if (distance > FAR) return null;
  if (distance > CLOSE) return { delta: -0.1, evidence: [] };
  const detail = distance < 0.1 ? 'at the same spot' : `${distance.toFixed(1)} km apart`;
  return { delta: distance <= NEAR ? 0.12 : 0.08, evidence: [{ rule: 'place', detail }] };
}

function compareSites(a: Entity, b: Entity): SharedFacts | null {
  const [one, two] = [siteOf(a.url), siteOf(b.url)];
  if (one === null || two === null) return NOTHING;
  return one === two ? { delta: 0.1, evidence: [{ rule: 'site', detail: `both at ${one}` }] } : null;
}

const siteOf = (url: string | undefined): string | null =>
  /^https?:\/\/(?:www\.|m\.)?([^/:?#]+)/i.exec(url ?? '')?.[1]?.toLowerCase() ?? null;

/** What the stories say of two entities; null where one sentence names both as two. */
interface SharedStories {
  readonly delta: number;
  readonly evidence: readonly SameEvidence[];
}

/** Most stories looked at of one entity: its company shows in these. */
const STORIES = 60;
/** Companions in more than this part of the stories say nothing: 1.5 bits. */
const TELLING = 1.5;

interface Company {
  readonly weights: ReadonlyMap<string, number>;
  readonly norm: number;
  readonly stories: number;
}

/** Compares the company two entities are named in. */
export class Contexts {
  private readonly known = new Map<string, Company>();

  constructor(
    private readonly stories: Stories,
    private readonly byId: (id: string) => Entity | undefined,
  ) {}

  compare(a: Entity, b: Entity, rule: SameRule): SharedStories | null {
    const together = this.together(a, b);
    if (together === 'sentence' && rule !== 'acronym') return null;
    if (together === 'sentence') return { delta: 0.12, evidence: [{ rule: 'beside', detail: 'named side by side' }] };
    const shared = this.shared(a.id, b.id);
    const delta = shared.delta - (together === 'story' && rule !== 'acronym' && rule !== 'short-form' ? 0.1 : 0);
    return { delta, evidence: shared.evidence };
  }

  /** Whether a story names both, and whether one of its sentences does. */
  private together(a: Entity, b: Entity): 'sentence' | 'story' | null {
    const [rare, other] = this.stories.countOf(a.id) <= this.stories.countOf(b.id) ? [a.id, b.id] : [b.id, a.id];
    let found: 'story' | null = null;
    for (const story of this.stories.storiesOf(rare)) {
      const named = this.stories.namedIn(story);
      const second = named.find(({ id }) => id === other);
      if (second === undefined) continue;
      const at = named.find(({ id }) => id === rare)?.at ?? [];
      if (at.some((sentence) => second.at.includes(sentence))) return 'sentence';
      found = 'story';
    }
    return found;
  }

  private shared(a: string, b: string): SharedStories {
    const [one, two] = [this.company(a, b), this.company(b, a)];
    const both = [...one.weights.keys()].filter((id) => two.weights.has(id)).sort(this.byBits);
    const bits = both.reduce((sum, id) => sum + this.bits(id), 0);
    const dot = both.reduce((sum, id) => sum + (one.weights.get(id) ?? 0) * (two.weights.get(id) ?? 0), 0);
    const cosine = dot === 0 ? 0 : dot / (one.norm * two.norm);
    const delta = this.weigh(both.length, bits, cosine, Math.min(one.stories, two.stories));
    if (delta <= 0) return { delta, evidence: [] };
    const names = both.slice(0, 3).map((id) => this.byId(id)?.name ?? id);
    const more = both.length > names.length ? ` and ${both.length - names.length} more` : '';
    return { delta, evidence: [{ rule: 'shared-context', detail: `both named with ${names.join(', ')}${more}` }] };
  }

  private weigh(count: number, bits: number, cosine: number, stories: number): number {
    if (count >= 2 && bits >= 7 && cosine >= 0.15) return 0.3;
    if (count >= 1 && bits >= 3 && cosine >= 0.05) return 0.12;
    return stories >= 3 && bits < 1 ? -0.2 : 0;
  }

  private company(id: string, without: string): Company {
    const known = this.known.get(id);
    const company = known ?? this.lookUp(id);
    if (known === undefined) this.known.set(id, company);
    if (!company.weights.has(without)) return company;
    const weights = new Map(company.weights);
    weights.delete(without);
    return { ...company, weights };
  }

  private lookUp(id: string): Company {
    const counts = new Map<string, number>();
    let stories = 0;
    for (const story of this.stories.storiesOf(id)) {
      if ((stories += 1) > STORIES) break;
      for (const { id: other } of this.stories.namedIn(story)) {
        const kind = this.byId(other)?.kind;
        if (other === id || kind === undefined || kind === 'source' || kind === 'theme') continue;
        counts.set(other, (counts.get(other) ?? 0) + 1);
      }
    }
    const weights = new Map<string, number>();
    for (const [other, count] of counts)
      if (this.bits(other) >= TELLING) weights.set(other, (1 + Math.log2(count)) * this.bits(other));
    const norm = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0));
    return { weights, norm, stories };
  }

  /** How much it says that a story names an entity. */
  private bits(id: string): number {
    return Math.log2(this.stories.total / Math.max(1, this.stories.countOf(id)));
  }

  private readonly byBits = (a: string, b: string): number => this.bits(b) - this.bits(a) || (a < b ? -1 : 1);
}
