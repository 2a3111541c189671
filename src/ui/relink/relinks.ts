import { Notice, TFile, TFolder, type App } from 'obsidian';
import type { ImportReport } from '../../model';
import type { RunControl } from '../../workflow/ports';
import type { Relinking, RelinkScope } from '../../workflow/relink';
import { FolderModal } from '../modals/folder-modal';
import { reportNotice } from '../report-notice';
import type { Runner } from '../runner';
import { TEXT } from '../text';
import { RelinkModal, type PreviewTools } from './preview-modal';

const T = TEXT.relink;

export interface RelinkHost {
  readonly app: App;
  readonly runner: Runner;
  readonly showReport: (report: ImportReport) => void;
  /** Starts a step that is not waited for; what goes wrong is shown. */
  readonly go: (step: Promise<void>) => void;
}

/** What the gestures around relinking do: show what would change, ask, do it. */
export class Relinks {
  constructor(private readonly host: RelinkHost) {}

  note(file: TFile): void {
    this.ask({ paths: [file.path], entity: null }, T.titles.note(file.basename));
  }

  folder(folder: TFolder): void {
    if (folder.isRoot()) return this.vault();
    this.ask({ paths: [folder.path], entity: null }, T.titles.folder(folder.path));
  }

  vault(): void {
    this.ask({ paths: [], entity: null }, T.titles.vault);
  }

  chooseFolder(): void {
    new FolderModal(this.host.app, (folder) => this.folder(folder)).open();
  }

  mentionsOf(file: TFile): void {
    const entity = this.entityOf(file);
    if (entity === null) return void new Notice(T.notAnEntity);
    this.ask({ paths: [], entity }, T.titles.mentions(file.basename));
  }

  /** Id of the entity a note stands for; null for any other note. */
  entityOf(file: TFile): string | null {
    return this.property(file, 'entity-id');
  }

  isArticle(file: TFile): boolean {
    return this.property(file, 'article-id') !== null;
  }

  /** Whether a note in the folder, or in one below it, is an article. */
  hasArticles(folder: TFolder): boolean {
    return folder.children.some((child) =>
      child instanceof TFolder ? this.hasArticles(child) : child instanceof TFile && this.isArticle(child),
    );
  }

  private property(file: TFile, key: string): string | null {
    const value: unknown = this.host.app.metadataCache.getFileCache(file)?.frontmatter?.[key];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  }

  private ask(scope: RelinkScope, title: string): void {
    const { app, runner, go } = this.host;
    if (runner.progress !== null) return void new Notice(TEXT.common.busy);
    const modal = new RelinkModal(app, {
      title,
      about: scope.entity === null ? T.about.all : T.about.mentions,
      agree: (relinking) => go(this.carryOut(relinking)),
      giveUp: () => {
        if (planning) runner.progress?.cancel();
      },
    });
    let planning = true;
    modal.open();
    go(
      this.plan(scope, modal).finally(() => {
        planning = false;
      }),
    );
  }

  private async plan(scope: RelinkScope, modal: RelinkModal): Promise<void> {
    const { planRelinking, summarize, examplesOf, RELINK_KINDS } = await import('../../workflow/relink');
    const tools: PreviewTools = { kinds: RELINK_KINDS, summarize, examplesOf };
    const start = { total: 0, dryRun: true, background: true, doing: 'look' } as const;
    const planned = await this.host.runner.alone(start, (workspace, { control }) => {
      const shown: RunControl = {
        signal: control.signal,
        breathe: () => control.breathe?.() ?? Promise.resolve(),
        progress: (progress) => {
          control.progress(progress);
          modal.progress(progress);
        },
      };
      return planRelinking(scope, workspace, { control: shown, found: (soFar) => modal.soFar(soFar(), tools) });
    });
    if (planned === 'busy') {
      modal.close();
      return void new Notice(TEXT.common.busy);
    }
    if (planned.cancelled) modal.close();
    else modal.ready(planned, tools);
  }

  private async carryOut(relinking: Relinking): Promise<void> {
    const { runner, showReport } = this.host;
    const start = { total: relinking.notes.length, dryRun: false, doing: 'write' } as const;
    const { relink, isFault } = await import('../../workflow/relink');
    const report = await runner.run(start, (workspace, { control }) => relink(relinking, workspace, { control }));
    if (report === 'busy') return void new Notice(TEXT.common.busy);
    if (report.problems.some(isFault)) return void showReport(report);
    const of = (action: string): number => report.notes.filter((note) => note.action === action).length;
    reportNotice(T.done(of('created'), of('updated')), () => showReport(report));
  }
}
