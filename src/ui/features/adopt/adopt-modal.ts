import { Modal, Setting, type App, type DropdownComponent } from 'obsidian';
import type { AdoptionCandidate } from '../../../workflow/adopt';
import { drawSteps } from '../../kit/lazy-list';
import { drawFoot } from '../../kit/foot';
import { TEXT } from '../../../text';

const T = TEXT.adopt;

export type Verdict = 'later' | 'adopt' | 'apart';

/** What was decided of each candidate; those for later are left out. */
export interface AdoptionDecision {
  readonly adopt: readonly AdoptionCandidate[];
  readonly apart: readonly AdoptionCandidate[];
}

/** Asks of each note of the user's own whether it is that of the entity whose name it has. */
export class AdoptModal extends Modal {
  private readonly verdicts = new Map<AdoptionCandidate, Verdict>();
  private readonly dropdowns = new Map<AdoptionCandidate, DropdownComponent>();
  private readonly fault: HTMLElement;

  constructor(
    app: App,
    private readonly candidates: readonly AdoptionCandidate[],
    private readonly decide: (decided: AdoptionDecision) => void,
  ) {
    super(app);
    this.setTitle(T.title);
    const { contentEl } = this;
    contentEl.createEl('p', { cls: 'dateline-hint', text: T.about });
    if (candidates.length > 1) this.drawAll();
    drawSteps(contentEl.createDiv(), candidates, (el, candidate) => this.drawOne(el, candidate));
    this.fault = contentEl.createEl('p', { cls: 'dateline-report-warning', attr: { 'aria-live': 'polite' } });
    drawFoot(this, T.action, () => this.apply());
  }

  override onOpen(): void {
    this.scope.register(['Mod'], 'Enter', () => this.apply());
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private drawAll(): void {
    new Setting(this.contentEl)
      .addButton((button) => button.setButtonText(T.all.adopt).onClick(() => this.setAll('adopt')))
      .addButton((button) => button.setButtonText(T.all.apart).onClick(() => this.setAll('apart')));
  }

  private drawOne(el: HTMLElement, candidate: AdoptionCandidate): void {
    const { path, kind, name, note, stories } = candidate;
    const setting = new Setting(el).setName(path);
    setting.descEl.createDiv({ text: T.may(name, TEXT.entities.kinds[kind]) });
    setting.descEl.createDiv({ text: T.instead(note, stories) });
    setting.addDropdown((dropdown) => {
      dropdown.addOptions(T.options).setValue(this.verdicts.get(candidate) ?? 'later');
      dropdown.selectEl.setAttr('aria-label', T.choice(path));
      dropdown.onChange((value) => this.verdicts.set(candidate, value as Verdict));
      this.dropdowns.set(candidate, dropdown);
    });
  }

  /** Also of those that are not drawn yet. */
  private setAll(verdict: Verdict): void {
    for (const candidate of this.candidates) this.verdicts.set(candidate, verdict);
    for (const dropdown of this.dropdowns.values()) dropdown.setValue(verdict);
  }

  private apply(): void {
    const decided = { adopt: this.with('adopt'), apart: this.with('apart') };
    const twice = decided.adopt.find(({ id }, at) => decided.adopt.findIndex((other) => other.id === id) !== at);
    const shared = decided.adopt.find(({ path }, at) => decided.adopt.findIndex((one) => one.path === path) !== at);
    const wrong = twice ?? shared;
    if (wrong !== undefined) return this.fault.setText(T.taken(wrong.name));
    this.close();
    if (decided.adopt.length + decided.apart.length > 0) this.decide(decided);
  }

  private with(verdict: Verdict): readonly AdoptionCandidate[] {
    return this.candidates.filter((candidate) => this.verdicts.get(candidate) === verdict);
  }
}
