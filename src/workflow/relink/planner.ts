import type { SettledNames } from '../../analysis/entities/names/settled';
import { foldForm, type NotePlan, type Outcome, type Problem, type ReadArticle } from '../../model';
import { isLinkedFor, mayNeedFacts, planFacts, type RelinkChange } from '../../notes';
import { parseNote, type ArticleRecord } from '../../format/note-record';
import type { VaultIndex } from '../../index/vault-index';
import { readIfThere } from '../../index/load-index';
import { reportedReading } from '../reading';
import { GatheredReadings } from '../gathered-readings';
import { EntityFacts } from '../report-builder';
import type { Workspace } from '../workspace';
import type { PlanningOptions, RelinkedNote, Relinking } from './relinking';
import { planAgain, readStanding, type ReadAgain, type RelinkContext } from './read';
import { articlesIn, type RelinkScope } from './scope';
import { vaultKnowledge } from '../vocabulary/knowledge';

/**
 * New entities can be named by articles that were looked at before they were known. Those are looked at again, and so on;
 * longer chains do not occur, since each link needs an entity that only another new one makes known.
 */
const MOST_ROUNDS = 5;

/** Articles between two times that the one who waits is told what was found. */
const TOLD_EVERY = 50;

/** Letters read between two breaths: some milliseconds of work. */
const BREATH = 100_000;

type Update = Extract<NotePlan, { action: 'update' }>;

/** Plans for the articles of one scope. Notes that are planned stand in the index until it is asked to forget them. */
export class Planner {
  private readonly problems: Problem[] = [];
  private readonly articles = new Map<string, RelinkedNote & { readonly plan: Update }>();
  private readonly entities = new Map<string, NotePlan>();
  private readonly facts = new EntityFacts();
  private readonly keptOut = new Set<string>();
  private readonly analysed = new Set<string>();
  private readonly passed = new Set<string>();
  private readonly gathered = new GatheredReadings(true);
  /** Who is who in all articles of the scope; null where one entity alone is asked for. */
  private settled: SettledNames | null = null;
  private looked = 0;
  private sinceBreath = 0;

  /** `made`: notes of entities that are planned already. */
  constructor(
    private readonly scope: RelinkScope,
    private readonly workspace: Workspace,
    private readonly index: VaultIndex,
    private readonly options: PlanningOptions,
    made: readonly NotePlan[] = [],
  ) {
    made.forEach((plan) => this.takeEntity(plan));
  }

