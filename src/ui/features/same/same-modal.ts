import { Modal, Platform, type App } from 'obsidian';
import type { SameNote, SameProposal, SameReport } from '../../../workflow/same';
import { labelled, labelledBy } from '../../kit/label';
import { TEXT } from '../../../text';
import { FocusRows } from '../../kit/focus-rows';

const T = TEXT.same;

/** Pairs drawn at a time: what is decided makes room for the next. */
const SHOWN = 20;

export interface SameChoices {
  merge(pair: SameProposal): void;
  tellApart(pair: SameProposal): void;
  /** The user closed it while it was still being looked for. */
  giveUp(): void;
}

/** Pairs of entities that may be one, with what speaks for it; the user decides on each. */
export class SameModal extends Modal {
  private readonly stand: HTMLElement;
  private readonly list: HTMLElement;
  private waiting: SameProposal[] = [];
  private readonly rows: FocusRows<SameProposal>;
  private isReady = false;

  constructor(
    app: App,
    private readonly choices: SameChoices,
  ) {
    super(app);
    this.modalEl.addClass('dateline-same');
    this.setTitle(T.title);
    this.stand = this.contentEl.createEl('p', {
      cls: 'dateline-hint',
      text: T.looking,
      attr: { 'aria-live': 'polite' },
    });
    this.list = labelled(this.contentEl.createDiv({ attr: { role: 'list' } }), T.list);
    this.rows = new FocusRows(this.list);
  }

  /** A merge takes place in a window of its own: a pair is decided when one of its notes is gone. */
  override onOpen(): void {
    const { vault } = this.app;
    const gone = vault.on('delete', ({ path }) => this.noteGone(path));
    this.scope.register([], 'ArrowDown', () => this.rows.step(1));
    this.scope.register([], 'ArrowUp', () => this.rows.step(-1));
    this.scope.register([], 'Enter', () => this.rows.onRow((_, pair) => this.choices.merge(pair)));
    this.scope.register([], 'n', () => this.rows.atFocus((row, pair) => this.tellApart(row, pair)));
    this.scope.register([], 's', () => this.rows.atFocus((row) => this.decided(row)));
    this.setCloseCallback(() => vault.offref(gone));
  }

  override onClose(): void {
    this.contentEl.empty();
    if (!this.isReady) this.choices.giveUp();
  }

  ready({ entities, pairs }: SameReport): void {
    this.isReady = true;
    if (pairs.length === 0) return void this.stand.setText(T.nothing(entities));
    this.stand.setText(T.found(pairs.length, entities));
    if (!Platform.isMobile)
      this.contentEl.insertBefore(createEl('p', { cls: 'dateline-hint', text: T.keys }), this.list);
    this.waiting = [...pairs];
    this.fill();
    this.rows.focus(0);
  }

  private fill(): void {
    for (const pair of this.waiting.splice(0, SHOWN - this.rows.size)) this.draw(pair);
  }

  private draw(pair: SameProposal): void {
    const { keep, other, evidence } = pair;
    const label = T.pair(other.name, keep.name);
    const row = this.list.createDiv({
      cls: 'dateline-same-pair',
      attr: { role: 'listitem', tabindex: '0' },
    });
    this.rows.add(row, pair);
    labelledBy(row, row.createDiv({ cls: 'dateline-same-names', text: label }));
    for (const note of [other, keep]) row.createDiv({ cls: 'dateline-report-why', text: noteLine(note) });
    const list = row.createEl('ul', { cls: 'dateline-plan-counts' });
    for (const { detail } of evidence) list.createEl('li', { text: detail });
    const buttons = row.createDiv({ cls: 'dateline-same-actions' });
    const button = (text: string, act: () => void): void => {
      buttons.createEl('button', { text }).addEventListener('click', act);
    };
    button(T.merge, () => this.choices.merge(pair));
    button(T.apart, () => this.tellApart(row, pair));
    button(T.skip, () => this.decided(row));
  }

  private tellApart(row: HTMLElement, pair: SameProposal): void {
    this.choices.tellApart(pair);
    this.decided(row);
  }

  private noteGone(path: string): void {
    const isOf = ({ keep, other }: SameProposal): boolean => keep.path === path || other.path === path;
    this.waiting = this.waiting.filter((pair) => !isOf(pair));
    for (const [row, pair] of this.rows.entries()) if (isOf(pair)) this.decided(row);
  }

  private decided(row: HTMLElement): void {
    const at = this.rows.remove(row);
    this.fill();
    const left = this.rows.size + this.waiting.length;
    this.stand.setText(left > 0 ? T.left(left) : T.done);
    this.rows.focus(at);
  }
}

const noteLine = ({ path, stories }: SameNote): string => T.note(path, stories);
