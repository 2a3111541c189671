import type { Analysis, Article, Entity, NotePlan, Problem } from '../../model';
import type { Stated } from '../../model/input';
import {
  isLinkedFor,
  planFacts,
  planRelink,
  reconcile,
  withoutRejectedLinks,
  type ArticleRecord,
  type RelinkChange,
  type VaultIndex,
} from '../../notes';
import { cancellable, uncancelled } from '../cancel';
import { knownVault } from '../known-vault';
import { readIfThere } from '../load-index';
import { VaultError } from '../ports';
import { faultTolerant, ReaderFault } from '../reader-fault';
import { Facts } from '../report-builder';
import { vaultProblem } from '../vault-problem';
import type { RunOptions, Workspace } from '../workspace';
import { formFinder } from './forms';
import { articlesIn, type RelinkScope } from './scope';

/** A change of a note, and the text that its places are offsets into. */
export interface TracedChange {
  readonly change: RelinkChange;
  readonly text: string;
}

/** A note that a relink makes or changes. */
export interface RelinkedNote {
  readonly plan: NotePlan;
  /** Of an article. */
  readonly changes: readonly TracedChange[];
}

/** What a relink would do, decided and not yet done. */
export interface Relinking {
  readonly scope: RelinkScope;
  /** Articles read and analysed. */
  readonly analysed: number;
  /** Articles whose text names nothing that is looked for, or that have its links: read, not analysed. */
  readonly passedOver: number;
  /** Notes of entities first. */
  readonly notes: readonly RelinkedNote[];
  /** Articles that name something a person took out of their lists: it stays out. */
  readonly keptOut: number;
  readonly problems: readonly Problem[];
  /** Given up before all was looked at: what was found until then. */
  readonly cancelled: boolean;
}

/** What is found is heard of while the rest is looked at. */
export interface PlanningOptions extends Pick<RunOptions, 'control'> {
  readonly found?: (so: Relinking) => void;
}

/**
 * New entities can be named by articles that were looked at before they were known. Those are looked at again, and so on;
 * chains longer than this do not occur, since each link needs an entity that only another new one makes known.
 */
const MOST_ROUNDS = 5;

/** Decides what present knowledge changes in the articles of a scope; writes nothing. */
export async function planRelinking(
  scope: RelinkScope,
  workspace: Workspace,
  options: PlanningOptions = {},
): Promise<Relinking> {
  const signal = options.control?.signal;
  const engine = faultTolerant(cancellable(workspace.engine, signal));
  const { index } = await knownVault(workspace);
  const planner = new Planner(scope, { ...workspace, engine }, index, options);
  try {
    const isWhole = await uncancelled(() => planner.plan());
    return planner.result(!isWhole || (signal?.aborted ?? false));
  } finally {
    planner.forget();
  }
}

class Planner {
  private readonly problems: Problem[] = [];
  /** Path → note that is made or changed. */
  private readonly articles = new Map<string, RelinkedNote>();
  private readonly entities = new Map<string, NotePlan>();
  private readonly facts = new Facts();
  private readonly keptOut = new Set<string>();
  private readonly analysed = new Set<string>();
  private readonly passed = new Set<string>();
  private done = 0;

  constructor(
    private readonly scope: RelinkScope,
    private readonly workspace: Workspace,
    private readonly index: VaultIndex,
    private readonly options: PlanningOptions,
  ) {}

