import { Notice, type TFile, type App } from 'obsidian';
import { ENTITY_KINDS, type EntityKind, type ImportReport, type Outcome, type VaultPlan } from '../../../model';
import type { ActOptions, PlannedAct } from '../../../workflow/entity-act';
import type { RunOptions, Workspace } from '../../../workflow/workspace';
import { carryOut } from '../../kit/carry-out';
import type { Host } from '../../kit/host';
import { DryRunPreview } from '../../kit/dry-run-preview';
import { openNote } from '../../kit/open-note';
import { problemText } from '../../kit/problem-words';
import { TEXT } from '../../../text';
import { ActModal, type ActChoices, type Offer } from './act-modal';
import { entityNote, otherEntities, type EntityNote } from './entity-notes';
import { EntityPicker, KindPicker } from './pickers';
import { SplitModal, type SplitPlan } from './split-modal';

const T = TEXT.entities;

/** An act, before it is planned. */
interface Asked extends Pick<ActChoices, 'title' | 'about' | 'action'> {
  readonly plan: (workspace: Workspace, options: RunOptions) => Promise<Outcome<PlannedAct> | null>;
  readonly run: (workspace: Workspace, options: ActOptions) => Promise<ImportReport>;
  /** It may take the last reason from notes: they are shown, and removed with it. */
  readonly leaves?: true;
  /** What is offered where it is refused for that reason. */
  readonly insist?: Offer & { readonly code: string };
  /** What is offered where the note moves. */
  readonly instead?: Offer;
  readonly done: string;
  /** Note to open afterwards, where the one that is open goes; null leaves what is open. */
  readonly then: string | null;
}

/** What the gestures around entities do: choose, show what would change, ask, do it. */
export class EntityActs {
  constructor(private readonly host: Host) {}

  entityOf(file: TFile): EntityNote | null {
    return entityNote(this.host.app, file);
  }

  chooseMerge(file: TFile): void {
    const from = this.entityOf(file);
    if (from === null) return;
    this.pick(T.pick.merge(from.name), from, (into) => this.merge(from, into));
  }

  /** Also for the finder of duplicates. */
  merge(from: Pick<EntityNote, 'path' | 'name'>, into: Pick<EntityNote, 'path' | 'name'>, anyway = false): void {
    this.ask({
      title: T.merge.title(from.name, into.name),
      about: T.merge.about(from.name, into.name),
      action: T.merge.action,
      plan: async (workspace, options) =>
        (await import('../../../workflow/merge')).planMerge(from.path, into.path, workspace, { ...options, anyway }),
      run: async (workspace, options) =>
        (await import('../../../workflow/merge')).mergeEntities(from.path, into.path, workspace, {
          ...options,
          anyway,
        }),
      leaves: true,
      insist: { code: 'told-apart', action: T.merge.anyway, go: () => this.merge(from, into, true) },
      done: T.merge.done(from.name, into.name),
      then: this.host.app.workspace.getActiveFile()?.path === from.path ? into.path : null,
    });
  }

  chooseRetype(file: TFile): void {
    const entity = this.entityOf(file);
    if (entity === null) return;
    const kinds = ENTITY_KINDS.filter((kind) => kind !== entity.kind);
    new KindPicker(this.host.app, T.pick.retype(entity.name), kinds, (kind) => this.retype(entity, kind)).open();
  }

  /** `stay`: the note is left in its folder. */
  private retype({ path, name }: Pick<EntityNote, 'path' | 'name'>, kind: EntityKind, stay = false): void {
    this.ask({
      title: T.retype.title(name, T.kinds[kind]),
      about: T.retype.about,
      action: T.retype.action,
      plan: async (workspace, options) =>
        (await import('../../../workflow/retype')).planRetype(path, kind, workspace, { ...options, stay }),
      run: async (workspace, options) =>
        (await import('../../../workflow/retype')).retypeEntity(path, kind, workspace, { ...options, stay }),
      instead: { action: T.retype.stay, go: () => this.retype({ path, name }, kind, true) },
      done: T.retype.done(name, T.kinds[kind]),
      then: null,
    });
  }

  chooseNotSame(file: TFile): void {
    const one = this.entityOf(file);
    if (one === null) return;
    this.pick(T.pick.notSame(one.name), one, (other) => this.markNotSame(one, other));
  }

