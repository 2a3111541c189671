import {
  debounce,
  ItemView,
  Platform,
  TFile,
  type HoverParent,
  type HoverPopover,
  type IconName,
  type Menu,
  type TAbstractFile,
  type ViewStateResult,
  type WorkspaceLeaf,
} from 'obsidian';
import type { Dossier, DossierRequest, DossierRow, Quote } from '../../../views/dossier';
import { actAsLinks } from '../../kit/note-links';
import { watchRoom } from '../../kit/room';
import { otherEntities } from '../entities/entity-notes';
import { EntityPicker } from '../entities/pickers';
import { TEXT } from '../../../text';
import type { DossierDesk, DossierReading } from './desk';
import { Asking } from './asking';
import { DossierBody } from './body';
import type { EmptyActions } from './empty';
import { following, mayBeOurs } from './follow';
import { askNews, NEWS_ICON } from './news';
import type { PaneActions } from './section';
import { NOTHING_YET, stateIn, type DossierState } from './state';
import { DossierToolbar } from './toolbar';
import { VisitBook } from './visit-book';
import { problemText } from '../../kit/problem-words';

const T = TEXT.dossier;

export const DOSSIER_VIEW = 'dateline-dossier';
export const DOSSIER_ICON: IconName = 'book-user';

/** A dossier that is on the screen for so long was looked at; milliseconds. */
const LOOKED_AT = 3_000;
/** After a change of an article or entity; milliseconds. */
const SETTLED = 2_000;

/** The dossier of the open note, or of the entities the user put together. */
export class DossierView extends ItemView implements HoverParent {
  // A note that is opened from here does not take its place.
  override navigation = false;
  override icon = DOSSIER_ICON;
  hoverPopover: HoverPopover | null = null;
  private state: DossierState = NOTHING_YET;
  private readonly visits: VisitBook;
  private readonly toolbar: DossierToolbar;
  private readonly body: DossierBody;
  private readonly asking: Asking;
  /** The note that was opened last, while the app knows nothing of it that is ours. */
  private unknown: TFile | null = null;
  /** The sentence that had the focus last. */
  private current: { readonly row: DossierRow; readonly quote: Quote } | null = null;
  private readonly refreshSoon = debounce(() => this.asking.whenSeen(() => this.gather(true)), SETTLED, true);

  constructor(
    leaf: WorkspaceLeaf,
    private readonly desk: DossierDesk,
  ) {
    super(leaf);
    this.visits = new VisitBook(desk.app);
    this.asking = new Asking(desk.app, this.contentEl, desk.host.go);
    this.contentEl.addClass('dateline-dossier');
    this.toolbar = new DossierToolbar(this.contentEl, {
      choose: () => this.choose(),
      pin: () => this.togglePin(),
      write: () => this.write(),
      export: () => this.export(),
      refresh: () => desk.host.go(this.gather()),
    });
    this.body = new DossierBody(this.contentEl, desk, this.bodyActions);
  }

  getViewType(): string {
    return DOSSIER_VIEW;
  }

  getDisplayText(): string {
    const { paths, names } = this.subjects;
    return paths.length === 0 ? T.view : T.title(names);
  }

  override async onOpen(): Promise<void> {
    this.drawToolbar();
    this.body.tell(T.reading);
    const { workspace, vault, metadataCache } = this.app;
    const changed = (file: TAbstractFile): void => this.changed(file);
    this.registerEvent(workspace.on('file-open', (file) => this.follow(file)));
    // A sidebar that opens need not say so.
    watchRoom(this, this.contentEl, () => this.asking.catchUp());
    actAsLinks(this, this.contentEl, this.app);
    this.registerEvent(workspace.on('layout-change', () => this.asking.catchUp()));
    this.registerEvent(metadataCache.on('changed', changed));
    this.registerEvent(metadataCache.on('resolved', () => this.followKnown()));
    this.registerEvent(vault.on('delete', changed));
    this.registerEvent(vault.on('rename', changed));
    if (this.state.entities.length === 0) this.follow(workspace.getActiveFile());
  }

  override async onClose(): Promise<void> {
    this.asking.end();
    this.refreshSoon.cancel();
    this.body.close();
  }

