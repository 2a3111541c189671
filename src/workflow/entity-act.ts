import { failed, ok, type ImportReport, type Message, type Outcome, type Problem, type VaultPlan } from '../model';
import type { VaultIndex } from '../index/vault-index';
import { retargetCanvas } from '../notes/retarget/canvas';
import type { Note, RetargetedNote } from '../notes/retarget/note';
import { knownVault } from '../index/known-vault';
import { readIfThere } from '../index/load-index';
import { relatedAfter, uncounted } from './related-after';
import { scanNotes } from '../index/scan-notes';
import { neverBegun } from './run';
import type { RunOptions, Workspace } from './workspace';

/** An act on entities, as decided from what is known of the vault before its notes are read. */
export interface ActDesign {
  /** Which notes the act can change; all others are not looked at closely. */
  concerns(path: string, text: string): boolean;
  /** Notes that `own` deals with. */
  readonly ownPaths: readonly string[];
  /** Any other note, as it is to read afterwards. */
  retarget(note: Note): Outcome<RetargetedNote>;
  /** Path of the note that takes the place of the one at a path; that path itself where it stays. */
  fate(path: string): string;
  /** Plans for the notes of the entities themselves, from their texts. */
  own(texts: ReadonlyMap<string, string>): Outcome<OwnPlans>;
  /** Ids of the entities whose related lists may be others afterwards. */
  readonly touched: readonly string[];
  /** Id and name of the entity it is about, for the journal. */
  readonly about: { readonly id: string; readonly name: string };
}

export interface OwnPlans {
  readonly plans: readonly VaultPlan[];
  /** What will be, beside links, in sentences. */
  readonly remarks: readonly Message[];
}

/** A link that is written anew, where it stands. */
export interface LinkExample {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** What an act would do: shown before it is done. */
export interface PlannedAct {
  readonly plans: readonly VaultPlan[];
  /** Links written anew, in so many notes; of these, articles. */
  readonly links: number;
  readonly notes: number;
  readonly articles: number;
  readonly examples: readonly LinkExample[];
  readonly remarks: readonly Message[];
  /** Notes in which something has to be corrected by hand. */
  readonly problems: readonly Problem[];
  readonly touched: readonly string[];
  /** Ids of entities that are found no more, though articles list them still. */
  readonly wrong?: readonly string[];
}

/** Decides an act from what is known of the vault, or says why it cannot be. */
export type Decide = (index: VaultIndex) => Outcome<ActDesign>;

const EXAMPLES = 12;

/** Plans an act over the whole vault; null where it was cancelled. */
export async function planAct(
  decide: Decide,
  workspace: Workspace,
  { control }: RunOptions = {},
): Promise<Outcome<PlannedAct> | null> {
  const { index } = await knownVault(workspace);
  const design = decide(index);
  if (!design.ok) return design;
  const planning = new Planning(design.value, index);
  const refused = await scanNotes(workspace.vault, control, (path, text) => planning.note(path, text));
  if (refused !== null) return refused === 'cancelled' ? null : refused;
  for (const { path } of (await workspace.vault.canvases?.()) ?? []) {
    const text = await readIfThere(workspace.vault, path);
    const unread = text === null ? null : planning.canvas(path, text);
    if (unread !== null) return unread;
  }
  return planning.finish();
}

class Planning {
  private readonly updates: VaultPlan[] = [];
  private readonly own = new Map<string, string>();
  private readonly examples: LinkExample[] = [];
  private readonly problems: Problem[] = [];
  private links = 0;
  private articles = 0;

  constructor(
    private readonly design: ActDesign,
    private readonly index: VaultIndex,
  ) {}

  /** Why the act cannot be, where a note shows it. */
  note(path: string, text: string): Outcome<never> | null {
    if (this.design.ownPaths.includes(path)) this.own.set(path, text);
    else if (this.design.concerns(path, text)) return this.linking(path, text);
    return null;
  }

  /** The same of a canvas, which names the notes that it shows by their paths. */
  canvas(path: string, text: string): Outcome<never> | null {
    const { design } = this;
    const retarget = (card: string): Outcome<RetargetedNote> => design.retarget({ path, text: card, record: null });
    return this.take(path, text, retargetCanvas(text, { fate: (note) => design.fate(note), retarget }));
  }

