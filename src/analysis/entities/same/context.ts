import type { Entity } from '../../../model';
import type { SameEvidence, SameRule, Stories } from './pair';

/** What the stories say of two entities; null where one sentence names both as two. */
export interface SharedStories {
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
