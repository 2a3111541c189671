import { foldForm, message, type Problem } from '../../model';
import type { EntityRecord } from '../../format/note-record';
import type { VaultIndex } from '../../index/vault-index';
import { uncancelled } from '../cancel';
import { findEntity } from '../find-entity';
import { knownVault } from '../../index/known-vault';
import { runEngine } from '../reading';
import { vaultKnowledge } from '../vocabulary/knowledge';
import type { Workspace } from '../workspace';
import { mergesAmong } from './merges';
import { TIDY_KINDS, type TidyKind, type TidyLeft, type TidyOptions, type TidyPlan, type TidyProposal } from './model';
import { proposedByName } from './names';
import { tidyNote, type Noted, type TidyKnowledge } from './noted';
import { PassingNames } from './passing';
import { notNeeded, survey, type Surveyed } from './survey';

/**
 * Looks for notes of entities that the rules of today would not have made, or not so, and that nobody has edited: to be
 * merged, retyped or removed. Writes nothing. Problems: `unknown-entity`, `ambiguous-entity` of names that are asked for.
 */
export async function planTidying(workspace: Workspace, options: TidyOptions = {}): Promise<TidyPlan> {
  const signal = options.control?.signal;
  const engine = runEngine(workspace.engine, signal);
  const { index, problems } = await knownVault(workspace);
  const planner = new TidyPlanner({ ...workspace, engine }, index, options);
  planner.problems.push(...problems);
  const isWhole = await uncancelled(() => planner.plan());
  return planner.result(!isWhole || (signal?.aborted ?? false));
}

export const UNNAMED = 'no story names it any more';

class TidyPlanner {
  readonly problems: Problem[] = [];
  private readonly proposals: TidyProposal[] = [];
  private readonly left: TidyLeft[] = [];
  private notes: readonly Noted[] = [];

  constructor(
    private readonly workspace: Workspace,
    private readonly index: VaultIndex,
    private readonly options: TidyOptions,
  ) {}

  async plan(): Promise<void> {
    const asked = this.asked();
    const records = this.candidates();
    const { control } = this.options;
    const surveyed = await survey(records, this.workspace, this.index, control);
    this.problems.push(...surveyed.problems);
    if (surveyed.cancelled) return;
    const packs = await this.packs();
    this.notes = records.map((record) => this.noted(record, surveyed.free.get(record.path) ?? null, packs));
    const knowledge = this.knowledge(packs);
    if (this.wants('merge')) this.take(mergesAmong(this.notes, knowledge), asked);
    if (this.wants('remove')) this.take(this.unnamed(surveyed), asked);
    const byName = this.notes
      .filter(({ record }) => !this.isTaken(record.path))
      .flatMap((note) => proposedByName(note, knowledge) ?? [])
      .filter(({ kind }) => this.wants(kind));
    const faulty = (each: TidyProposal): boolean => each.kind === 'remove' && each.note.stories > 0;
    this.take(
      byName.filter((each) => !faulty(each)),
      asked,
    );
    if (this.wants('remove') || this.wants('retype')) await this.readAgain(byName.filter(faulty), asked);
    this.keepAbove(surveyed, asked);
  }

  result(cancelled: boolean): TidyPlan {
    const { notes, problems } = this;
    const order = (a: TidyProposal, b: TidyProposal): number =>
      TIDY_KINDS.indexOf(a.kind) - TIDY_KINDS.indexOf(b.kind) || (a.note.path < b.note.path ? -1 : 1);
    return {
      entities: notes.length,
      left: [...this.left].sort((a, b) => (a.path < b.path ? -1 : 1)),
      proposals: cancelled ? [] : [...this.proposals].sort(order),
      problems,
      cancelled,
    };
  }

  private wants(kind: TidyKind): boolean {
    const { only = [] } = this.options;
    return only.length === 0 || only.includes(kind);
  }

  /** Paths of the notes asked for; null: all. */
  private asked(): ReadonlySet<string> | null {
    const { names = [] } = this.options;
    if (names.length === 0) return null;
    const paths = new Set<string>();
    for (const name of names) {
      const found = findEntity(this.index, name);
      if (found.ok) paths.add(found.value.path);
      else this.problems.push(found.problem);
    }
    return paths;
  }

  /** Themes and outlets come from lists; two notes of one id are for their user to merge. */
  private candidates(): readonly EntityRecord[] {
    const twice = new Set([...this.index.duplicates('entity').values()].flat());
    return this.index.entityRecords.filter(
      ({ path, type }) => type !== 'theme' && type !== 'source' && !twice.has(path),
    );
  }

  /** What no story names any more. */
  private unnamed({ askedFor }: Surveyed): readonly TidyProposal[] {
    return this.notes
      .filter(({ record: { path }, isFree, stories }) => isFree && stories === 0 && !askedFor.has(path))
      .filter(({ record }) => !this.isTaken(record.path))
      .map((note) => ({ kind: 'remove', note: tidyNote(note), why: UNNAMED, waits: false }));
  }

