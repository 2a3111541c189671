import { MarkdownView, Notice, TFile, type App, type TFolder } from 'obsidian';
import { ok, type FetchPort, type ImportReport, type Input, type Outcome } from '../model';
import { NoWorker } from '../workflow/reading';
import type { ReviewMode } from '../workflow/review/model';
import { createNote } from '../journal/files';
import type { BatchSummary } from '../journal/undo';
import type { Workspace } from '../workflow/workspace';
import { readClipboard } from './features/import/clipboard';
import { entityNote } from './features/entities/entity-notes';
import type { Feeds } from './features/feeds/feeds';
import { chooseFiles } from './features/import/file-picker';
import { breathe, fetchPages, pause } from './kit/inputs';
import { confirm, lines } from './kit/confirm';
import { errorText, problemText } from './kit/problem-words';
import { FeedModal } from './features/feeds/feed-modal';
import { openHelp } from './features/help/feature';
import { FolderModal } from './features/import/folder-modal';
import { ImportModal } from './features/import/import-modal';
import { previewBody, previewChanges } from './kit/preview';
import { ReportModal } from './features/report/report-modal';
import { UrlModal } from './features/import/url-modal';
import { MAX_SHOWN_TEXT, readProtocol } from './features/import/protocol';
import { joined } from './features/report/report-pieces';
import { isUndo } from './kit/report-summary';
import type { RunRefusal, ImportWork, Runner } from './kit/runner';
import { textInput, type Inspect, type StagedItem, type StagedPlan } from './features/import/staging/staging';
import type { Handed } from './features/import/staging/handed';
import { handedFile, handedVaultFile } from './features/import/staging/transfer';
import { TEXT } from '../text';
import { webAddresses } from './features/import/url';

export interface ActionTools {
  readonly fetch: FetchPort;
  readonly feeds: Feeds;
  readonly inspect: Inspect;
  readonly reviewMode: () => ReviewMode;
  /** Hears of a run that a gesture began, when its report is shown. */
  readonly finished: (report: ImportReport) => void;
}

/** What a user's gestures do, whichever command, menu, link or button they come from. */
export class Actions {
  constructor(
    private readonly app: App,
    private readonly runner: Runner,
    private readonly tools: ActionTools,
  ) {}

  get hasReport(): boolean {
    return this.runner.last !== null;
  }

  /** `handed`: what is in the list when it opens. */
  openImportDialog(handed: readonly Handed[] = []): void {
    const choices = {
      import: (plan: StagedPlan, review: boolean) => this.go(this.importStaged(plan, review ? 'all' : undefined)),
      inspect: this.tools.inspect,
      canReview: this.tools.reviewMode() !== 'all',
      subscribe: (item: StagedItem) => this.tools.feeds.addFromList(item.name, item.content),
      go: (step: Promise<void>) => this.go(step),
    };
    new ImportModal(this.app, choices, handed).open();
  }

  askForUrls(prefilled: string): void {
    new UrlModal(this.app, prefilled, (urls) => this.go(this.importUrls(urls, true))).open();
  }

  /**
   * A copied address is asked about, as in “Import from URL”; lists and tables are shown first; anything else is the
   * article itself.
   */
  async importClipboard(): Promise<void> {
    const copied = await readClipboard(navigator.clipboard);
    if (copied === 'refused') {
      new Notice(TEXT.clipboard.refused);
      this.openImportDialog();
      return;
    }
    if (copied === null || copied.content.kind !== 'text') return void new Notice(TEXT.clipboard.empty);
    const { text } = copied.content;
    const { urls, problems } = webAddresses(text);
    if (urls.length > 0 && problems.length === 0) return void this.askForUrls(urls.join('\n'));
    const input = textInput(copied.name, copied.content);
    const { feeds, table, urls: pages } = await this.tools.inspect(input, true);
    if (feeds !== undefined || table !== undefined || pages !== undefined) return void this.openImportDialog([copied]);
    await this.importInput(input);
  }

  async pickFiles(): Promise<void> {
    const files = await chooseFiles();
    if (files.length > 0) this.openImportDialog(files.map(handedFile));
  }

  importText(text: string, name: string, url?: string): Promise<void> {
    return this.importInput({ name, text, ...(url === undefined ? {} : { url }) });
  }

