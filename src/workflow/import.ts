import { fileArticle } from './filing';
import { ok, type Article, type ImportReport, type Inputs, type ReadArticle, type Reading } from '../model';
import { articleId, versionId } from '../format/ids';
import type { VaultIndex } from '../index/vault-index';
import { eachUntilAborted, endedBy, uncancelled } from './cancel';
import { GatheredReadings } from './gathered-readings';
import type { Capture } from './originals';
import { reportedReading } from './reading';
import { neverBegun, startRun, type ImportRun } from './run';
import { InputCounter } from './input-counter';
import type { RunOptions, Workspace } from './workspace';

export type { Inputs } from '../model';

/**
 * Turns inputs into notes. All are read and understood before the first is filed, so that names are understood by all of
 * them; they are filed by day, whatever order they came in. One bad input never stops the rest and never vanishes from the
 * report, also where a reader throws. A cancelled run files what it has understood, as far as that takes no time to speak
 * of, and leaves whole articles only. Rejects only for a bug or where the vault cannot be read at all.
 */
export function importArticles(inputs: Inputs, workspace: Workspace, options: RunOptions = {}): Promise<ImportReport> {
  return importReadings(({ workspace: { engine }, index }) => engine.ahead(inputs, filedIn(index)), workspace, options);
}

const filedIn = ({ articles }: VaultIndex): string[] => articles.flatMap(({ versions }) => versions);

/** The same for articles that were read, and perhaps understood, already. `after`: once all are filed. */
export function importReadings(
  open: (run: ImportRun) => AsyncIterable<Reading>,
  workspace: Workspace,
  options: RunOptions = {},
  after: (run: ImportRun) => Promise<void> = async () => undefined,
): Promise<ImportReport> {
  return workspace.writer.inSession('import', workspace, options, async (held) => {
    const run = await startRun('import', held, options);
    if (run === null) return neverBegun(options);
    const importing = new Importing(run, options);
    return endedBy(
      () => run.finish(),
      async () => {
        try {
          await uncancelled(() => importing.gather(open(run)));
        } finally {
          // Also where a bug of whoever gives the inputs ended them.
          await importing.file();
        }
        if (!run.cancelled) await after(run);
      },
    );
  });
}

/** Articles that are still filed once the run was cancelled: about a second. */
const AFTER_CANCEL = 200;

class Importing {
  private readonly gathered: GatheredReadings;
  private readonly counter: InputCounter;
  private readonly filed: ReadonlySet<string>;
  /** What is being read, until the first article in it that is not filed already asks for it; that article. */
  private input: Extract<Reading, { is: 'begun' }> | null = null;
  private capture: Capture | null = null;
  private wanted: Article | null = null;

  constructor(
    private readonly run: ImportRun,
    private readonly options: RunOptions,
  ) {
    // What a person decided is found by the article it was decided of.
    this.gathered = new GatheredReadings(options.decided === undefined);
    this.counter = new InputCounter(options.total ?? 0, options.expected);
    this.filed = new Set(filedIn(run.index));
  }

  async gather(readings: AsyncIterable<Reading>): Promise<void> {
    const { control } = this.options;
    for await (const reading of eachUntilAborted(readings, control?.signal)) {
      if (reading.is === 'begun') {
        control?.progress(this.counter.begin(reading.name));
        this.input = reading;
      } else if (reading.is === 'ended') {
        await this.keep();
        control?.progress(this.counter.end());
      } else await this.take(reading);
    }
  }

  /** Its bytes are held for no longer than it takes to read the articles in it. */
  private async keep(): Promise<void> {
    const { capture, wanted } = this;
    [this.input, this.capture, this.wanted] = [null, null, null];
    if (capture !== null && wanted !== null) await this.run.originals?.keep(capture, wanted);
  }

  private async take({ name, read }: Extract<Reading, { is: 'article' }>): Promise<void> {
    const known = read.ok ? ok(await this.cameIn(await this.understood(read.value))) : read;
    this.gathered.add(name, known, known.ok ? articleId(known.value.article) : null);
    this.options.control?.progress(this.counter.article(read.ok ? read.value.article.name : name));
  }

  private async cameIn(read: ReadArticle): Promise<ReadArticle> {
    const { originals } = this.run;
    if (originals === null || this.filed.has(versionId(read.article))) return read;
    const { input } = this;
    if (input !== null) this.capture = await originals.take(input.name, input.input);
    [this.input, this.wanted] = [null, this.wanted ?? read.article];
    return this.capture === null ? read : { ...read, original: this.capture.hash };
  }

  /** What is filed already is most likely not asked for; what cannot be understood is told when it is filed. */
  private async understood(read: ReadArticle): Promise<ReadArticle> {
    const { article, analysis } = read;
    if (analysis !== undefined || this.filed.has(versionId(article))) return read;
    const told = await reportedReading(() => this.run.workspace.engine.analyze(article));
    return told.ok ? { article, analysis: told.value } : read;
  }

  /** By day, then by id; a review in the order it was shown in. Reported in the order the inputs came in. */
  async file(): Promise<void> {
    const { run, options, gathered } = this;
    await this.keep();
    const left = run.cancelled ? AFTER_CANCEL : Infinity;
    const order = gathered.order(options.decided === undefined).slice(0, left);
    run.settled = await gathered.settle(run.linkContext);
    for (const [done, at] of order.entries()) {
      if (run.cancelled && left === Infinity) break;
      const { name, read } = gathered.take(at);
      const filing = { done, total: order.length };
      options.control?.progress({ ...this.counter.now, current: name, filing });
      await options.control?.breathe?.();
      await fileArticle(name, read, run);
    }
    run.report.inOrder(order);
  }
}