  /** Folded forms, and ids, that packs in use have. */
  private async packs(): Promise<ReadonlySet<string>> {
    const { workspace, index } = this;
    const { knowledge, problems } = await vaultKnowledge(index, workspace);
    this.problems.push(...problems);
    await workspace.engine.know(knowledge);
    const known = new Set<string>();
    for (const { kind, isOn, entries } of await workspace.engine.vocabulary()) {
      if (kind !== 'agencies' || !isOn) continue;
      for (const { entity } of entries) {
        known.add(entity.id);
        for (const form of [entity.name, ...entity.aliases]) known.add(foldForm(form));
      }
    }
    return known;
  }

  private noted(record: EntityRecord, sum: string | null, packs: ReadonlySet<string>): Noted {
    const isPack = [record.id, ...record.sameAs].some((id) => packs.has(id));
    return {
      record,
      entity: this.index.entityOf(record),
      stories: this.index.countOf(record.id),
      isFree: sum !== null,
      sum,
      isPack,
    };
  }

  /** What others were merged into counts as edited, but whoever did that, its names are no more known than before. */
  private knowledge(packs: ReadonlySet<string>): TidyKnowledge {
    const edited = this.notes.filter(({ isFree, record }) => !isFree && record.sameAs.length === 0);
    const forms = new Set(edited.flatMap(({ entity }) => [entity.name, ...entity.aliases]).map(foldForm));
    return {
      index: this.index,
      isKnown: (form) => packs.has(foldForm(form)) || forms.has(foldForm(form)),
    };
  }

  private take(proposals: readonly TidyProposal[], asked: ReadonlySet<string> | null): void {
    const concerns = (path: string): boolean => asked === null || asked.has(path);
    this.proposals.push(
      ...proposals.filter((each) => concerns(each.note.path) || (each.kind === 'merge' && concerns(each.into.path))),
    );
  }

  /** Whether a note goes, changes or takes another in already. */
  private isTaken(path: string): boolean {
    return this.taken.has(path);
  }

  private get taken(): ReadonlySet<string> {
    return new Set(
      this.proposals.flatMap((each) => [each.note.path, ...(each.kind === 'merge' ? [each.into.path] : [])]),
    );
  }

  /**
   * What one story names, and what has a faulty name, as a story of it is read today: nothing that would be made again is
   * removed. `faulty`: what is proposed for faulty names.
   */
  private async readAgain(faulty: readonly TidyProposal[], asked: ReadonlySet<string> | null): Promise<void> {
    const { workspace, index, taken } = this;
    const isAtOnce = workspace.settings.entities.namedInPassing === 'at once';
    const byName = new Map(faulty.map((each) => [each.note.path, each]));
    const notes = this.notes.filter(({ record: { path, coordinates }, isFree, isPack, stories }) => {
      if (taken.has(path) || (asked !== null && !asked.has(path))) return false;
      return byName.has(path) || (!isAtOnce && isFree && !isPack && stories === 1 && coordinates === null);
    });
    if (notes.length === 0) return;
    const told = await vaultKnowledge(index, workspace);
    const free = new Set(this.notes.filter(({ isFree }) => isFree).map(({ entity }) => entity.id));
    const entities = told.knowledge.entities.filter(({ id }) => !free.has(id));
    await workspace.engine.know({ ...told.knowledge, entities });
    try {
      for await (const found of new PassingNames(workspace, index, this.options.control).proposals(notes)) {
        const isMadeAtOnce = isAtOnce && found.kind === 'remove' && found.waits;
        const proposal = found.kind === 'remove' ? (byName.get(found.note.path) ?? found) : found;
        if (this.wants(proposal.kind) && !isMadeAtOnce) this.proposals.push(proposal);
      }
    } finally {
      await this.workspace.engine.know(told.knowledge);
    }
  }

  /** What stands above a note that stays is not removed, nor where a story plays. */
  private keepAbove({ below, held }: Surveyed, asked: ReadonlySet<string> | null): void {
    const removals = this.proposals.flatMap(({ kind, note }) => (kind === 'remove' ? [note.path] : []));
    const going = notNeeded(removals, below);
    const needed = removals.filter((path) => !going.has(path));
    const left = this.proposals.filter(({ kind, note }) => kind !== 'remove' || going.has(note.path));
    this.proposals.splice(0, this.proposals.length, ...left);
    const above = needed.map((path): TidyLeft => {
      const by = [...(below.get(path) ?? [])].find((each) => !going.has(each)) ?? '';
      return { path, why: message`stands above “${by}”, which stays` };
    });
    this.left.push(
      ...[...held].map(([path, why]) => ({ path, why })).filter(({ path }) => asked?.has(path) ?? true),
      ...above,
    );
  }
}
