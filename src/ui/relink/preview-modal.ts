import { Modal, type App, type ButtonComponent, Setting } from 'obsidian';
import type { Progress } from '../../workflow/ports';
import type { RelinkedEntity, RelinkExample, Relinking, RelinkSummary } from '../../workflow/relink';
import { drawOnOpen, drawSteps } from '../modals/lazy-list';
import { TEXT } from '../text';

const T = TEXT.relink;

/** Examples drawn at a time. */
const STEP = 5;

/** What the preview needs of the relink; loaded with it. */
export interface PreviewTools {
  readonly kinds: readonly (keyof typeof T.kinds)[];
  summarize(relinking: Relinking): RelinkSummary;
  examplesOf(entity: string, relinking: Relinking): Iterator<RelinkExample>;
}

export interface PreviewChoices {
  readonly title: string;
  readonly about: string;
  /** The user agreed to what was shown. */
  agree(relinking: Relinking): void;
  /** The user closed it: what is still being looked at is given up. */
  giveUp(): void;
}

/** Shows what a relink would change while it is worked out, and asks. */
export class RelinkModal extends Modal {
  private readonly stand: HTMLElement;
  private readonly bar: HTMLProgressElement;
  private readonly counts: HTMLElement;
  private readonly list: HTMLElement;
  private action: ButtonComponent | null = null;
  private dismiss: ButtonComponent | null = null;
  private found: Relinking | null = null;
  private agreed = false;

  constructor(
    app: App,
    private readonly choices: PreviewChoices,
  ) {
    super(app);
    this.modalEl.addClass('dateline-relink');
    this.setTitle(choices.title);
    const { contentEl } = this;
    contentEl.createEl('p', { cls: 'dateline-hint', text: choices.about });
    this.stand = contentEl.createEl('p', {
      cls: 'dateline-report-summary',
      text: T.starting,
      attr: { 'aria-live': 'polite' },
    });
    this.bar = contentEl.createEl('progress', { cls: 'dateline-progress-bar', attr: { 'aria-label': T.wait } });
    this.counts = contentEl.createEl('ul', { cls: 'dateline-relink-counts', attr: { 'aria-label': T.changes } });
    this.list = contentEl.createDiv({ cls: 'dateline-relink-list' });
    this.drawButtons();
  }

  override onOpen(): void {
    this.scope.register(['Mod'], 'Enter', () => this.agree());
  }

  override onClose(): void {
    this.contentEl.empty();
    if (!this.agreed) this.choices.giveUp();
  }

  progress({ done, total }: Progress): void {
    if (this.found !== null) return;
    this.stand.setText(T.looking(Math.min(done + 1, total), total));
    this.bar.max = Math.max(total, 1);
    this.bar.value = done;
  }

  /** What was found so far; the list comes when all is known. */
  soFar(relinking: Relinking, tools: PreviewTools): void {
    if (this.found === null) this.drawCounts(tools.summarize(relinking), relinking, tools);
  }

  ready(relinking: Relinking, tools: PreviewTools): void {
    this.found = relinking;
    const { notes, analysed, passedOver } = relinking;
    const summary = tools.summarize(relinking);
    const looked = analysed + passedOver;
    this.bar.remove();
    this.stand.setText(notes.length === 0 ? T.nothing(looked) : T.articles(summary.articles, looked));
    this.drawCounts(summary, relinking, tools);
    this.drawProblems(relinking);
    if (summary.entities.length > 0) this.drawEntities(summary.entities, relinking, tools);
    this.dismiss?.setButtonText(notes.length === 0 ? TEXT.common.close : TEXT.common.cancel);
    if (notes.length === 0) {
      this.action?.buttonEl.hide();
      this.dismiss?.buttonEl.focus();
      return;
    }
    this.action?.setButtonText(T.action(notes.length)).setDisabled(false);
    this.action?.buttonEl.focus();
  }

  private drawCounts({ counts }: RelinkSummary, { keptOut }: Relinking, { kinds }: PreviewTools): void {
    this.counts.empty();
    for (const kind of kinds) {
      const count = counts[kind];
      if (count !== undefined) this.counts.createEl('li', { text: T.kinds[kind](count) });
    }
    if (keptOut > 0) this.counts.createEl('li', { text: T.keptOut(keptOut) });
  }

  private drawProblems({ problems }: Relinking): void {
    if (problems.length === 0) return;
    const details = this.list.createEl('details', { cls: 'dateline-report-article' });
    details.createEl('summary').createSpan({ cls: 'dateline-report-name', text: T.problems(problems.length) });
    drawOnOpen(details, (el) =>
      drawSteps(el, problems, (rows, { subject, message }) => rows.createEl('p', { text: `${subject}: ${message}` })),
    );
  }

  private drawEntities(entities: readonly RelinkedEntity[], relinking: Relinking, tools: PreviewTools): void {
    this.list.createEl('h4', { text: T.byEntity });
    drawSteps(this.list.createDiv(), entities, (rows, entity) => {
      const details = rows.createEl('details', { cls: 'dateline-report-article' });
      const summary = details.createEl('summary');
      summary.createSpan({ cls: 'dateline-report-name', text: entity.name });
      summary.createSpan({ cls: 'dateline-badge', text: T.articleCount(entity.articles) });
      drawOnOpen(details, (el) => drawExamples(el, tools.examplesOf(entity.id, relinking)));
    });
    this.list.createEl('p', { cls: 'dateline-hint', text: T.undoable });
  }

  private drawButtons(): void {
    new Setting(this.contentEl)
      .setClass('dateline-buttons')
      .addButton((button) => (this.dismiss = button.setButtonText(T.stop).onClick(() => this.close())))
      .addButton(
        (button) =>
          (this.action = button
            .setCta()
            .setButtonText(T.wait)
            .setDisabled(true)
            .onClick(() => this.agree())),
      );
  }

  private agree(): void {
    const { found } = this;
    if (found === null || found.notes.length === 0) return;
    this.agreed = true;
    this.close();
    this.choices.agree(found);
  }
}

/** Draws some examples and a button for more, as long as there are any: each is made when it is drawn. */
function drawExamples(el: HTMLElement, examples: Iterator<RelinkExample>): void {
  const rows = el.createDiv({ attr: { role: 'list' } });
  const more = el.createEl('button', { cls: 'dateline-report-more', text: T.moreExamples });
  let next = examples.next();
  const step = (): void => {
    for (let drawn = 0; drawn < STEP && next.done !== true; drawn += 1) {
      drawExample(rows, next.value);
      next = examples.next();
    }
    if (next.done === true) more.remove();
  };
  more.addEventListener('click', step);
  step();
}

function drawExample(el: HTMLElement, { path, before, after }: RelinkExample): void {
  const item = el.createDiv({ cls: 'dateline-relink-example', attr: { role: 'listitem' } });
  item.createDiv({ cls: 'dateline-relink-path', text: path });
  if (before !== null) drawLine(item, T.now, before, 'dateline-relink-before');
  drawLine(item, T.then, after, 'dateline-relink-after');
}

function drawLine(el: HTMLElement, label: string, text: string, cls: string): void {
  const line = el.createDiv({ cls });
  line.createSpan({ cls: 'dateline-relink-label', text: label });
  line.createSpan({ text });
}
