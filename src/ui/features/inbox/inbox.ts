import { MarkdownView, type App, type EventRef, type TAbstractFile } from 'obsidian';
import type { ImportReport } from '../../../model';
import { Inbox, type InboxEvent, type InboxRules, type NoteState } from '../../../workflow/inbox';
import { reportNotice } from '../../kit/report-notice';
import { summaryLine } from '../../kit/report-summary';
import type { RunRefusal, Runner } from '../../kit/runner';
import type { SettingsStore } from '../../kit/settings-store';
import { TEXT } from '../../../text';

/** What this device remembers: up to when the notes of which folder are dealt with. */
interface Remembered {
  readonly folder: string;
  /** Milliseconds since the epoch. */
  readonly until: number;
}
const MEMORY = 'dateline-inbox';

/** A note that has one of these is an article that is filed, or the note of an entity. */
const OWN_KEYS = ['article-id', 'entity-id'];

export interface InboxParts {
  readonly app: App;
  readonly runner: Runner;
  readonly settings: SettingsStore;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly showReport: (report: ImportReport) => void;
}

/** Watches the folder of the settings and files its new notes where they are; without a folder it does nothing at all. */
export class InboxWatcher {
  private rules: InboxRules = { folder: '', quiet: 0 };
  private inbox: Inbox | null = null;
  private events: EventRef[] = [];
  private timer = 0;
  private remembered: Remembered | null = null;

  constructor(private readonly parts: InboxParts) {}

  /** Takes up the rules of the settings: when the vault is read, and when the user changes them. */
  configure(): void {
    const { folder, quiet } = this.parts.settings.current.inbox;
    if (folder === this.rules.folder && quiet === this.rules.quiet) return;
    this.stop();
    this.rules = { folder, quiet };
    if (folder === '') return;
    this.inbox = new Inbox(this.rules);
    this.catchUp(this.inbox);
    this.listen();
    this.plan();
  }

  stop(): void {
    for (const event of this.events.splice(0)) this.parts.app.vault.offref(event);
    window.clearTimeout(this.timer);
    this.inbox = null;
    this.rules = { folder: '', quiet: 0 };
  }

  /** Notes that came while the app was closed. A folder just chosen keeps what is in it as it is. */
  private catchUp(inbox: Inbox): void {
    const { app, now } = this.parts;
    const { folder } = this.rules;
    const memory = app.loadLocalStorage(MEMORY) as Partial<Remembered> | null;
    if (memory?.folder !== folder || typeof memory.until !== 'number') return;
    const notes = app.vault.getMarkdownFiles().map(({ path, stat }) => ({ path, created: stat.ctime }));
    inbox.catchUp(notes, memory.until, now());
  }

  private listen(): void {
    const { vault } = this.parts.app;
    this.events = [
      vault.on('create', ({ path }: TAbstractFile) => this.on({ kind: 'created', path })),
      vault.on('modify', ({ path }: TAbstractFile) => this.on({ kind: 'modified', path })),
      vault.on('delete', ({ path }: TAbstractFile) => this.on({ kind: 'deleted', path })),
      vault.on('rename', ({ path }: TAbstractFile, from: string) => this.on({ kind: 'renamed', from, path })),
    ];
  }

  private on(event: InboxEvent): void {
    if (this.inbox?.on(event, this.parts.now()) === true) this.plan();
  }

  /** Remembers where things stand, and waits for the next note to be due. */
  private plan(): void {
    window.clearTimeout(this.timer);
    if (this.inbox === null) return;
    const { now } = this.parts;
    this.remember({ folder: this.rules.folder, until: this.inbox.settledUntil(now()) });
    const { next } = this.inbox;
    if (next !== null) this.timer = window.setTimeout(() => this.look(), Math.max(0, next - now()));
  }

  private remember(remembered: Remembered): void {
    const { folder, until } = this.remembered ?? {};
    if (folder === remembered.folder && until === remembered.until) return;
    this.remembered = remembered;
    this.parts.app.saveLocalStorage(MEMORY, remembered);
  }

  private look(): void {
    this.fileDue()
      .catch((error: unknown) => console.error('Dateline: inbox', error))
      .finally(() => this.plan());
  }

  private async fileDue(): Promise<void> {
    const { runner, now } = this.parts;
    const { inbox } = this;
    if (inbox === null) return;
    const due = inbox.take(now(), (path) => this.stateOf(path));
    if (due.length === 0) return;
    const later = new Set<string>();
    const ready = (path: string): boolean => {
      const free = this.stateOf(path) === 'free';
      if (!free) later.add(path);
      return free;
    };
    const report = await runner.fileNotes(due, { ready, background: true }).catch((error: unknown) => {
      inbox.putBack(due, now());
      throw error;
    });
    inbox.putBack(leftOver(due, later, report), now());
    inbox.done(due);
    if (report !== 'busy') this.tell(report);
  }

  private tell(report: ImportReport): void {
    const tellable = report.articles.some(({ status }) => status !== 'unchanged');
    if (tellable) reportNotice(TEXT.inbox.done(summaryLine(report)), () => this.parts.showReport(report));
  }

  private stateOf(path: string): NoteState {
    const { app } = this.parts;
    const file = app.vault.getFileByPath(path);
    if (file === null) return 'gone';
    const properties = app.metadataCache.getFileCache(file)?.frontmatter;
    if (OWN_KEYS.some((key) => properties?.[key] !== undefined) || this.isOurs(path)) return 'filed';
    return this.isEdited(path) ? 'busy' : 'free';
  }

  /** Reports and decisions, where the folder watched is one above them. */
  private isOurs(path: string): boolean {
    return path.startsWith(`${this.parts.settings.current.folders.dateline}/`);
  }

  /** Whether somebody has the cursor in the note: its text, its title or its properties, in any window. */
  private isEdited(path: string): boolean {
    return this.parts.app.workspace.getLeavesOfType('markdown').some(({ view }) => {
      if (!(view instanceof MarkdownView) || view.file?.path !== path) return false;
      const active = view.containerEl.doc.activeElement;
      const editable = active?.matches('input, textarea, [contenteditable=""], [contenteditable="true"]') ?? false;
      return editable && view.containerEl.contains(active);
    });
  }
}

/** Which of the notes that were due the run did not deal with. */
function leftOver(
  due: readonly string[],
  later: ReadonlySet<string>,
  report: ImportReport | RunRefusal,
): readonly string[] {
  if (report === 'busy') return due;
  const dealtWith = new Set(report.articles.map(({ name }) => name));
  return due.filter((path) => later.has(path) || (report.cancelled && !dealtWith.has(path)));
}