  private linking(path: string, text: string): Outcome<never> | null {
    return this.take(path, text, this.design.retarget({ path, text, record: this.index.recordAt(path) }));
  }

  private take(path: string, text: string, retargeted: Outcome<RetargetedNote>): Outcome<never> | null {
    if (!retargeted.ok) return retargeted;
    const { text: after, links, problems } = retargeted.value;
    this.problems.push(...problems);
    if (after === text) return null;
    this.links += links.length;
    if (this.index.recordAt(path)?.kind === 'article') this.articles += 1;
    const [first] = links;
    if (first !== undefined && this.examples.length < EXAMPLES) this.examples.push({ path, ...first });
    const subject = { kind: 'entity' as const, ...this.design.about };
    this.updates.push({ action: 'update', path, before: text, after, subject, why: whyOf(links.length) });
    return null;
  }

  finish(): Outcome<PlannedAct> {
    const own = this.design.own(this.own);
    if (!own.ok) return own;
    const { links, articles, examples, problems } = this;
    const { plans, remarks } = own.value;
    const notes = this.updates.length;
    const { touched } = this.design;
    return ok({
      plans: [...plans, ...this.updates],
      links,
      notes,
      articles,
      examples,
      remarks,
      problems,
      touched,
    });
  }
}

const whyOf = (links: number): string => (links === 1 ? '1 link written anew' : `${links} links written anew`);

export interface ActOptions extends RunOptions {
  /** Asked before the act, and what that gives, afterwards (`leftOver`): carried out in the same batch. */
  readonly besides?: (held: Workspace) => Promise<(wrong?: readonly string[]) => Promise<Outcome<PlannedAct> | null>>;
}

/** A link's target is there before the link, and goes after it. Within an action the order is the caller's. */
const ORDER = { create: 0, move: 1, update: 2, remove: 3 } as const;
export const inOrder = (plans: readonly VaultPlan[]): readonly VaultPlan[] =>
  [...plans].sort((a, b) => ORDER[a.action] - ORDER[b.action]);

/** Outcomes of a note that was changed between plan and write: the act is planned again from the vault as it is. */
const CONFLICTS = new Set(['note-changed', 'note-missing', 'note-exists']);

/**
 * Plans an act over the whole vault and carries it out: all of it or nothing, as one entry of the journal, related lists
 * included. Where a note changed meanwhile it is planned again, once.
 */
export const doAct = (
  command: string,
  decide: Decide,
  workspace: Workspace,
  options: ActOptions,
): Promise<ImportReport> => carryOutAct(command, (held) => planAct(decide, held, options), workspace, options);

/** The same for an act that is planned in its own way; `plan` gives null where it was cancelled. */
export async function carryOutAct(
  command: string,
  plan: (held: Workspace) => Promise<Outcome<PlannedAct> | null>,
  workspace: Workspace,
  options: ActOptions,
): Promise<ImportReport> {
  return workspace.writer.inSession(command, workspace, options, async (held) => {
    const finish = await options.besides?.(held);
    const attempt = async (): Promise<ImportReport> => {
      const planned = await plan(held);
      if (planned === null) return neverBegun(options);
      if (!planned.ok) return { ...neverBegun(options), cancelled: false, problems: [planned.problem] };
      const { plans, problems, wrong } = planned.value;
      const touched = [...planned.value.touched];
      const besides = async (): Promise<readonly Outcome<VaultPlan>[]> => {
        const also = (await finish?.(wrong)) ?? null;
        if (also?.ok !== true) return also === null ? [] : [also];
        touched.push(...also.value.touched);
        return [
          ...also.value.problems.map((problem) => failed(problem)),
          ...inOrder(also.value.plans).map((each) => ok(each)),
        ];
      };
      const related = { plans: () => relatedAfter(touched, held), due: uncounted(touched) };
      const after = [{ plans: besides, due: uncounted([]) }, related];
      const report = await held.writer.carryOut(command, plans, held, { ...options, together: true, after });
      return { ...report, problems: [...problems, ...report.problems] };
    };
    const report = await attempt();
    const hindered = report.batch === null && report.problems.some(({ code }) => CONFLICTS.has(code));
    return hindered ? attempt() : report;
  });
}