  override onResize(): void {
    super.onResize();
    this.asking.catchUp();
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), ...this.state };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    const read = stateIn(state);
    if (read !== null && read.entities.length > 0) this.show(read);
  }

  override onPaneMenu(menu: Menu, source: string): void {
    super.onPaneMenu(menu, source);
    if (!this.isShowing) return;
    const add = (title: string, icon: IconName, act: () => void): void =>
      void menu.addItem((item) => item.setSection('action').setTitle(title).setIcon(icon).onClick(act));
    add(T.menu.write, 'file-plus', () => this.write());
    add(T.news.title, NEWS_ICON, () => askNews(this.desk, this.subjects.paths));
    add(T.menu.export, 'file-output', () => this.export());
  }

  /** What is not said stays as it is. */
  show(change: Partial<DossierState>): void {
    this.state = { ...this.state, ...change };
    this.drawToolbar();
    void this.app.workspace.requestSaveLayout();
    if (this.state.entities.length > 0) this.asking.whenSeen(() => this.gather());
    else this.follow(this.app.workspace.getActiveFile());
  }

  /** Adds an entity, by the path of its note, and stays with what was put together. */
  add(path: string): void {
    this.show({ entities: [...new Set([...this.subjects.paths, path])], isPinned: true });
  }

  /** Asks which entity to add. */
  choose(): void {
    const notes = otherEntities(this.app, '').filter(({ path }) => !this.isAbout(path));
    new EntityPicker(this.app, T.picker, notes, ({ path }) => this.add(path)).open();
  }

  get isShowing(): boolean {
    return this.body.reading !== null;
  }

  get hasSentence(): boolean {
    return this.current !== null;
  }

  /** Whether it is about the entity of a note. */
  isAbout(path: string): boolean {
    return this.subjects.paths.includes(path);
  }

  /** Cites the sentence that had the focus last. */
  cite(): void {
    if (this.current !== null) this.desk.host.go(this.desk.cite(this.current.row, this.current.quote));
  }

  write(): void {
    if (this.isShowing) this.desk.host.go(this.desk.write(this.request));
  }

  private export(): void {
    if (this.body.reading !== null) this.desk.export(this.body.reading.dossier);
  }

  private get request(): DossierRequest {
    const { entities, which } = this.state;
    return { entities, which };
  }

  private get subjects(): { readonly paths: readonly string[]; readonly names: readonly string[] } {
    const { subjects = [] } = this.body.reading?.dossier ?? {};
    return { paths: subjects.map(({ path }) => path), names: subjects.map(({ name }) => name) };
  }

  private follow(file: TFile | null): void {
    this.unknown = file !== null && !mayBeOurs(this.app, file) ? file : null;
    if (this.state.isPinned && this.state.entities.length > 0) return;
    const what = following(this.app, file, this.body.reading?.dossier ?? null);
    if (what === 'show' && file !== null) this.show({ entities: [file.path], isPinned: false });
    else if (what === 'offer') this.asking.whenSeen(() => this.offer(file));
  }

  /** A note may be opened before the app has read its properties. */
  private followKnown(): void {
    if (this.unknown !== null && mayBeOurs(this.app, this.unknown)) this.follow(this.unknown);
  }

  /** Instead of a dossier: what the open article names, or what to do. */
  private async offer(file: TFile | null): Promise<void> {
    const signal = this.asking.begin();
    const named = file?.extension === 'md' ? await this.desk.named(file.path) : null;
    if (signal.aborted) return;
    this.forget();
    this.state = NOTHING_YET;
    if (named === 'busy') this.asking.wait(() => this.follow(file));
    else if (file === null || named === null) this.body.showEmpty(file === null ? T.empty.none : T.empty.nothing);
    else this.body.showNamed(file.path, named);
  }

  /** `isQuiet`: nothing is said, and nothing drawn anew unless something changed. */
  private async gather(isQuiet = false): Promise<void> {
    const signal = this.asking.begin();
    if (!isQuiet) this.body.tell(T.reading);
    const read = await this.desk.read(this.request, signal);
    if (signal.aborted) return;
    if (read === 'busy') {
      this.body.tell(T.waiting);
      this.asking.wait(() => this.desk.host.go(this.gather(isQuiet)));
    } else if (!read.ok) {
      this.forget();
      this.body.refuse(problemText(read.problem));
    } else if (isQuiet && this.body.shows(read.value)) this.lookedAt(read.value.dossier);
    else await this.draw(read.value, signal);
  }

  private async draw(reading: DossierReading, signal: AbortSignal): Promise<void> {
    const { dossier } = reading;
    const fresh = await this.visits.freshIn(dossier);
    if (signal.aborted) return;
    this.current = null;
    this.body.showDossier(reading, fresh);
    this.drawToolbar();
    this.body.say(T.ready(this.subjects.names, dossier.rows.length));
    this.lookedAt(dossier);
  }

  /** After a while it was. */
  private lookedAt(dossier: Dossier): void {
    this.asking.wait(() => this.desk.host.go(this.visits.seen(dossier)), LOOKED_AT);
  }

  private get bodyActions(): PaneActions & EmptyActions {
    return {
      choose: () => this.choose(),
      open: (path, line, pane) => this.desk.host.go(this.openNote(path, line, pane)),
      show: (entities) => this.show({ entities }),
      showOnly: (path) => this.show({ entities: [path] }),
      remove: ({ path }) => this.show({ entities: this.subjects.paths.filter((other) => other !== path) }),
      which: (which) => this.show({ which }),
      markSeen: () => this.desk.host.go(this.markSeen()),
      chosen: (row, quote) => {
        this.current = { row, quote };
      },
    };
  }

  private async openNote(...[path, line, pane]: Parameters<PaneActions['open']>): Promise<void> {
    await this.desk.open(path, line, pane);
    // On a phone the pane covers what was opened.
    if (Platform.isPhone) this.app.workspace.rightSplit.collapse();
  }

  private async markSeen(): Promise<void> {
    const { reading } = this.body;
    const { signal } = this.asking;
    if (reading === null) return;
    await this.visits.seen(reading.dossier);
    await this.draw(reading, signal);
  }

  private forget(): void {
    this.body.close();
    this.current = null;
    this.drawToolbar();
  }

  private changed(file: TAbstractFile): void {
    if (!(file instanceof TFile)) return;
    this.followKnown();
    if (this.state.entities.length === 0) return;
    const isGone = this.app.vault.getFileByPath(file.path) === null;
    if (isGone || mayBeOurs(this.app, file)) this.refreshSoon();
  }

  private drawToolbar(): void {
    this.toolbar.draw(this.isShowing, this.state.isPinned);
  }

  private togglePin(): void {
    this.state = { ...this.state, isPinned: !this.state.isPinned };
    this.drawToolbar();
    void this.app.workspace.requestSaveLayout();
    this.follow(this.app.workspace.getActiveFile());
  }
}