  async plan(): Promise<void> {
    const records = articlesIn(this.scope, this.index);
    let names = this.asked();
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      await this.know();
      const known = this.entities.size;
      await this.round(records, names);
      const made = [...this.entities.values()].slice(known);
      if (made.length === 0) break;
      names = formFinder(made.flatMap(({ subject }) => formsOf(subject.id, this.index)));
    }
    await this.fillFacts();
  }

  result(cancelled: boolean): Relinking {
    const { scope, problems } = this;
    const made = [...this.entities.values()].map((plan): RelinkedNote => ({ plan, changes: [] }));
    return {
      scope,
      analysed: this.analysed.size,
      passedOver: this.passed.size,
      notes: [...made, ...this.articles.values()],
      keptOut: this.keptOut.size,
      problems,
      cancelled,
    };
  }

  /** The index is what the vault holds, and may be used after this: notes that are only planned go out of it. */
  forget(): void {
    for (const plan of this.entities.values()) if (plan.action === 'create') this.index.remove(plan.path);
  }

  /** Whether a text may name the entity asked for; themes have no forms, and without an entity every text is meant. */
  private asked(): (text: string) => boolean {
    const { entity } = this.scope;
    const record = entity === null ? null : this.index.entity(entity);
    if (record === null || record.type === 'theme') return () => true;
    return formFinder(formsOf(record.id, this.index));
  }

  private know(): Promise<void> {
    const { index, workspace } = this;
    const { ignored, vocabularies, reading } = workspace.settings;
    return workspace.engine.know({
      entities: index.entities(),
      ignored: [...ignored, ...index.decisions.ignored],
      packs: vocabularies.packs,
      images: reading.images,
    });
  }

  private async round(records: readonly ArticleRecord[], names: (text: string) => boolean): Promise<void> {
    for (const [at, record] of records.entries()) {
      if (this.options.control?.signal.aborted ?? false) return;
      this.options.control?.progress({ done: at, total: records.length, current: record.path });
      const text = this.articles.get(record.path)?.plan ?? null;
      await this.article(record, text === null ? null : afterOf(text), names);
      this.done += 1;
      if (this.done % TOLD_EVERY === 0) this.options.found?.(this.result(false));
    }
  }

  private async article(
    record: ArticleRecord,
    planned: string | null,
    names: (text: string) => boolean,
  ): Promise<void> {
    try {
      const text = planned ?? (await readIfThere(this.workspace.vault, record.path));
      if (text === null) return;
      if (!names(text) || this.isDone(record, text)) return void this.pass(record);
      await this.analyse(record, text);
    } catch (error) {
      if (error instanceof ReaderFault) this.problems.push(error.problem);
      else if (error instanceof VaultError) this.problems.push(vaultProblem(error));
      else throw error;
    }
  }

  private pass({ path }: ArticleRecord): void {
    if (!this.analysed.has(path)) this.passed.add(path);
  }

  /** The entity asked for is in the lists and in the text already. */
  private isDone(record: ArticleRecord, text: string): boolean {
    const { entity } = this.scope;
    return entity !== null && isLinkedFor(entity, record, text, this.index);
  }

  private async analyse(record: ArticleRecord, standing: string): Promise<void> {
    const { index, workspace, scope } = this;
    const { text, unlinked } = withoutRejectedLinks(standing, record.path, index);
    this.passed.delete(record.path);
    this.analysed.add(record.path);
    for await (const read of workspace.engine.read({
      name: record.path,
      text,
      inPlace: true,
      stated: statedBy(record, index),
    })) {
      if (!read.ok) return void this.problems.push(read.problem);
      const article: Article = read.value;
      const analysis = reconcile(await workspace.engine.analyze(article), index);
      const planned = planRelink({
        article,
        analysis,
        index,
        record,
        current: { path: record.path, text: standing },
        text,
        unlinked,
        only: scope.entity,
        settings: workspace.settings,
      });
      if (!planned.ok) return void this.problems.push(planned.problem);
      this.take(record, standing, analysis, planned.value);
      return;
    }
  }

  private take(
    record: ArticleRecord,
    standing: string,
    analysis: Analysis,
    planned: {
      readonly plans: readonly NotePlan[];
      readonly changes: readonly RelinkChange[];
      readonly keptOut: ReadonlySet<string>;
      readonly notices: readonly string[];
    },
  ): void {
    this.facts.add(this.scope.entity === null ? analysis.entities : only(this.scope.entity, analysis.entities));
    if (planned.keptOut.size > 0) this.keptOut.add(record.path);
    for (const message of planned.notices) this.problems.push({ code: 'notice', subject: record.path, message });
    for (const plan of planned.plans) {
      if (plan.action === 'update') this.takeArticle(plan, standing, planned.changes);
      else {
        this.entities.set(plan.path, plan);
        this.index.addPlans([plan]);
      }
    }
  }

  /** Of a note that was changed in an earlier round the first text counts as the one before. */
  private takeArticle(
    plan: Extract<NotePlan, { action: 'update' }>,
    text: string,
    changes: readonly RelinkChange[],
  ): void {
    const earlier = this.articles.get(plan.path);
    const before = earlier?.plan.action === 'update' ? earlier.plan.before : plan.before;
    this.articles.set(plan.path, {
      plan: { ...plan, before },
      changes: [...(earlier?.changes ?? []), ...changes.map((change) => ({ change, text }))],
    });
  }

  /** What is known now goes into the notes of entities where their keys are absent, those made here included. */
  private async fillFacts(): Promise<void> {
    const { index, workspace } = this;
    for (const entity of Object.values(this.facts.asRecord())) {
      const record = index.entity(entity.id);
      if (record === null) continue;
      const made = this.entities.get(record.path);
      const text = made === undefined ? await readIfThere(workspace.vault, record.path) : made.after;
      if (text === null) continue;
      const planned = planFacts({
        entity,
        record,
        current: { path: record.path, text },
        index,
        settings: workspace.settings,
      });
      if (!planned.ok) this.problems.push(planned.problem);
      else if (planned.value !== null) {
        this.entities.set(record.path, made === undefined ? planned.value : { ...made, after: planned.value.after });
      }
    }
  }
}

/** Articles between two times that the one who waits is told. */
const TOLD_EVERY = 50;

const afterOf = ({ after }: NotePlan): string => after;

const only = (id: string, entities: Readonly<Record<string, Entity>>): Readonly<Record<string, Entity>> => {
  const entity = entities[id];
  return entity === undefined ? {} : { [id]: entity };
};

/** Forms by which a text names a vault's entity. */
function formsOf(id: string, index: VaultIndex): readonly string[] {
  const record = index.entity(id);
  const entity = record === null ? null : index.entityOf(record);
  return entity === null ? [] : [entity.name, ...entity.aliases];
}

/** What the note's properties say of the article, by whatever names the settings give them. */
function statedBy(record: ArticleRecord, index: VaultIndex): Stated {
  const [source] = record.source;
  const outlet = source === undefined ? null : index.recordAt(index.resolve(source) ?? '');
  const name = outlet?.kind === 'entity' ? index.entityOf(outlet).name : (source ?? record.outlet);
  return {
    from: 'note',
    ...(record.title === null ? {} : { title: record.title }),
    ...(name === null ? {} : { source: name }),
    ...(record.url === null ? {} : { url: record.url }),
  };
}
