import type { App } from 'obsidian';
import type { RelinkedEntity, RelinkExample, Relinking, RelinkSummary } from '../../workflow/relink';
import { drawExample } from '../modals/example';
import { drawOnOpen, drawSteps } from '../modals/lazy-list';
import { PlanModal } from '../modals/plan-modal';
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
export class RelinkModal extends PlanModal {
  private counts: HTMLElement | null = null;
  private relinking: Relinking | null = null;

  constructor(
    app: App,
    private readonly choices: PreviewChoices,
  ) {
    const { title, about } = choices;
    const { starting, wait, stop, looking } = T;
    super(app, 'dateline-relink', { title, about, starting, wait, stop, looking }, () => choices.giveUp());
  }

  /** What was found so far; the list comes when all is known. */
  soFar(relinking: Relinking, tools: PreviewTools): void {
    if (!this.isKnown) this.drawCounts(tools.summarize(relinking), relinking, tools);
  }

  ready(relinking: Relinking, tools: PreviewTools): void {
    this.relinking = relinking;
    const { notes, analysed, passedOver, problems } = relinking;
    const summary = tools.summarize(relinking);
    const looked = analysed + passedOver;
    this.tell(notes.length === 0 ? T.nothing(looked) : T.articles(summary.articles, looked));
    this.drawCounts(summary, relinking, tools);
    this.drawProblems(problems, T.problems);
    if (summary.entities.length > 0) this.drawEntities(summary.entities, relinking, tools);
    if (notes.length === 0) this.askNothing();
    else this.ask(T.action(notes.length));
  }

  protected agree(): void {
    const { relinking } = this;
    if (relinking !== null && relinking.notes.length > 0) this.leaveFor(() => this.choices.agree(relinking));
  }

  private drawCounts({ counts }: RelinkSummary, { keptOut }: Relinking, { kinds }: PreviewTools): void {
    const list = (this.counts ??= this.found.createEl('ul', {
      cls: 'dateline-plan-counts',
      attr: { 'aria-label': T.changes },
    }));
    list.empty();
    for (const kind of kinds) {
      const count = counts[kind];
      if (count !== undefined) list.createEl('li', { text: T.kinds[kind](count) });
    }
    if (keptOut > 0) list.createEl('li', { text: T.keptOut(keptOut) });
  }

  private drawEntities(entities: readonly RelinkedEntity[], relinking: Relinking, tools: PreviewTools): void {
    this.found.createEl('h4', { text: T.byEntity });
    drawSteps(this.found.createDiv(), entities, (rows, entity) => {
      const details = rows.createEl('details', { cls: 'dateline-report-article' });
      const summary = details.createEl('summary');
      summary.createSpan({ cls: 'dateline-report-name', text: entity.name });
      summary.createSpan({ cls: 'dateline-badge', text: T.extent(entity) });
      drawOnOpen(details, (el) => drawExamples(el, tools.examplesOf(entity.id, relinking)));
    });
    this.found.createEl('p', { cls: 'dateline-hint', text: T.undoable });
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
