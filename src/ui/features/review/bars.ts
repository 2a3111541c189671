import { setIcon, setTooltip } from 'obsidian';
import type { ReviewItem } from '../../../workflow/review/model';
import { drawChoice } from '../../kit/choices';
import { labelled } from '../../kit/label';
import { TEXT } from '../../../text';
import { KEY_HELP } from './keys';

const T = TEXT.review;

/** How the session stands. */
export interface SessionState {
  readonly items: readonly ReviewItem[];
  /** The article that is looked at. */
  readonly key: string | null;
  readonly isRead: boolean;
  /** One note that is there already: there is nothing to skip or to go on to. */
  readonly isNote: boolean;
}

export interface BarGestures {
  go(by: number): void;
  later(): void;
  skip(): void;
  approve(): void;
  file(): void;
  takeBack(): void;
  /** `confidence`: 0 to 1; `all`: in every article. */
  acceptAbove(confidence: number, all: boolean): void;
}

const isOpen = ({ outcome }: ReviewItem): boolean => outcome === null;

/** Which article it is of how many, and ways to the others. */
export class TopBar {
  private readonly stand: HTMLElement;
  private readonly about: HTMLElement;
  private readonly bar: HTMLProgressElement;
  private readonly steps: readonly HTMLButtonElement[];
  private readonly help: HTMLElement;
  private readonly helpButton: HTMLButtonElement;

  constructor(el: HTMLElement, gestures: BarGestures) {
    const top = el.createDiv({ cls: 'dateline-review-top' });
    const previous = iconButton(top, 'chevron-left', T.acts.previous, () => gestures.go(-1));
    this.stand = top.createSpan({ cls: 'dateline-review-stand' });
    const next = iconButton(top, 'chevron-right', T.acts.next, () => gestures.go(1));
    this.steps = [previous, next];
    this.bar = top.createEl('progress', { cls: 'dateline-progress-bar', attr: { 'aria-label': T.progress } });
    this.about = top.createSpan({ cls: 'dateline-review-about', attr: { 'aria-live': 'polite' } });
    iconButton(top, 'undo-2', T.acts.restore, () => gestures.takeBack());
    this.helpButton = iconButton(top, 'circle-help', T.acts.help, () => this.toggleHelp());
    this.helpButton.addClass('dateline-review-help');
    this.helpButton.setAttr('aria-expanded', 'false');
    this.help = labelled(el.createEl('dl', 'dateline-review-keys'), T.keysLabel);
    for (const [keys, what] of KEY_HELP) {
      const entry = this.help.createDiv();
      const term = entry.createEl('dt');
      for (const key of keys) term.createEl('kbd', { text: key });
      entry.createEl('dd', { text: what });
    }
    this.help.hide();
  }

  toggleHelp(): void {
    const isShown = this.helpButton.getAttr('aria-expanded') !== 'true';
    this.help.toggle(isShown);
    this.helpButton.setAttr('aria-expanded', String(isShown));
  }

  draw({ items, key, isRead, isNote }: SessionState): void {
    const at = items.findIndex((item) => item.key === key);
    const item = items[at];
    const isSingle = isNote || (isRead && items.length < 2);
    this.stand.toggle(!isSingle && item !== undefined);
    this.bar.toggle(!isSingle);
    for (const [index, button] of this.steps.entries()) {
      button.toggle(!isSingle);
      button.disabled = index === 0 ? at <= 0 : at === -1 || at >= items.length - 1;
    }
    this.stand.setText(T.stand(at + 1, items.length, isRead));
    this.bar.max = Math.max(1, items.length);
    this.bar.value = items.filter((each) => !isOpen(each)).length;
    const outcome = item?.outcome == null ? '' : T.outcomes[item.outcome];
    const known = item === undefined ? (isRead ? T.nothing : T.reading) : T.known[item.known];
    this.about.setText([known, outcome].filter((part) => part !== '').join(' · '));
  }
}

/** What becomes of the article, and of all of them. */
export class Foot {
  private readonly percent: HTMLInputElement;
  private readonly accept: HTMLButtonElement;
  private readonly acceptAll: HTMLButtonElement;
  private readonly later: HTMLButtonElement;
  private readonly skip: HTMLButtonElement;
  private readonly approve: HTMLButtonElement;
  private readonly file: HTMLButtonElement;
  private readonly left: HTMLElement;
  /** Whether the notes that what is refused leaves over go with it. */
  removesLeft = true;

  constructor(el: HTMLElement, gestures: BarGestures) {
    const foot = el.createDiv({ cls: 'dateline-review-foot' });
    const sure = foot.createDiv({ cls: 'dateline-review-sure' });
    const settle = foot.createDiv({ cls: 'dateline-review-settle' });
    const label = sure.createEl('label', { cls: 'dateline-review-above' });
    label.createSpan({ text: T.acts.acceptAbove });
    this.percent = label.createEl('input', {
      cls: 'slider',
      attr: { type: 'range', min: '50', max: '100', step: '5', value: '80' },
    });
    const shown = label.createSpan({ cls: 'dateline-review-percent' });
    const tell = (): void => shown.setText(T.acts.percent(this.percent.valueAsNumber));
    this.percent.addEventListener('input', tell);
    tell();
    const above = (all: boolean) => () => gestures.acceptAbove(this.percent.valueAsNumber / 100, all);
    this.accept = textButton(sure, T.acts.acceptHere, above(false));
    this.acceptAll = textButton(sure, T.acts.acceptAll, above(true));
    this.left = settle.createSpan();
    drawChoice(this.left, {
      name: T.acts.removeLeft,
      badges: [],
      isChosen: true,
      change: (isChosen) => (this.removesLeft = isChosen),
    });
    this.later = textButton(settle, T.acts.later, () => gestures.later());
    this.skip = textButton(settle, T.acts.skip, () => gestures.skip());
    this.file = textButton(settle, '', () => gestures.file());
    this.approve = textButton(settle, T.acts.approve, () => gestures.approve());
  }

  draw({ items, key, isRead, isNote }: SessionState): void {
    const toFile = items.filter(({ outcome }) => outcome === 'file').length;
    const isDone = isRead && !items.some(isOpen);
    const isSingle = isNote || (isRead && items.length === 1);
    this.left.toggle(isNote);
    for (const button of [this.later, this.skip, this.acceptAll]) button.toggle(!isSingle);
    for (const button of [this.later, this.skip, this.approve, this.accept]) button.disabled = key === null;
    this.approve.setText(isNote ? T.acts.apply : isSingle ? T.acts.file(1) : T.acts.approve);
    this.approve.toggleClass('mod-cta', !isDone || isSingle);
    this.file.toggle(toFile > 0 && !isSingle);
    this.file.setText(T.acts.file(toFile));
    this.file.toggleClass('mod-cta', isDone);
  }

  focusFile(): void {
    this.file.focus();
  }
}

function iconButton(el: HTMLElement, icon: string, label: string, act: () => void): HTMLButtonElement {
  const button = el.createEl('button', { cls: 'clickable-icon', attr: { type: 'button', 'aria-label': label } });
  setIcon(button, icon);
  setTooltip(button, label);
  button.addEventListener('click', act);
  return button;
}

function textButton(el: HTMLElement, text: string, act: () => void): HTMLButtonElement {
  const button = el.createEl('button', { text, attr: { type: 'button' } });
  button.addEventListener('click', act);
  return button;
}
