import { Modal, type App } from 'obsidian';
import {
  groupsOf,
  linkedByKind,
  type ArticleReport,
  type ImportReport,
  type NoteReport,
  type Problem,
} from '../../../model';
import { reportHead } from '../../../text/report';
import { problemLine, sentenceOf } from '../../kit/problem-words';
import { otherNotes, summaryLine } from '../../kit/report-summary';
import { TEXT, translate } from '../../../text';
import { drawOnOpen, drawSteps } from '../../kit/lazy-list';

/** More lines than this of one article nobody reads; the report note holds everything. */
const SHOWN = 100;

/** A report of so few articles is shown at once. */
const FEW = 20;

export interface ReportActions {
  readonly openNote: (path: string) => void;
  readonly openAsNote: () => void;
  /** Shows what a problem of a code means, and what to do. */
  readonly help: (code: string) => void;
  /** Null where there is nothing to undo. */
  readonly undo: (() => void) | null;
}

/** What a run did: created, linked, left unresolved and why, problems. */
export class ReportModal extends Modal {
  constructor(
    app: App,
    private readonly report: ImportReport,
    private readonly actions: ReportActions,
  ) {
    super(app);
    this.modalEl.addClass('dateline-report');
    this.setTitle(TEXT.report.title(report.command));
  }

