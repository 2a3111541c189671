import type { EventDateWeights } from '../../analysis/language';
import { DEFAULT_SETTINGS, type ClaimFloor, type Entity, type EntityKind, type Problem } from '../../model';
import { VaultIndex } from '../../index/vault-index';
import { untilAborted } from '../cancel';
import type { Engine } from '../ports';
import type { Workspace } from '../workspace';
import { knownEntity } from './choosing';
import type { ReviewWorld, VaultChange } from './decided';
import { decide } from './deciding';
import { decidedOf, viewOf, type ArticleDecisions, type ReviewEntry } from './entry';
import { ReviewEntities } from './review-entities';
import type { ReviewDecision } from './decision';
import type { ReviewArticle, ReviewCandidate, ReviewItem, ReviewMode, ReviewOutcome } from './model';
import { NO_CHANGE, together } from './shared';

/** What lies under review, and what was decided of it so far. */
export class Desk {
  readonly problems: Problem[] = [];
  readonly entities = new ReviewEntities(() => this.index);
  readonly entries = new Map<string, ReviewEntry>();
  protected readonly timeline = new DecisionHistory();
  private index = new VaultIndex(DEFAULT_SETTINGS);
  private readonly listeners = new Set<() => void>();
  private readonly views = new Map<string, ReviewArticle>();
  private readonly changes = new Map<string, VaultChange>();
  private certainty: ClaimFloor = 'usual';
  private dateWeights: EventDateWeights | undefined;
  private added = 0;

  protected begin(index: VaultIndex, { engine, settings }: Pick<Workspace, 'engine' | 'settings'>): void {
    this.index = index;
    this.certainty = settings.claims.certainty;
    this.entities.use(engine);
    this.views.clear();
  }

  /** Once, so that decisions need not wait for the engine. */
  protected async learnDates(engine: Engine, signal: AbortSignal | undefined): Promise<void> {
    this.dateWeights ??= (await untilAborted(engine.eventDateWeights(), signal)) ?? undefined;
  }

  get items(): readonly ReviewItem[] {
    return [...this.entries.values()].map(({ key, article, doubts, known, outcome }) => ({
      key,
      name: article.name,
      headline: article.title?.value ?? null,
      doubts,
      known: known.is,
      outcome,
      decisions: this.timeline.of(key).length,
    }));
  }

