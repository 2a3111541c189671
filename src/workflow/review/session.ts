import {
  ok,
  problemOf,
  removalMessage,
  type Article,
  type ImportReport,
  type Input,
  type Inputs,
  type Problem,
  type Progress,
  type Reading,
} from '../../model';
import { withoutFutureDate } from '../../intake';
import { uncancelled, untilAborted } from '../cancel';
import { identify, type Identity } from '../../index/identify';
import { knownVault, type KnownVault } from '../../index/known-vault';
import { readIfThere } from '../../index/load-index';
import { ReaderFault, readEach, runEngine } from '../reading';
import { InputCounter } from '../input-counter';
import { link } from '../../analysis/entities/names/link';
import { vaultKnowledge } from '../vocabulary/knowledge';
import type { RunOptions, Workspace } from '../workspace';
import type { ReviewKnown, ReviewMode, ReviewSession } from './model';
import { Desk } from './desk';
import { importReadings } from '../import';
import type { ImportRun } from '../run';
import { decidedOf, type ReviewEntry } from './entry';
import { changeVault, giveAliases } from './vault-change';

/** Undecided articles that are looked at ahead, at most: an analysis takes some hundred kilobytes. */
const MOST_WAITING = 200;
/** Bytes of what articles under review came in that are held until they are filed; of more the report says that it is not kept. */
const MOST_HELD = 64_000_000;

export interface ReviewOptions {
  readonly mode: ReviewMode;
  /** How many inputs there are, where known. */
  readonly total?: number;
  /** Bytes of inputs that are held at most. */
  readonly held?: number;
}

/** Articles of inputs, to be reviewed before they are filed. Nothing is read before `read`. */
export const openReview = (inputs: Inputs, options: ReviewOptions): ReviewSession => new ImportReview(inputs, options);

class ImportReview extends Desk implements ReviewSession {
  readonly total: number | null;
  isRead = false;
  private readings: AsyncIterator<Reading> | null = null;
  /** Asked for and not there yet, or there and not looked at, when a look was given up. */
  private due: Promise<IteratorResult<Reading>> | null = null;
  /** What is being read, where it is to be kept. */
  private input: Input | undefined;
  /** Bytes of inputs that are held, or more: what was filed since is taken off when room is short. */
  private held = 0;
  private readonly tally: InputCounter;

  constructor(
    private readonly inputs: Inputs,
    private readonly options: ReviewOptions,
  ) {
    super();
    this.total = options.total ?? null;
    this.tally = new InputCounter(options.total ?? 0, undefined);
  }

  async read(workspace: Workspace, { control }: Pick<RunOptions, 'control'> = {}): Promise<void> {
    const engine = runEngine(workspace.engine, control?.signal);
    const known = await knownVault(workspace);
    this.begin(known.index, workspace);
    await uncancelled(async () => {
      await engine.know((await vaultKnowledge(known.index, workspace)).knowledge);
      await this.learnDates(workspace.engine, control?.signal);
      const look = { ...workspace, engine };
      this.readings ??= readEach(this.inputs, (input) => workspace.engine.read(input));
      while (!this.isRead && this.waiting < MOST_WAITING) {
        this.due ??= this.readings.next();
        const next = await untilAborted(this.due, control?.signal);
        if (next.done === true) this.isRead = true;
        else {
          await this.take(next.value, look, known);
          control?.progress(this.told(next.value));
        }
        this.due = null;
        this.changed();
      }
    });
  }

  private told(reading: Reading): Progress {
    if (reading.is === 'begun') return this.tally.begin(reading.name);
    return reading.is === 'ended' ? this.tally.end() : this.tally.article(reading.name);
  }

  private async take(reading: Reading, workspace: Workspace, known: KnownVault): Promise<void> {
    if (reading.is === 'begun') this.hold(reading.input, workspace);
    if (reading.is !== 'article') return;
    if (!reading.read.ok) return void this.fault(reading.read.problem);
    try {
      await this.look(reading.read.value.article, workspace, known);
    } catch (error) {
      if (!(error instanceof ReaderFault)) throw error;
      this.fault(error.problem);
    }
  }

  private hold(input: Input | undefined, { settings }: Workspace): void {
    this.input = undefined;
    if (!settings.originals.keep || input === undefined) return;
    const most = this.options.held ?? MOST_HELD;
    const size = sizeOf(input);
    if (this.held + size > most) this.held = this.heldNow();
    if (this.held + size > most) return;
    this.input = input;
    this.held += size;
  }

