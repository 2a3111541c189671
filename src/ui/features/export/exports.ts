import { Notice, prepareSimpleSearch, TFile, TFolder, type App } from 'obsidian';
import { EXPORT_FORMATS, WITH_STATEMENTS } from '../../../views/export/formats';
import type { Exporting, ExportRequest, ExportScope } from '../../../views/export';
import type { RunControl } from '../../../model';
import { NewFile } from '../../../journal/files';
import type { Workspace } from '../../../workflow/workspace';
import { entityNote } from '../entities/entity-notes';
import type { Host } from '../../kit/host';
import { confirm, lines } from '../../kit/confirm';
import { problemLine } from '../../kit/problem-words';
import { TEXT } from '../../../text';
import { ExportModal, type ArticleChoice, type ExportChoice } from './export-modal';

const T = TEXT.export;

interface Chosen {
  readonly which: ArticleChoice;
  readonly notes?: readonly TFile[];
  readonly folder?: string;
}

/** What the gestures around exports do: ask what and where to, write the file, say what was done. */
export class Exports {
  constructor(private readonly host: Host) {}

  get app(): App {
    return this.host.app;
  }

  /** Of the whole vault; the note that is open may be chosen instead. */
  open(): void {
    const file = this.app.workspace.getActiveFile();
    this.ask({ which: 'vault', notes: file !== null && this.isExported(file) ? [file] : [] });
  }

  notes(notes: readonly TFile[]): void {
    this.ask({ which: 'notes', notes });
  }

  folder({ path }: TFolder): void {
    this.ask({ which: 'folder', folder: path });
  }

  /** Whether a note is an article, or an entity that articles can link. */
  isExported(file: TFile): boolean {
    return this.isArticle(file) || entityNote(this.app, file) !== null;
  }

  isArticle(file: TFile): boolean {
    const properties: Readonly<Record<string, unknown>> = this.app.metadataCache.getFileCache(file)?.frontmatter ?? {};
    const id = properties['article-id'];
    return typeof id === 'string' || typeof id === 'number';
  }

  /** Whether there is an article in the folder, or in one below it. */
  hasArticles(folder: TFolder): boolean {
    return folder.children.some((child) =>
      child instanceof TFolder ? this.hasArticles(child) : child instanceof TFile && this.isArticle(child),
    );
  }

  private ask(chosen: Chosen): void {
    this.host.go(this.openDialog(chosen));
  }

  private async openDialog({ which, notes = [], folder = '' }: Chosen): Promise<void> {
    const { runner, go } = this.host;
    const into = await runner.use(({ settings }) => Promise.resolve(settings.folders.dateline));
    if (into === 'busy') return void new Notice(TEXT.common.busy);
    const [only] = notes;
    const label = notes.length === 1 && only !== undefined ? T.note(only.basename) : T.notes(notes.length);
    const start: ExportChoice = {
      format: 'csv',
      which,
      notes: notes.map(({ path }) => path),
      folder,
      words: '',
      statements: false,
      path: [into, T.subfolder, `${T.name}.${EXPORT_FORMATS.csv}`].filter((part) => part !== '').join('/'),
    };
    new ExportModal(this.app, start, label, (choice) => go(this.write(choice))).open();
  }

  private async write(choice: ExportChoice): Promise<void> {
    const { app, runner } = this.host;
    const isThere = app.vault.getAbstractFileByPath(choice.path) !== null;
    if (isThere && !(await this.mayReplace(choice.path))) return;
    const start = { total: 0, dryRun: true, doing: 'export' } as const;
    const done = await runner.alone(start, async (workspace, { control }) =>
      this.writeAll(choice, isThere, workspace, control),
    );
    new Notice(done === 'busy' ? TEXT.common.busy : done);
  }

  private mayReplace(path: string): Promise<boolean> {
    return confirm(this.app, {
      title: T.replaceTitle,
      body: lines([T.replaceBody(path)]),
      action: T.replace,
      destructive: true,
    });
  }

  /** Resolves to what is to be said of it. */
  private async writeAll(
    choice: ExportChoice,
    mayReplace: boolean,
    workspace: Workspace,
    control: RunControl,
  ): Promise<string> {
    const { prepareExport } = await import('../../../views/export');
    const prepared = await prepareExport(requestOf(choice), workspace, control);
    if (!prepared.ok) return problemLine(prepared.problem);
    const exporting = prepared.value;
    const file = new NewFile(this.app, choice.path);
    try {
      for await (const piece of exporting.text()) await file.add(piece);
      if (exporting.written > 0 && !exporting.cancelled)
        return (await file.finish(mayReplace)) ? doneWords(exporting, choice.path) : T.isChanged(choice.path);
    } finally {
      await file.drop();
    }
    return exporting.cancelled ? T.cancelled : T.none;
  }
}

function doneWords({ written, problems }: Exporting, path: string): string {
  const unread = problems.length === 0 ? [] : [T.unread(problems.length)];
  return [T.doneTo(written, path), ...unread].join('. ');
}

function requestOf({ format, which, notes, folder, words, statements }: ExportChoice): ExportRequest {
  const what = { format, statements: statements && WITH_STATEMENTS.has(format) };
  if (which !== 'search') return { ...what, scope: SCOPES[which]({ notes, folder }) };
  const search = prepareSimpleSearch(words);
  return { ...what, scope: { kind: 'vault' }, matches: (text, path) => search(`${path}\n${text}`) !== null };
}

type Named = Pick<ExportChoice, 'notes' | 'folder'>;

const SCOPES: Readonly<Record<Exclude<ArticleChoice, 'search'>, (named: Named) => ExportScope>> = {
  vault: () => ({ kind: 'vault' }),
  folder: ({ folder }) => ({ kind: 'folder', path: folder }),
  notes: ({ notes }) => ({ kind: 'notes', notes }),
};