  /** Files of the vault that are no notes: PDFs, mails, saved pages. */
  importVaultFiles(files: readonly TFile[]): void {
    this.openImportDialog(files.map((file) => handedVaultFile(this.app, file)));
  }

  /** `typed`: by the user, not named by a link that any page may hold. */
  importUrls(urls: readonly string[], typed: boolean): Promise<void> {
    return this.importAll({
      inputs: (signal) => fetchPages({ urls, typed }, this.tools.fetch, signal, pause),
      total: urls.length,
    });
  }

  private importStaged(plan: StagedPlan, mode?: ReviewMode): Promise<void> {
    const { total, expected } = plan;
    return this.importAll({ inputs: (signal) => plan.inputs(this.tools.fetch, signal), total, expected }, mode);
  }

  private importInput(input: Input): Promise<void> {
    return this.importAll({ inputs: () => one(input), total: 1 });
  }

  /** A note of an entity is none. */
  mayBeArticle(file: TFile): boolean {
    return entityNote(this.app, file) === null;
  }

  /** Files one note where it is. What was typed last may not be on disk yet, so it is saved first. */
  async fileNote(file: TFile): Promise<void> {
    const view = this.app.workspace.getActiveViewOfType(MarkdownView);
    if (view?.file === file) await view.save();
    await this.finish(await this.runner.fileNotes([file.path]));
  }

  async syncFeeds(): Promise<void> {
    await this.tools.feeds.sync();
  }

  /** `address`: as a link names it; asked about all the same. */
  addFeed(address = ''): void {
    new FeedModal(this.app, this.tools.feeds, { address }).open();
  }

  chooseFolder(): void {
    new FolderModal(this.app, (folder) => this.go(this.fileFolder(folder))).open();
  }

  async fileFolder(folder: TFolder): Promise<void> {
    const prefix = folder.isRoot() ? '' : `${folder.path}/`;
    const notes = this.app.vault
      .getMarkdownFiles()
      .filter((file) => file.path.startsWith(prefix) && this.mayBeArticle(file));
    if (notes.length === 0) return void new Notice(TEXT.folder.empty);
    await this.fileNotes(notes, TEXT.folder.title(folder.isRoot() ? TEXT.folder.wholeVault : folder.path));
  }

  /** Files many notes, after showing what would be written. */
  async fileNotes(notes: readonly TFile[], title = TEXT.folder.titleNotes(notes.length)): Promise<void> {
    const paths = notes.map(({ path }) => path).sort();
    const preview = await this.runner.fileNotes(paths, { dryRun: true });
    if (preview === 'busy') return void new Notice(TEXT.common.busy);
    if (preview.cancelled) return;
    if (!previewChanges(preview)) {
      this.showReport(preview);
      return;
    }
    const agreed = await confirm(this.app, { title, body: previewBody(preview), action: TEXT.folder.action });
    if (agreed) await this.finish(await this.runner.fileNotes(paths));
  }

  /** After a crash: says what was brought to its end. */
  async recover(): Promise<void> {
    for (const problem of await this.runner.recover()) new Notice(TEXT.undo.recovered(problemText(problem)), 0);
  }

  /** Asks about the last run, or one of the list, and undoes that one, whatever was written meanwhile. */
  async undo(batch?: BatchSummary): Promise<void> {
    const asked = batch ?? (await this.lastBatch());
    if (asked === null) return;
    const preview = await this.runner.undo(asked.id, true);
    if (preview === 'busy') return void new Notice(TEXT.common.busy);
    if (preview.cancelled) return;
    const { questionOf } = await import('./features/undo/question');
    if (await confirm(this.app, questionOf(asked, preview))) await this.finish(await this.runner.undo(asked.id));
  }

  async chooseUndo(): Promise<void> {
    const { listBatches } = await import('../journal/undo');
    const batches = await this.runner.use(listBatches);
    if (batches === 'busy') return void new Notice(TEXT.common.busy);
    const { UndoModal } = await import('./features/undo/undo-modal');
    new UndoModal(this.app, batches, (batch) => this.go(this.undo(batch))).open();
  }

  private async lastBatch(): Promise<BatchSummary | null> {
    const { lastBatch } = await import('../journal/undo');
    const last = await this.runner.use(lastBatch);
    if (last !== 'busy' && last.ok && last.value !== null) return last.value;
    if (last === 'busy') new Notice(TEXT.common.busy);
    else new Notice(last.ok ? TEXT.undo.nothing : problemText(last.problem));
    return null;
  }

