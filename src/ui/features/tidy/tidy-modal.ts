import type { App } from 'obsidian';
import type { TidyKind, TidyLeft, TidyPlan, TidyProposal } from '../../../workflow/tidy';
import { drawChoice, drawFiltered } from '../../kit/choices';
import { drawOnOpen } from '../../kit/lazy-list';
import { PlanModal } from '../../kit/plan-modal';
import { TEXT, translate } from '../../../text';

const T = TEXT.tidy;

export interface TidyChoices {
  /** The user agreed to these. */
  agree(proposals: readonly TidyProposal[]): void;
  /** The user closed it: what is still being looked at is given up. */
  giveUp(): void;
}

/** Shows what is proposed for the notes of entities, each with its reason and a box to leave it out, and asks. */
export class TidyModal extends PlanModal {
  private proposals: readonly TidyProposal[] = [];
  private readonly leftOut = new Set<TidyProposal>();

  constructor(
    app: App,
    private readonly choices: TidyChoices,
  ) {
    const { title, about, starting, wait, stop, looking } = T;
    super(app, 'dateline-tidy', { title, about, starting, wait, stop, looking }, () => choices.giveUp());
  }

  /** `kinds`: in the order in which they are shown. */
  ready({ proposals, entities, left, problems }: TidyPlan, kinds: readonly TidyKind[]): void {
    this.proposals = proposals;
    this.tell(proposals.length === 0 ? T.nothing(entities) : T.found(proposals.length, entities));
    this.drawProblems(problems, T.problems);
    for (const kind of kinds) this.drawKind(kind);
    if (left.length > 0) this.drawPart(T.left(left.length), left, drawLeft);
    if (proposals.length === 0) return this.askNothing();
    this.found.createEl('p', { cls: 'dateline-hint', text: T.undoable });
    this.ask(T.action(proposals.length));
  }

  protected agree(): void {
    const { chosen } = this;
    if (this.isKnown && chosen.length > 0) this.leaveFor(() => this.choices.agree(chosen));
  }

  private get chosen(): readonly TidyProposal[] {
    return this.proposals.filter((proposal) => !this.leftOut.has(proposal));
  }

  private drawKind(kind: TidyKind): void {
    const items = this.proposals.filter((proposal) => proposal.kind === kind);
    if (items.length === 0) return;
    const details = this.found.createEl('details', { cls: 'dateline-report-article' });
    const heading = T.kinds[kind](items.length);
    details.createEl('summary').createSpan({ cls: 'dateline-report-name', text: heading });
    drawOnOpen(details, (el) => {
      const all = el.createDiv();
      const list = el.createDiv();
      drawChoice(all, {
        name: T.all,
        badges: [],
        isChosen: true,
        change: (isChosen) => {
          this.choose(items, isChosen);
          list.empty();
          this.drawItems(list, heading, items);
        },
      });
      this.drawItems(list, heading, items);
    });
  }

  private drawItems(el: HTMLElement, label: string, items: readonly TidyProposal[]): void {
    drawFiltered(el, {
      label,
      placeholder: T.filter,
      items,
      textOf: (proposal) => lineOf(proposal).toLowerCase(),
      draw: (rows, proposal) => this.drawItem(rows, proposal),
    });
  }

  private drawItem(rows: HTMLElement, proposal: TidyProposal): void {
    const item = rows.createDiv();
    drawChoice(item, {
      name: lineOf(proposal),
      badges: [T.stories(proposal.note.stories)],
      isChosen: !this.leftOut.has(proposal),
      change: (isChosen) => this.choose([proposal], isChosen),
    });
    item.createDiv({ cls: 'dateline-report-why', text: `${proposal.note.path}: ${translate(proposal.why)}` });
  }

  private choose(proposals: readonly TidyProposal[], isChosen: boolean): void {
    for (const proposal of proposals) {
      if (isChosen) this.leftOut.delete(proposal);
      else this.leftOut.add(proposal);
    }
    const { length } = this.chosen;
    this.tell(T.chosen(length, this.proposals.length));
    this.action?.setButtonText(T.action(length)).setDisabled(length === 0);
  }
}

const drawLeft = (rows: HTMLElement, { path, why }: TidyLeft): HTMLElement =>
  rows.createDiv({ cls: 'dateline-report-why', text: `${path}: ${translate(why)}` });

function lineOf(proposal: TidyProposal): string {
  const { name } = proposal.note;
  if (proposal.kind === 'merge') return T.lines.merge(name, proposal.into.name);
  if (proposal.kind === 'retype') return T.lines.retype(name, TEXT.entities.kinds[proposal.to]);
  return T.lines.remove(name);
}