  /** Articles that nobody decided of yet. */
  get waiting(): number {
    return [...this.entries.values()].filter(({ outcome }) => outcome === null).length;
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  article(key: string): ReviewArticle | null {
    const entry = this.entries.get(key);
    if (entry === undefined) return null;
    const view = this.views.get(key) ?? viewOf(entry, this.decisionsOf(key), this.world(entry));
    this.views.set(key, view);
    entry.doubts = view.doubts;
    return view;
  }

  decisions(key: string): readonly ReviewDecision[] {
    return this.timeline.of(key);
  }

  decide(key: string, decision: ReviewDecision): void {
    if (!this.entries.has(key)) return;
    this.timeline.add(key, decision);
    this.decided(key);
  }

  takeBack(key: string): ReviewDecision | null {
    const taken = this.timeline.takeBack(key);
    if (taken !== null) this.decided(key);
    return taken;
  }

  settle(key: string, outcome: ReviewOutcome | null): void {
    const entry = this.entries.get(key);
    if (entry === undefined || entry.outcome === outcome) return;
    entry.outcome = outcome;
    this.changed();
  }

  acceptAbove(confidence: number, key?: string): number {
    let accepted = 0;
    for (const each of key === undefined ? [...this.entries.keys()] : [key]) {
      const open = this.article(each)?.entities.filter(
        ({ state, byHand, lists, ...entity }) =>
          state === 'open' && !byHand && lists.length > 0 && entity.confidence >= confidence,
      );
      for (const { id } of open ?? []) this.timeline.add(each, { do: 'accept', entity: id });
      accepted += open?.length ?? 0;
      if ((open?.length ?? 0) > 0) this.views.delete(each);
    }
    if (accepted > 0) this.changed();
    return accepted;
  }

  find(words: string, kinds?: readonly EntityKind[]): Promise<readonly ReviewCandidate[]> {
    return this.entities.find(words, kinds);
  }

  async kindOf(key: string, id: string): Promise<EntityKind | 'article' | null> {
    const entry = this.entries.get(key);
    if (entry === undefined) return null;
    if (this.index.article(id) !== null) return 'article';
    const world = this.world(entry);
    const { analysis } = decidedOf(entry, this.decisionsOf(key), world);
    const known = (): EntityKind | null => {
      const entity = knownEntity(id, analysis, world);
      // An own key of the object, not what every object has.
      return entity?.id === id || this.index.entity(id) !== null ? (entity?.kind ?? null) : null;
    };
    if (known() === null) await this.entities.ask([id]);
    return known();
  }

  /** What is decided of one article, and with the others for the whole vault. */
  decisionsOf(key: string): ArticleDecisions {
    const others = this.timeline.keys.filter((other) => other !== key);
    return { own: this.own(key), shared: together(others.map((other) => this.changeBy(other))) };
  }

  protected own(key: string): readonly ReviewDecision[] {
    return this.timeline.of(key);
  }

  /** All that was decided for the whole vault. */
  get vaultChange(): VaultChange {
    return together(this.timeline.keys.map((key) => this.changeBy(key)));
  }

  /** What decisions are applied in; `index`: as the vault is by then. */
  world(entry: ReviewEntry, index: VaultIndex = this.index): ReviewWorld {
    const { analysis: asRead } = entry;
    const entity = (id: string): Entity | null => this.entities.get(id) ?? asRead.entities[id] ?? null;
    return {
      index,
      entity,
      asRead,
      certainty: this.certainty,
      ...(this.dateWeights && { dateWeights: this.dateWeights }),
    };
  }

  /** Takes leave of what was filed or skipped. */
  leave(keys: Iterable<string>): void {
    for (const key of keys) {
      this.entries.delete(key);
      this.timeline.forget(key);
      this.changes.delete(key);
    }
    this.views.clear();
    this.changed();
  }

  protected add(entry: Omit<ReviewEntry, 'key' | 'outcome' | 'doubts'>, mode: ReviewMode, given?: string): void {
    this.added += 1;
    const key = given ?? String(this.added);
    this.entries.set(key, { ...entry, key, outcome: null, doubts: [] });
    const view = this.article(key);
    const asks = view !== null && view.known.is !== 'unchanged' && isAsked(view, mode);
    const added = this.entries.get(key);
    if (added !== undefined && !asks) added.outcome = 'file';
  }

  protected fault(problem: Problem): void {
    this.problems.push(problem);
  }

  protected changed(): void {
    for (const listener of [...this.listeners]) listener();
  }

  /** What was decided of an article may change what others show. */
  private decided(key: string): void {
    const before = JSON.stringify(this.changes.get(key) ?? NO_CHANGE);
    this.changes.delete(key);
    if (JSON.stringify(this.changeBy(key)) === before) this.views.delete(key);
    else this.views.clear();
    this.article(key);
    this.changed();
  }

  /** What one article's decisions say for the whole vault; what they make is known from now on. */
  private changeBy(key: string): VaultChange {
    const known = this.changes.get(key);
    const entry = this.entries.get(key);
    if (known !== undefined || entry === undefined) return known ?? NO_CHANGE;
    const { vault, made, changed, analysis } = decide(
      entry.article,
      entry.analysis,
      this.timeline.of(key),
      this.world(entry),
    );
    this.entities.take([...made, ...changed].flatMap((id) => analysis.entities[id] ?? []));
    this.changes.set(key, vault);
    return vault;
  }
}

const isAsked = ({ doubts }: ReviewArticle, mode: ReviewMode): boolean =>
  mode === 'all' || (mode === 'uncertain' && doubts.length > 0);

/** Decisions about several articles, in the order in which they were made. */
class DecisionHistory {
  private readonly all: { readonly key: string; readonly decision: ReviewDecision }[] = [];

  of(key: string): readonly ReviewDecision[] {
    return this.all.filter((each) => each.key === key).map(({ decision }) => decision);
  }

  /** Keys of the articles that something was decided of, that with the latest decision last. */
  get keys(): readonly string[] {
    return [...new Set(this.all.map(({ key }) => key).reverse())].reverse();
  }

  add(key: string, decision: ReviewDecision): void {
    this.all.push({ key, decision });
  }

  takeBack(key: string): ReviewDecision | null {
    const at = this.all.findLastIndex((each) => each.key === key);
    const [taken] = at < 0 ? [] : this.all.splice(at, 1);
    return taken?.decision ?? null;
  }

  forget(key: string): void {
    const rest = this.all.filter((each) => each.key !== key);
    this.all.splice(0, this.all.length, ...rest);
  }
}
