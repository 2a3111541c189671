import { MarkdownView, Notice, TFile, type App, type Editor, type PaneType } from 'obsidian';
import type { Credibility, Reliability } from '../../../format/grades';
import { isFault, type Outcome, type RunControl } from '../../../model';
import type {
  Dossier,
  DossierArticle,
  DossierRequest,
  DossierSubject,
  DossierTie,
  NewsRequest,
  Quote,
  RowQuotes,
} from '../../../views/dossier';
import type { OriginsReport } from '../../../workflow/origins/find';
import type { FirstReports } from '../../../workflow/first-reports';
import type { TieEvidence } from '../../../workflow/related-evidence';
import { carryOut, type Carrying } from '../../kit/carry-out';
import { Exports } from '../export/exports';
import type { Host } from '../../kit/host';
import { paced } from '../../kit/known-vault';
import { openNote } from '../../kit/open-note';
import type { RunRefusal } from '../../kit/runner';
import { TEXT } from '../../../text';
import { toClipboard } from '../../kit/to-clipboard';
import { problemText } from '../../kit/problem-words';

const T = TEXT.dossier;

/** A dossier as it was read, and what is read of it later, when it is looked at. */
export interface DossierReading {
  readonly dossier: Dossier;
  /** What an article says; null where its note is gone. */
  quotesOf(path: string): Promise<RowQuotes | null>;
  evidenceOf(tie: DossierTie): AsyncIterator<TieEvidence>;
}

/** What the pane does with the vault. */
export class DossierDesk {
  constructor(readonly host: Host) {}

  get app(): App {
    return this.host.app;
  }

  /** Where the vault was not looked at yet since the start, this takes a while. */
  read(request: DossierRequest, signal: AbortSignal): Promise<Outcome<DossierReading> | RunRefusal> {
    const breathe = paced(() => performance.now());
    return this.host.runner.use(async (workspace) => {
      const [{ knownVault }, desk] = await Promise.all([
        import('../../../index/known-vault'),
        import('../../../views/dossier'),
      ]);
      const { vault, settings } = workspace;
      const { index } = await knownVault(workspace);
      const made = await desk.dossierIn(request, index, settings.links.related, { breathe, signal });
      if (!made.ok) return made;
      const dossier = made.value;
      const ids = dossier.subjects.map(({ id }) => id);
      return {
        ok: true,
        value: {
          dossier,
          quotesOf: (path) => desk.quotesOf(path, ids, index, vault),
          evidenceOf: (tie) => desk.evidenceOfTie(dossier, tie, { index, vault, breathe }),
        },
      };
    });
  }

  /** The entities that an article names; null where the note is none. */
  named(path: string): Promise<readonly DossierSubject[] | null | RunRefusal> {
    return this.host.runner.use(async (workspace) => {
      const [{ knownVault }, { entitiesIn }] = await Promise.all([
        import('../../../index/known-vault'),
        import('../../../views/dossier'),
      ]);
      return entitiesIn(path, (await knownVault(workspace)).index);
    });
  }

  /** What the articles of an article's story lead back to. */
  origins(path: string, control: RunControl): Promise<Outcome<OriginsReport> | RunRefusal> {
    const breathe = paced(() => performance.now());
    return this.host.runner.use(async (workspace) => {
      const { findOrigins } = await import('../../../workflow/origins/find');
      return findOrigins([path], workspace, { control: { ...control, breathe } });
    });
  }

  /** `line` counts from 0. */
  async open(path: string, line: number, pane: PaneType | boolean): Promise<void> {
    if (!(await openNote(this.app, path, { pane, line }))) new Notice(T.gone);
  }

  /** Puts a quotation with a link to its place where the cursor of the open note is, else on the clipboard. */
  async cite(article: DossierArticle, quote: Quote): Promise<void> {
    const request = { article, quote };
    const desk = await import('../../../views/dossier');
    const planned = await this.host.runner.use((workspace) => desk.planCitation(request, workspace));
    if (planned === 'busy') return void new Notice(TEXT.common.busy);
    if (!planned.ok) return void new Notice(problemText(planned.problem));
    const { markdown, plan } = planned.value;
    if (plan !== null) {
      const report = await carryOut(this.host, {
        doing: 'write',
        total: 1,
        run: (workspace, options) => desk.addBlockId(request, workspace, options),
        done: () => T.cited.added(article.title),
        nothing: T.cited.inserted,
      });
      if (report === null || report.problems.some(isFault)) return;
    }
    const editor = this.editor();
    if (editor !== null) insertBlock(editor, markdown);
    else new Notice((await toClipboard(markdown)) ? T.cited.copied : T.cited.refused);
  }