  private heldNow(): number {
    const inputs = new Set([...this.entries.values()].flatMap(({ input }) => input ?? []));
    return [...inputs].reduce((bytes, input) => bytes + sizeOf(input), 0);
  }

  private async look(read: Article, workspace: Workspace, { index, stories }: KnownVault): Promise<void> {
    const { engine, vault, settings, clock } = workspace;
    const article = withoutFutureDate(read, clock.now());
    const readNote = (path: string): Promise<string | null> => readIfThere(vault, path);
    const told = await engine.analyze(article);
    const analysis = await link(article, told, { index, settings, read: readNote });
    await this.entities.learn(analysis);
    const identity = await identify(article, { index, stories, settings, now: clock.now(), read: readNote });
    const { input } = this;
    const known = knownOf(identity);
    this.add({ article, told, analysis, known, problems: removedFrom(article), input }, this.options.mode);
  }

  file(workspace: Workspace, options: RunOptions = {}): Promise<ImportReport> {
    return fileReviewed(this, workspace, options);
  }
}

const sizeOf = ({ bytes, text = '' }: Input): number => bytes?.length ?? text.length;

function knownOf(identity: Identity): ReviewKnown {
  if (identity.is === 'new') return { is: 'new' };
  if (identity.is === 'version') return { is: 'update', path: identity.record.path, why: identity.why };
  const { path, why = 'it has its note' } = identity;
  return identity.is === 'copy' ? { is: 'copy', path, why } : { is: 'unchanged', path, why };
}

const removedFrom = ({ name, removals }: Article): readonly Problem[] =>
  removals.map((removal) => problemOf('notice', name, removalMessage(removal)));

/**
 * Files the articles of a desk that are to be filed, in one run: first what was decided for the whole vault, then article
 * by article, each decided anew as the vault is by then. What was filed or skipped leaves the desk, and what gave no article
 * once it is reported.
 */
async function fileReviewed(desk: Desk, workspace: Workspace, options: RunOptions): Promise<ImportReport> {
  const entries = [...desk.entries.values()];
  const filing = entries.filter(({ outcome }) => outcome === 'file');
  const skipped = entries.filter(({ outcome }) => outcome === 'skip');
  const change = desk.vaultChange;
  const taken = filing.map((entry) => ({
    entry,
    article: decidedOf(entry, desk.decisionsOf(entry.key), desk.world(entry)).article,
  }));
  const byArticle = new Map(taken.map(({ entry, article }) => [article, entry]));
  async function* open(run: ImportRun): AsyncGenerator<Reading> {
    await changeVault(change, run);
    for (const { entry, article } of taken) {
      const { name } = article;
      yield { is: 'begun', name, ...(entry.input === undefined ? {} : { input: entry.input }) };
      yield { is: 'article', name, read: ok({ article, analysis: entry.told }) };
      yield { is: 'ended' };
    }
  }
  const after = async (run: ImportRun): Promise<void> => {
    await giveAliases(change, run);
    for (const problem of options.dryRun === true ? desk.problems : desk.problems.splice(0))
      run.report.failure(problem.subject, problem);
  };
  const decided: RunOptions['decided'] = (article, analysis, index) => {
    const entry = byArticle.get(article);
    return entry === undefined
      ? null
      : decidedOf(entry, desk.decisionsOf(entry.key), desk.world(entry, index), analysis);
  };
  const report = await importReadings(open, workspace, { ...options, total: filing.length, decided }, after);
  if (!report.dryRun) desk.leave(settled(filing.slice(0, report.articles.length), skipped, report));
  return report;
}

/** What could not be filed stays, so that it can be tried again. */
function settled(
  filed: readonly ReviewEntry[],
  skipped: readonly ReviewEntry[],
  { articles, cancelled, problems }: ImportReport,
): string[] {
  const isIn = (at: number): boolean => articles[at]?.status !== 'failed';
  const wasBusy = problems.some(({ code }) => code === 'vault-busy' || code === 'lock-lost');
  const gone = cancelled || wasBusy ? [] : skipped;
  return [...filed.filter((_, at) => isIn(at)), ...gone].map(({ key }) => key);
}
