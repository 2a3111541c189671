import { Notice, TFile, TFolder } from 'obsidian';
import type { Relinking, RelinkScope } from '../../../workflow/relink';
import { carryOut } from '../../kit/carry-out';
import type { Host } from '../../kit/host';
import { DryRunPreview } from '../../kit/dry-run-preview';
import { FolderModal } from '../import/folder-modal';
import { TEXT } from '../../../text';
import { RelinkModal, type PreviewTools } from './preview-modal';

const T = TEXT.relink;

/** What the gestures around relinking do: show what would change, ask, do it. */
export class Relinks {
  constructor(private readonly host: Host) {}

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
    const looking = DryRunPreview.begin(runner);
    if (looking === null) return;
    const modal = new RelinkModal(app, {
      title,
      about: scope.entity === null ? T.about.all : T.about.mentions,
      agree: (relinking) => go(this.carryOut(relinking)),
      giveUp: looking.giveUp,
    });
    modal.open();
    go(this.plan(scope, modal, looking));
  }

  private async plan(scope: RelinkScope, modal: RelinkModal, looking: DryRunPreview): Promise<void> {
    const { planRelinking, summarize, examplesOf, leaveOut, RELINK_KINDS } = await import('../../../workflow/relink');
    const tools: PreviewTools = { kinds: RELINK_KINDS, summarize, examplesOf, leaveOut };
    const planned = await looking.at('look', modal, (workspace, control) =>
      planRelinking(scope, workspace, { control, found: (soFar) => modal.soFar(soFar(), tools) }),
    );
    if (planned === null) return;
    if (planned.cancelled) modal.close();
    else modal.ready(planned, tools);
  }

  private async carryOut(relinking: Relinking): Promise<void> {
    const { relink } = await import('../../../workflow/relink');
    await carryOut(this.host, {
      doing: 'write',
      total: relinking.notes.length,
      run: (workspace, options) => relink(relinking, workspace, options),
      done: ({ notes }) => {
        const of = (action: string): number => notes.filter((note) => note.action === action).length;
        return T.done(of('created'), of('updated'));
      },
      nothing: TEXT.common.nothingChanged,
    });
  }
}