  showReport(report: ImportReport | null = this.runner.last): void {
    if (report === null) return void new Notice(TEXT.report.none);
    const undoable = report.batch !== null && report === this.runner.last && !isUndo(report);
    new ReportModal(this.app, report, {
      openNote: (path) => this.go(this.openNote(path)),
      openAsNote: () => this.go(this.openReport(report)),
      help: (code) => this.go(openHelp(this.app, code)),
      undo: undoable ? () => this.go(this.undo()) : null,
    }).open();
  }

  async openReport(report: ImportReport | null = this.runner.last): Promise<void> {
    if (report === null) return void new Notice(TEXT.report.none);
    const path = await this.runner.use((workspace) => writeReport(workspace, report));
    if (path === 'busy') return void new Notice(TEXT.common.busy);
    await this.openNote(path);
  }

  /** `obsidian://dateline`: any page can hold such a link, so the user is asked before anything is fetched or written. */
  async followLink(params: Readonly<Record<string, string>>): Promise<void> {
    const request = readProtocol(params);
    if (!request.ok) return void new Notice(problemText(request.problem));
    const { value } = request;
    if (value.kind === 'feed') return void this.addFeed(value.url);
    if (value.kind === 'url') {
      const body = lines([TEXT.protocol.urlBody(value.url)]);
      const question = { title: TEXT.protocol.urlTitle, body, action: TEXT.protocol.fetchAction };
      if (await confirm(this.app, question)) await this.importUrls([value.url], false);
      return;
    }
    const body = (el: HTMLElement): void => {
      lines([TEXT.protocol.textBody(value.text.length)])(el);
      const text = value.text.slice(0, MAX_SHOWN_TEXT);
      el.createEl('blockquote', { cls: 'dateline-quote', text, attr: { tabindex: '0' } });
    };
    if (!(await confirm(this.app, { title: TEXT.protocol.textTitle, body, action: TEXT.protocol.action }))) return;
    await this.importText(value.text, TEXT.protocol.name, value.url);
  }

  /** Starts a step from a gesture that does not wait; what goes wrong is shown, not lost. */
  go(step: Promise<void>): void {
    step.catch((error: unknown) => {
      console.error('Dateline:', error);
      new Notice(error instanceof NoWorker ? TEXT.common.noWorker : TEXT.common.failed(errorText(error)), 0);
    });
  }

  /** Through a review first, where the settings say so. */
  private async importAll(work: ImportWork, mode = this.tools.reviewMode()): Promise<void> {
    if (mode === 'none') return this.finish(await this.runner.importAll(work));
    const { reviewImport } = await import('./features/review/reviewing');
    const { app, runner } = this;
    const host = {
      app,
      runner,
      showReport: (report: ImportReport) => this.showReport(report),
      go: (step: Promise<void>) => this.go(step),
    };
    await reviewImport(host, work, mode, (report) => this.finish(report));
  }

  private async finish(report: ImportReport | RunRefusal): Promise<void> {
    if (report === 'busy') return void new Notice(TEXT.common.busy);
    const [only, ...others] = report.articles;
    if (only?.path != null && others.length === 0) await this.openNote(only.path);
    this.showReport(report);
    this.tools.finished(report);
  }

  private async openNote(path: string): Promise<void> {
    const file = this.app.vault.getAbstractFileByPath(path);
    if (!(file instanceof TFile)) return;
    const open = this.app.workspace.getActiveFile()?.path === path;
    if (!open) await this.app.workspace.getLeaf('tab').openFile(file);
  }
}

async function* one(input: Input): AsyncGenerator<Outcome<Input>> {
  yield ok(input);
}

/** Writes the report where reports go; asked twice within a second, it is the same note. */
async function writeReport({ vault, settings, clock }: Workspace, report: ImportReport): Promise<string> {
  const { reportPieces } = await import('../notes/report-note');
  const stamp = clock.now().replace('T', ' ').replaceAll(':', '');
  const path = `${settings.folders.dateline}/Reports/${TEXT.report.noteName(stamp)}.md`;
  await createNote(vault, path, await joined(reportPieces(report), breathe));
  return path;
}