  async plan(): Promise<void> {
    const records = articlesIn(this.scope, this.index);
    let names = this.asked();
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      await this.know();
      const known = this.entities.size;
      await this.round(records, names);
      const made = [...this.entities.values()].slice(known);
      if (made.length === 0 || this.aborted) break;
      names = formFinder(made.flatMap(({ subject }) => formsOf(subject.id, this.index)));
    }
    await this.fillFacts();
  }

  result(cancelled: boolean): Relinking {
    const { scope, problems, analysed, passed, keptOut } = this;
    const made = [...this.entities.values()].map((plan): RelinkedNote => ({ plan, changes: [] }));
    return {
      scope,
      analysed: analysed.size,
      passedOver: passed.size,
      notes: [
        ...made,
        ...[...this.articles.values()].sort(({ plan: one }, { plan: other }) => (one.path < other.path ? -1 : 1)),
      ],
      keptOut: keptOut.size,
      problems: [...problems],
      cancelled,
    };
  }

  /** The index is what the vault holds, and is used after this. */
  forget(): void {
    for (const plan of this.entities.values()) if (plan.action === 'create') this.index.remove(plan.path);
  }

  private get aborted(): boolean {
    return this.options.control?.signal.aborted ?? false;
  }

  /** Whether a text may name the entity asked for; themes have no forms, and without an entity every text is meant. */
  private asked(): (text: string) => boolean {
    const { entity } = this.scope;
    const record = entity === null ? null : this.index.entity(entity);
    if (record === null || record.type === 'theme') return () => true;
    return formFinder(formsOf(record.id, this.index));
  }

  private async know(): Promise<void> {
    const { knowledge, problems } = await vaultKnowledge(this.index, this.workspace);
    this.problems.push(...problems);
    await this.workspace.engine.know(knowledge);
  }

  private get context(): RelinkContext {
    const { workspace, index, scope } = this;
    return { workspace, index, only: scope.entity === null ? null : new Set([scope.entity]) };
  }

  /** Reads all that names it, and decides it as an import would: in its order, and by what all of the scope say together. */
  private async round(records: readonly ArticleRecord[], names: (text: string) => boolean): Promise<void> {
    for (const [done, record] of records.entries()) {
      this.options.control?.progress({ done, total: records.length, current: record.path });
      if (this.aborted) return;
      await this.guarded(() => this.gather(record, names));
    }
    if (this.settled === null && this.scope.entity === null) await this.settle(records);
    for (const at of this.gathered.order(true)) {
      if (this.aborted) return;
      const { name, read } = this.gathered.take(at);
      await this.guarded(() => this.decide(name, read));
      this.looked += 1;
      if (this.looked % TOLD_EVERY === 0) this.options.found?.(() => this.result(false));
    }
  }

  private async gather(record: ArticleRecord, names: (text: string) => boolean): Promise<void> {
    const { path } = record;
    const text = await this.textAt(path);
    if (text === null) return;
    await this.breathe(text.length);
    if (!names(text) || this.isDone(record, text)) {
      if (!this.analysed.has(path)) this.passed.add(path);
      return;
    }
    this.passed.delete(path);
    this.analysed.add(path);
    this.gathered.add(path, await readStanding(this.asPlanned(record), text, this.context), record.id);
  }

  private async settle(records: readonly ArticleRecord[]): Promise<void> {
    const { index, workspace } = this;
    const { settings, vault } = workspace;
    const read = (path: string): Promise<string | null> => readIfThere(vault, path);
    const own = new Set(records.map(({ id }) => id));
    this.settled = await this.gathered.settle({ index, settings, read }, own);
  }

  private async decide(path: string, read: Outcome<ReadArticle>): Promise<void> {
    const record = this.index.recordAt(path);
    const text = await this.textAt(path);
    if (record?.kind !== 'article' || text === null) return;
    await this.breathe(text.length);
    const again = read.ok ? await planAgain(this.asPlanned(record), text, read.value, this.context, this.settled) : read; // prettier-ignore
    if (again.ok) this.take(record, text, again.value);
    else this.problems.push(again.problem);
  }

  /** Text of an article's note as it is planned, or else as it stands. */
  private async textAt(path: string): Promise<string | null> {
    return this.articles.get(path)?.plan.after ?? readIfThere(this.workspace.vault, path);
  }

  /** What an article's note will say of itself once its planned text is written: an earlier round marked what it added. */
  private asPlanned(record: ArticleRecord): ArticleRecord {
    const planned = this.articles.get(record.path)?.plan.after;
    const parsed = planned === undefined ? null : parseNote(record.path, planned, this.index.settings);
    return parsed?.ok === true && parsed.value?.kind === 'article' ? parsed.value : record;
  }

  private async breathe(letters: number): Promise<void> {
    this.sinceBreath += letters;
    if (this.sinceBreath < BREATH) return;
    this.sinceBreath = 0;
    await this.options.control?.breathe?.();
  }

  /** What one note cannot be read for is a line of the report. */
  private async guarded(step: () => Promise<void>): Promise<void> {
    const done = await reportedReading(step);
    if (!done.ok) this.problems.push(done.problem);
  }

  /** The entity asked for is in the lists and in the text already. */
  private isDone(record: ArticleRecord, text: string): boolean {
    const { entity } = this.scope;
    return entity !== null && isLinkedFor(entity, record, text, this.index);
  }

  private take(
    { path }: ArticleRecord,
    text: string,
    { plans, changes, keptOut, namesakes, entities }: ReadAgain,
  ): void {
    const { entity } = this.scope;
    const asked = entity === null ? Object.values(entities) : Object.values(entities).filter(({ id }) => id === entity);
    this.facts.add(Object.fromEntries(asked.map((each) => [each.id, each])));
    if (keptOut.size > 0) this.keptOut.add(path);
    this.problems.push(...namesakes);
    for (const plan of plans) {
      if (plan.action === 'update') this.takeArticle(plan, text, changes);
      else this.takeEntity(plan);
    }
  }

  /** Of a note that changes in several rounds, what stands in the vault is what it was. */
  private takeArticle(plan: Update, text: string, changes: readonly RelinkChange[]): void {
    const earlier = this.articles.get(plan.path);
    this.articles.set(plan.path, {
      plan: { ...plan, before: earlier?.plan.before ?? plan.before },
      changes: [...(earlier?.changes ?? []), ...changes.map((change) => ({ change, text }))],
    });
  }

  private takeEntity(plan: NotePlan): void {
    this.entities.set(plan.path, plan);
    this.index.addPlans([plan]);
  }

  /** What is known now goes into the notes of entities where their keys are absent, those made here included. */
  private async fillFacts(): Promise<void> {
    const { index, workspace } = this;
    const { settings, vault } = workspace;
    for (const entity of Object.values(this.facts.asRecord())) {
      const record = index.entity(entity.id);
      const made = record === null ? undefined : this.entities.get(record.path);
      if (record === null || (made === undefined && !mayNeedFacts(record, entity, { index, settings }))) continue;
      const text = made?.after ?? (await readIfThere(vault, record.path));
      if (text === null) continue;
      const planned = planFacts({ entity, record, current: { path: record.path, text }, index, settings });
      if (!planned.ok) this.problems.push(planned.problem);
      else if (planned.value !== null) {
        this.entities.set(record.path, made === undefined ? planned.value : { ...made, after: planned.value.after });
      }
    }
  }
}

/** Forms by which a text names a vault's entity. */
function formsOf(id: string, index: VaultIndex): readonly string[] {
  const record = index.entity(id);
  if (record === null) return [];
  const { name, aliases } = index.entityOf(record);
  return [name, ...aliases];
}

/** Scripts that put no spaces between words, or let a name begin inside one. */
const UNSPACED = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * Tells texts that may name something by one of its forms from those that surely do not, without reading them as articles
 * (about 50 µs a note): folded as forms are compared, from the beginning of a word, with any ending.
 */
function formFinder(forms: readonly string[]): (text: string) => boolean {
  const folded = [...new Set(forms.map(foldForm))].filter((form) => form !== '');
  const wanted = folded.map((form) => (UNSPACED.test(form) ? form : ` ${form}`));
  return (text) => {
    const words = ` ${foldForm(text)}`;
    return wanted.some((form) => words.includes(form));
  };
}