  /** Also for the finder of duplicates. */
  markNotSame(one: Pick<EntityNote, 'path' | 'name'>, other: Pick<EntityNote, 'path' | 'name'>): void {
    this.host.go(
      this.carryOut(
        async (workspace, options) =>
          (await import('../../../workflow/not-same')).markNotSame(one.path, other.path, workspace, options),
        T.notSame.done(one.name, other.name),
        null,
      ),
    );
  }

  split(file: TFile): void {
    const from = this.entityOf(file);
    if (from !== null) this.host.go(this.chooseSplit(from));
  }

  private async chooseSplit(from: EntityNote): Promise<void> {
    const { splitParts } = await import('../../../workflow/split-parts');
    const parts = await this.host.runner.alone({ total: 0, dryRun: true, doing: 'look' }, (workspace, options) =>
      splitParts(from.path, workspace, options),
    );
    if (parts === 'busy') return void new Notice(TEXT.common.busy);
    if (parts === null) return;
    if (!parts.ok) return void new Notice(problemText(parts.problem));
    new SplitModal(this.host.app, parts.value, {
      pick: (then) => this.pick(T.pick.split, from, then),
      go: (plan) => this.previewSplit(from, plan),
    }).open();
  }

  private previewSplit(from: EntityNote, { choice, target, other }: SplitPlan): void {
    this.ask({
      title: T.split.title(from.name),
      about: T.split.explain(from.name, other),
      action: T.split.action,
      plan: async (workspace, options) =>
        (await import('../../../workflow/split')).planSplit(from.path, choice, target, workspace, options),
      run: async (workspace, options) =>
        (await import('../../../workflow/split')).splitEntity(from.path, choice, target, workspace, options),
      done: T.split.done(from.name, other),
      then: null,
    });
  }

  private pick(placeholder: string, not: EntityNote, then: (note: EntityNote) => void): void {
    const { app } = this.host;
    new EntityPicker(app, placeholder, otherEntities(app, not.path), then).open();
  }

  private ask(asked: Asked): void {
    const { app, runner, go } = this.host;
    const looking = DryRunPreview.begin(runner);
    if (looking === null) return;
    const run: Asked['run'] = async (workspace, options) =>
      asked.run(workspace, modal.removes ? (await import('../../../workflow/tidy')).removing(true, options) : options);
    const agree = (): void => go(this.carryOut(run, asked.done, asked.then));
    const modal = new ActModal(app, { ...asked, agree, giveUp: looking.giveUp });
    modal.open();
    go(this.plan(asked, modal, looking));
  }

  private async plan(asked: Asked, modal: ActModal, looking: DryRunPreview): Promise<void> {
    const looked = await looking.at('look', modal, async (workspace, control) => {
      const planned = await asked.plan(workspace, { control });
      const isAsked = asked.leaves === true && planned?.ok === true;
      const { notesLeft } = await import('../../../workflow/tidy');
      return { planned, left: isAsked ? await notesLeft(asked.run, workspace) : [] };
    });
    if (looked === null) return;
    const { planned, left } = looked;
    if (planned === null) modal.close();
    else if (planned.ok) {
      const { plans } = planned.value;
      const instead = plans.some(({ action }) => action === 'move') ? asked.instead : undefined;
      modal.ready(planned.value, await leftElsewhere(this.host.app, plans), left, instead ?? null);
    } else modal.refused(planned.problem, asked.insist?.code === planned.problem.code ? asked.insist : null);
  }

  private async carryOut(run: Asked['run'], done: string, then: string | null): Promise<void> {
    const { app } = this.host;
    const nothing = TEXT.common.nothingChanged;
    const report = await carryOut(this.host, { doing: 'write', run, done: () => done, nothing });
    if (report === null || report.batch === null || then === null) return;
    await openNote(app, then, { pane: false });
  }
}

/** How many bases name a note by its path that goes or moves: Dateline writes notes and canvases only. */
async function leftElsewhere({ vault }: App, plans: readonly VaultPlan[]): Promise<number> {
  const gone = plans.flatMap(({ action, path }) => (action === 'remove' || action === 'move' ? [path] : []));
  if (gone.length === 0) return 0;
  let count = 0;
  for (const file of vault.getFiles()) {
    if (file.extension !== 'base') continue;
    const text = await vault.cachedRead(file);
    if (gone.some((path) => text.includes(path.replace(/\.md$/i, '')))) count += 1;
  }
  return count;
}