  async gradeSource(
    { path, name }: Pick<DossierSubject, 'path' | 'name'>,
    grade: Reliability | null,
    reason: string,
  ): Promise<boolean> {
    const { gradeSource } = await import('../../../workflow/grade');
    const report = await carryOut(this.host, {
      doing: 'write',
      total: 1,
      run: (workspace, options) => gradeSource({ named: path, grade, reason }, workspace, options),
      done: () => TEXT.grade.done(name, grade),
      nothing: TEXT.grade.nothing,
    });
    return report?.batch != null;
  }

  /** How often an outlet was first; null where it cannot be counted now. */
  async firstReports(id: string): Promise<FirstReports | null> {
    const { firstReports } = await import('../../../workflow/first-reports');
    const counted = await this.host.runner.alone({ total: 0, dryRun: true, doing: 'look' }, (workspace, options) =>
      firstReports({ id }, workspace, options),
    );
    if (counted !== 'busy') return counted;
    new Notice(TEXT.common.busy);
    return null;
  }

  /** Resolves to whether it was written. */
  async gradeSentence(path: string, quote: Quote, grade: Credibility | null, reason: string): Promise<boolean> {
    const { gradeSentence } = await import('../../../views/dossier');
    const report = await carryOut(this.host, {
      doing: 'write',
      total: 1,
      run: (workspace, options) => gradeSentence({ path, quote, grade, reason }, workspace, options),
      done: () => TEXT.grade.doneSentence(grade),
      nothing: TEXT.grade.nothing,
    });
    return report?.batch != null;
  }

  /** That of the note in the middle that is open for editing, also while the focus is in the pane. */
  private editor(): Editor | null {
    const { workspace } = this.app;
    const view = workspace.getMostRecentLeaf(workspace.rootSplit)?.view;
    if (view instanceof MarkdownView && view.getMode() === 'source') return view.editor;
    return workspace.activeEditor?.editor ?? null;
  }

  /** Freezes it into a note, and opens that. */
  async write(request: DossierRequest): Promise<void> {
    const { writeDossier } = await import('../../../views/dossier');
    await this.writeNote({
      ...{ doing: 'write', nothing: T.notWritten },
      run: (workspace, options) => writeDossier(request, T.note, workspace, options),
      done: ({ notes: [note, ...articles] }) => T.written(note?.path ?? '', articles.length),
    });
  }

  /** Writes what came in since a day into a note, and opens that. */
  async writeNews(request: NewsRequest): Promise<void> {
    const { writeNews } = await import('../../../views/dossier');
    await this.writeNote({
      ...{ doing: 'look', nothing: T.news.notWritten },
      run: (workspace, options) => writeNews(request, T.note, workspace, options),
      done: ({ notes: [note] }) => T.news.written(note?.path ?? ''),
    });
  }

  private async writeNote(carrying: Carrying): Promise<void> {
    const report = await carryOut(this.host, { total: 1, ...carrying });
    const [note] = report?.notes ?? [];
    if (report?.batch != null && note !== undefined) await this.open(note.path, 0, 'tab');
  }

  /** Asks what to export of it, and where to. */
  export({ subjects, rows, which }: Dossier): void {
    const isOfAll = subjects.length > 1 && which === 'all';
    const articles = rows.flatMap((row) => [row, ...row.copies]);
    const files = (isOfAll ? articles : subjects).map(({ path }) => this.app.vault.getAbstractFileByPath(path));
    new Exports(this.host).notes(files.filter((file) => file instanceof TFile));
  }
}

/** On lines of its own, after the cursor. */
function insertBlock(editor: Editor, markdown: string): void {
  const at = editor.getCursor('to');
  const line = editor.getLine(at.line);
  const [before, after] = [line.slice(0, at.ch), line.slice(at.ch)];
  const above = before.trim() !== '' ? '\n\n' : at.line > 0 && editor.getLine(at.line - 1).trim() !== '' ? '\n' : '';
  const text = `${above}${markdown}${after.trim() === '' ? '' : '\n'}`;
  editor.replaceRange(text, at);
  const lines = text.split('\n');
  editor.setCursor({ line: at.line + lines.length - 1, ch: (lines.at(-1) ?? '').length });
}
