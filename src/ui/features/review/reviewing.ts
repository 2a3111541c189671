import { Notice, type App, type TFile } from 'obsidian';
import type { ImportReport } from '../../../model';
import type { Engine } from '../../../workflow/ports';
import type { ReviewMode, ReviewSession } from '../../../workflow/review/model';
import type { RunOptions, Workspace } from '../../../workflow/workspace';
import { carryOut } from '../../kit/carry-out';
import type { Host } from '../../kit/host';
import { problemLine } from '../../kit/problem-words';
import type { RunProgress } from '../../kit/progress';
import { reportNotice } from '../../kit/report-notice';
import type { ImportWork, Runner } from '../../kit/runner';
import { TEXT } from '../../../text';
import { ReviewModal } from './review-modal';

const T = TEXT.review;

/** Articles that wait to be decided, below which it is read on. */
const FEW = 50;

export interface ReviewHost {
  readonly app: App;
  readonly runner: Runner;
  readonly showReport: (report: ImportReport) => void;
  readonly go: (step: Promise<void>) => void;
}

type Filing = (workspace: Workspace, options: RunOptions) => Promise<ImportReport>;

export interface ReviewTarget {
  readonly title: string;
  /** It is a note that is there already. */
  readonly isNote: boolean;
  /** Whether to show it before anything is known to need a person. */
  readonly atOnce: boolean;
  /** Runs what files; null where it did not start, which the user was told. */
  readonly run: (total: number, file: Filing) => Promise<ImportReport | null>;
  /** Hears of the last run, when nothing is left to review. */
  readonly finish: (report: ImportReport) => Promise<void>;
  /** Nobody waits for inputs any more. */
  readonly stopped: () => void;
}

/**
 * One session on screen: reads in the background while it is reviewed, shows what needs a person, files when it is told to.
 * Where nothing needs a person it is filed without a question.
 */
export class Reviewing {
  private modal: ReviewModal | null = null;
  private engine: Engine | null = null;
  private progress: RunProgress | null = null;
  /** The reading that goes on; settled where none does. */
  private reading: Promise<void> = Promise.resolve();
  private isReading = false;
  private isOver = false;

  constructor(
    private readonly host: ReviewHost,
    private readonly session: ReviewSession,
    private readonly reviewed: ReviewTarget,
  ) {}

  /** Resolves when the first reading ended, and what needs nobody was filed. */
  async start(): Promise<void> {
    if (this.host.runner.progress !== null) return void new Notice(TEXT.common.busy);
    const heard = this.session.onChange(() => this.showWhereNeeded());
    if (this.reviewed.atOnce) this.show();
    try {
      await this.readOn();
    } finally {
      heard();
    }
    if (this.isOver) return;
    const { isRead, items, problems } = this.session;
    if (isRead && (this.modal === null || items.length === 0)) return this.file();
    if (this.modal !== null) return;
    this.over();
    const [problem] = problems;
    if (problem !== undefined) new Notice(problemLine(problem));
  }

  private showWhereNeeded(): void {
    const needsOne = this.session.items.some(({ outcome }) => outcome === null);
    if (needsOne && this.modal === null && !this.isOver) this.show();
  }

  private show(): void {
    const { host, session, reviewed } = this;
    this.modal = new ReviewModal(host.app, {
      title: reviewed.title,
      session,
      isNote: reviewed.isNote,
      map: async (request) => (await this.engine?.map(request)) ?? null,
      file: (removesLeft) => this.file(removesLeft && reviewed.isNote),
      stop: () => this.over(),
      settled: () => this.readWhereFewWait(),
      go: host.go,
    });
    this.modal.open();
  }

  /** Reads until all is read or enough waits. What is read on behind the modal opens no notice. */
  private async readOn(): Promise<void> {
    if (this.isReading || this.isOver || this.session.isRead) return;
    this.isReading = true;
    const start = { total: this.session.total ?? 0, dryRun: true, background: this.modal !== null };
    const read = async (): Promise<void> => {
      const { runner } = this.host;
      try {
        const outcome = await runner.alone(start, async (workspace, { control }) => {
          this.engine = workspace.engine;
          this.progress = runner.progress;
          await this.session.read(workspace, { control });
          return null;
        });
        if (outcome === 'busy') new Notice(TEXT.common.busy);
      } finally {
        this.progress = null;
        this.isReading = false;
      }
    };
    this.reading = read();
    await this.reading;
  }

  private readWhereFewWait(): void {
    const waiting = this.session.items.filter(({ outcome }) => outcome === null).length;
    if (waiting < FEW) this.host.go(this.readOn());
  }

  /** Files what is to be filed; a reading stops for it, and goes on afterwards. */
  private async file(removesLeft = false): Promise<void> {
    const { host, session, reviewed } = this;
    this.progress?.cancel();
    // Why it failed was said by whoever read: what is decided can be filed all the same.
    await this.reading.catch(() => undefined);
    const total = session.items.filter(({ outcome }) => outcome === 'file').length;
    const { removing } = await import('../../../workflow/tidy');
    const report = await reviewed.run(total, (workspace, options) =>
      session.file(workspace, removing(removesLeft, options)),
    );
    if (report === null) return;
    const isLast = session.isRead && session.items.length === 0;
    if (!isLast) {
      const filed = report.articles.filter(({ status }) => status !== 'failed').length;
      reportNotice(T.done(filed), () => host.showReport(report));
      host.go(this.readOn());
      return;
    }
    this.modal?.leave();
    this.over();
    await reviewed.finish(report);
  }

  private over(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.progress?.cancel();
    this.reviewed.stopped();
  }
}

/** Reviews what inputs hold before it is filed, as the mode says; resolves as `start` does. */
export async function reviewImport(
  host: ReviewHost,
  { inputs, total }: ImportWork,
  mode: ReviewMode,
  finish: ReviewTarget['finish'],
): Promise<void> {
  const { openReview } = await import('../../../workflow/review/session');
  const end = new AbortController();
  const session = openReview(inputs(end.signal), { mode, total });
  const run: ReviewTarget['run'] = async (count, file) => {
    const start = { total: count, dryRun: false };
    const report = await host.runner.run(start, (workspace, { control }) => file(workspace, { control }));
    if (report !== 'busy') return report;
    new Notice(TEXT.common.busy);
    return null;
  };
  const stopped = (): void => end.abort();
  const reviewed = { title: T.title, isNote: false, atOnce: mode === 'all', run, finish, stopped };
  await new Reviewing(host, session, reviewed).start();
}

/** Reviews an article that is filed already; only what is Dateline's in its note can change. */
export async function reviewNote(host: Host, file: TFile): Promise<void> {
  const { openNoteReview } = await import('../../../workflow/review/note');
  const { basename, path } = file;
  const run: ReviewTarget['run'] = (total, review) =>
    carryOut(host, {
      doing: 'write',
      total,
      run: review,
      done: () => T.doneNote(basename),
      nothing: TEXT.common.nothingChanged,
    });
  const nobody = async (): Promise<void> => undefined;
  const reviewed = {
    title: T.titleNote(basename),
    isNote: true,
    atOnce: false,
    run,
    finish: nobody,
    stopped: () => undefined,
  };
  await new Reviewing(host, openNoteReview(path), reviewed).start();
}