  override onOpen(): void {
    const { contentEl, report } = this;
    contentEl.createEl('p', { cls: 'dateline-report-summary', text: summaryLine(report) });
    if (report.articles.length > 1)
      for (const line of reportHead(report))
        contentEl.createEl('p', { cls: 'dateline-report-why', text: translate(line) });
    if (report.cancelled) contentEl.createEl('p', { cls: 'dateline-report-warning', text: TEXT.report.cancelled });
    const own = new Set(report.articles.map(({ problem }) => problem));
    this.drawProblems(report.problems.filter((problem) => !own.has(problem)));
    this.drawArticles(report.articles);
    this.drawNotes(otherNotes(report));
    this.drawButtons();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private drawProblems(problems: readonly Problem[]): void {
    if (problems.length === 0) return;
    const box = this.contentEl.createDiv({ cls: 'dateline-report-problems' });
    box.createEl('h2', { text: TEXT.report.problems });
    drawSteps(box.createDiv(), problems, (rows, problem) => {
      this.drawHelp(rows.createEl('p', { text: problemLine(problem) }), problem);
    });
  }

  /** Failures stand open; so does everything else where there is little of it. */
  private drawArticles(articles: readonly ArticleReport[]): void {
    const [only, ...others] = articles;
    if (only !== undefined && others.length === 0) return this.drawArticle(this.contentEl, only, true);
    for (const { status, articles: group } of groupsOf(articles)) {
      const details = this.contentEl.createEl('details', { cls: `dateline-report-group dateline-report-${status}` });
      details.open = status === 'failed' || articles.length <= FEW;
      const summary = details.createEl('summary');
      summary.createSpan({
        cls: 'dateline-report-name',
        text: TEXT.report.groups[status],
        attr: { role: 'heading', 'aria-level': '2' },
      });
      summary.createSpan({ cls: `dateline-badge dateline-badge-${status}`, text: String(group.length) });
      drawOnOpen(details, (el) => drawSteps(el, group, (rows, article) => this.drawArticle(rows, article, false)));
    }
  }

  private drawArticle(el: HTMLElement, article: ArticleReport, alone: boolean): void {
    const details = el.createEl('details', { cls: 'dateline-report-article' });
    details.open = alone || article.status === 'failed';
    const summary = details.createEl('summary');
    summary.createSpan({ cls: 'dateline-report-name', text: titleOf(article) });
    if (alone) {
      const status = TEXT.report.article[article.status];
      summary.createSpan({ cls: `dateline-badge dateline-badge-${article.status}`, text: status });
    }
    drawOnOpen(details, (opened) => this.fillArticle(opened, article));
  }

  private fillArticle(details: HTMLElement, article: ArticleReport): void {
    const { problem } = article;
    if (problem) {
      const text = faultLine(article, problem);
      this.drawHelp(details.createEl('p', { cls: 'dateline-report-warning', text }), problem);
    }
    if (article.path !== null) this.drawPath(details.createDiv(), article.path);
    if (article.why !== undefined) details.createEl('p', { cls: 'dateline-report-why', text: translate(article.why) });
    drawLinked(details, article);
    const unresolved = article.unresolved.map(({ form, why }) => `${form}: ${translate(why)}`);
    drawList(details, TEXT.report.unresolved, unresolved);
    drawList(details, TEXT.report.removed, article.removed.map(translate));
  }

  /** In a report without articles they are what it is about. */
  private drawNotes(notes: readonly NoteReport[]): void {
    if (notes.length === 0) return;
    const isAll = this.report.articles.length === 0;
    const details = this.contentEl.createEl('details', { cls: 'dateline-report-article' });
    details.open = isAll && notes.length <= FEW;
    const summary = details.createEl('summary');
    const heading = isAll ? TEXT.report.allNotes : TEXT.report.otherNotes;
    summary.createSpan({ cls: 'dateline-report-name', text: heading });
    summary.createSpan({ cls: 'dateline-badge', text: String(notes.length) });
    drawOnOpen(details, (el) => drawSteps(el, notes, (rows, note) => this.drawNote(rows, note)));
  }

  private drawNote(el: HTMLElement, note: NoteReport): void {
    const item = el.createDiv({ cls: 'dateline-report-note' });
    if (note.action === 'removed') item.createSpan({ text: note.path });
    else this.drawPath(item, note.path);
    item.createSpan({ cls: 'dateline-report-why', text: `${TEXT.report.notes[note.action]}: ${translate(note.why)}` });
  }

  private drawPath(el: HTMLElement, path: string): void {
    this.drawLink(el, 'dateline-report-path', path, () => this.actions.openNote(path));
  }

  /** The way from a problem to its line in the help; a notice has none. */
  private drawHelp(el: HTMLElement, problem: Problem): void {
    if (problem.code === 'notice') return;
    el.appendText(' ');
    this.drawLink(el, 'dateline-report-help', TEXT.help.whatToDo, () => this.actions.help(problem.code));
  }

  private drawLink(el: HTMLElement, cls: string, text: string, act: () => void): void {
    el.createEl('a', { cls, text, href: '#' }).addEventListener('click', (event) => {
      event.preventDefault();
      this.close();
      act();
    });
  }

  private drawButtons(): void {
    const row = this.contentEl.createDiv({ cls: 'modal-button-container' });
    const button = (text: string, action: () => void, cls = ''): void => {
      row.createEl('button', { text, cls }).addEventListener('click', () => {
        this.close();
        action();
      });
    };
    const { openAsNote, undo } = this.actions;
    if (undo !== null) button(TEXT.report.undo, undo, 'mod-destructive');
    button(TEXT.report.openAsNote, openAsNote);
    button(TEXT.common.close, () => undefined, 'mod-cta');
  }
}

const titleOf = (article: ArticleReport): string =>
  article.title ?? article.path?.split('/').at(-1)?.replace(/\.md$/, '') ?? article.name;

/** The name above the line need not be said again. */
const faultLine = (article: ArticleReport, problem: Problem): string =>
  problem.subject === titleOf(article)
    ? [problem.where, sentenceOf(problem)].filter((part) => part !== undefined && part !== '').join(': ')
    : problemLine(problem);

const kindName = (kind: string): string => (TEXT.report.kinds as Readonly<Record<string, string>>)[kind] ?? kind;

function drawLinked(el: HTMLElement, article: ArticleReport): void {
  const kinds = linkedByKind(article);
  if (kinds.length === 0) return;
  el.createEl('h2', { text: TEXT.report.linked });
  const list = el.createEl('ul');
  for (const [kind, names] of kinds) {
    const item = list.createEl('li');
    item.createSpan({ cls: 'dateline-report-kind', text: kindName(kind) });
    item.createSpan({ text: names.join(', ') });
  }
}

function drawList(el: HTMLElement, heading: string, items: readonly string[]): void {
  if (items.length === 0) return;
  el.createEl('h2', { text: heading });
  const list = el.createEl('ul');
  for (const text of items.slice(0, SHOWN)) list.createEl('li', { text });
  drawMore(el, items.length);
}

function drawMore(el: HTMLElement, total: number): void {
  if (total > SHOWN) el.createEl('p', { cls: 'dateline-report-why', text: TEXT.report.more(total - SHOWN) });
}
