import type { App } from 'obsidian';
import type { RelinkedEntity, RelinkExample, Relinking, RelinkSummary } from '../../../workflow/relink';
import { drawChoice, drawFiltered } from '../../kit/choices';
import { drawExample } from '../../kit/example';
import { drawOnOpen, drawSteps } from '../../kit/lazy-list';
import { PlanModal } from '../../kit/plan-modal';
import { labelled } from '../../kit/label';
import { TEXT } from '../../../text';

const T = TEXT.relink;

/** Examples drawn at a time. */
const STEP = 5;

/** What the preview needs of the relink; loaded with it. */
export interface PreviewTools {
  readonly kinds: readonly (keyof typeof T.kinds)[];
  summarize(relinking: Relinking): RelinkSummary;
  leaveOut(relinking: Relinking, paths: ReadonlySet<string>): Relinking;
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
  /** What is agreed to: what was found, without what is left out. */
  private relinking: Relinking | null = null;
  private readonly leftOut = new Set<string>();

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
    const { notes, problems } = relinking;
    const { entities } = this.show(relinking, tools);
    this.drawProblems(problems, T.problems);
    this.drawArticles(relinking, tools);
    if (entities.length > 0) this.drawEntities(entities, relinking, tools);
    if (notes.length === 0) this.askNothing();
    else this.ask(T.action(notes.length));
  }

  protected agree(): void {
    const { relinking } = this;
    if (relinking !== null && relinking.notes.length > 0) this.leaveFor(() => this.choices.agree(relinking));
  }

  /** Tells how many articles change, and how. */
  private show(relinking: Relinking, tools: PreviewTools): RelinkSummary {
    this.relinking = relinking;
    const { notes, analysed, passedOver } = relinking;
    const summary = tools.summarize(relinking);
    const looked = analysed + passedOver;
    const isNothing = notes.length === 0;
    if (isNothing && this.leftOut.size > 0) this.tell(T.noneChosen);
    else this.tell(isNothing ? T.nothing(looked) : T.articles(summary.articles, looked));
    this.drawCounts(summary, relinking, tools);
    return summary;
  }

  /** Of one article there is nothing to choose. */
  private drawArticles(relinking: Relinking, tools: PreviewTools): void {
    const articles = relinking.notes.filter(({ plan }) => plan.subject.kind === 'article');
    if (articles.length < 2) return;
    const details = this.found.createEl('details', { cls: 'dateline-report-article' });
    details.createEl('summary').createSpan({ cls: 'dateline-report-name', text: T.byArticle });
    const choose = (path: string, isChosen: boolean): void => {
      if (isChosen) this.leftOut.delete(path);
      else this.leftOut.add(path);
      this.chose(tools.leaveOut(relinking, this.leftOut), tools);
    };
    drawOnOpen(details, (el) =>
      drawFiltered(el, {
        label: T.byArticle,
        placeholder: T.filter,
        items: articles,
        textOf: ({ plan }) => plan.path.toLowerCase(),
        draw: (rows, { plan: { path, subject }, changes }) =>
          drawChoice(rows, {
            name: subject.name,
            badges: [T.places(changes.length)],
            isChosen: !this.leftOut.has(path),
            change: (isChosen) => choose(path, isChosen),
          }),
      }),
    );
  }

  private chose(relinking: Relinking, tools: PreviewTools): void {
    this.show(relinking, tools);
    const { length } = relinking.notes;
    this.action?.setButtonText(T.action(length)).setDisabled(length === 0);
  }

  private drawCounts({ counts }: RelinkSummary, { keptOut }: Relinking, { kinds }: PreviewTools): void {
    const list = (this.counts ??= labelled(this.found.createEl('ul', 'dateline-plan-counts'), T.changes));
    list.empty();
    for (const kind of kinds) {
      const count = counts[kind];
      if (count !== undefined) list.createEl('li', { text: T.kinds[kind](count) });
    }
    if (keptOut > 0) list.createEl('li', { text: T.keptOut(keptOut) });
  }

  private drawEntities(entities: readonly RelinkedEntity[], relinking: Relinking, tools: PreviewTools): void {
    this.found.createEl('h2', { text: T.byEntity });
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
