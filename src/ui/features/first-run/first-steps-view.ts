import { ItemView, Setting, type WorkspaceLeaf } from 'obsidian';
import { TEXT } from '../../../text';
import type { FirstSteps, Sample } from './first-steps';

export const FIRST_STEPS_VIEW = 'dateline-first-steps';

const T = TEXT.firstRun;

/** The page a new user sees first: a sample to look at, and what to choose. */
export class FirstStepsView extends ItemView {
  override icon = 'newspaper';
  override navigation = true;
  private sampleEl: HTMLElement | null = null;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly steps: FirstSteps,
  ) {
    super(leaf);
  }

  getViewType(): string {
    return FIRST_STEPS_VIEW;
  }

  getDisplayText(): string {
    return T.title;
  }

  override async onOpen(): Promise<void> {
    const page = this.contentEl.createDiv({ cls: 'dateline-first-steps' });
    page.createEl('h1', { text: T.title });
    page.createEl('p', { text: T.about });
    page.createEl('h2', { text: T.try });
    this.sampleEl = page.createDiv({ attr: { 'aria-live': 'polite' } });
    this.drawChoices(page);
    page.createEl('p', { cls: 'dateline-hint', text: T.again });
    await this.refresh();
  }

  override async onClose(): Promise<void> {
    this.contentEl.empty();
  }

  /** Draws what is now known of the sample. */
  async refresh(): Promise<void> {
    const sample = await this.steps.sample();
    const el = this.sampleEl;
    if (el === null) return;
    el.empty();
    if (sample === null) this.drawOffer(el);
    else this.drawSample(el, sample);
  }

  private drawOffer(el: HTMLElement): void {
    const { articles, folder } = this.steps.offer;
    el.createEl('p', { text: T.tryAbout(articles, folder) });
    const button = el.createEl('button', { cls: 'mod-cta', text: T.import });
    button.addEventListener('click', () => {
      button.disabled = true;
      button.setText(T.importing);
      this.steps.go(this.steps.import().finally(() => this.refresh()));
    });
  }

  private drawSample(el: HTMLElement, sample: Sample): void {
    el.createEl('p', { text: T.there(sample.notes, this.steps.offer.folder) });
    new Setting(el).setName(T.look).setHeading();
    const way = (name: string, desc: string, show: () => Promise<void>): void =>
      void new Setting(el)
        .setName(name)
        .setDesc(desc)
        .addButton((button) => {
          button.setButtonText(T.show).onClick(() => this.steps.go(show()));
          button.buttonEl.setAttr('aria-label', `${T.show}: ${name}`);
        });
    way(T.note, T.noteHint, () => this.steps.showNote(sample));
    way(T.graph, T.graphHint, () => this.steps.showGraph(sample));
    way(T.dossier, T.dossierHint, () => this.steps.showDossier(sample));
    const row = new Setting(el);
    row.addButton((button) =>
      button
        .setButtonText(T.remove)
        .setDestructive()
        .onClick(() => this.steps.go(this.steps.remove(sample).then(() => this.refresh()))),
    );
  }

  private drawChoices(page: HTMLElement): void {
    page.createEl('h2', { text: T.own });
    new Setting(page).setName(T.packs).setHeading();
    for (const id of ['dprk-watch', 'general-news'] as const) this.drawPack(page, id);
    const folder = new Setting(page).setName(T.folder.name).setDesc(T.folder.desc);
    folder.addText((field) => {
      field.setValue(this.steps.folder).onChange((path) => {
        folder.setErrorMessage(this.steps.setFolder(path));
      });
      field.inputEl.setAttr('aria-label', T.folder.name);
    });
    new Setting(page).setName(T.languages.name).setDesc(T.languages.desc);
    const action = (
      words: { readonly name: string; readonly desc: string; readonly action: string },
      act: () => void,
    ) =>
      new Setting(page)
        .setName(words.name)
        .setDesc(words.desc)
        .addButton((button) => button.setButtonText(words.action).onClick(act));
    action(T.vocabulary, () => this.steps.editVocabulary());
    action(T.start, () => this.steps.importArticles());
  }

  private drawPack(page: HTMLElement, id: 'dprk-watch' | 'general-news'): void {
    const { name, desc } = TEXT.settings.packs[id];
    const row = new Setting(page).setName(name).setDesc(desc);
    const label = row.controlEl.createEl('label', { cls: 'dateline-choice' });
    const box = label.createEl('input', { type: 'checkbox', attr: { 'aria-label': TEXT.vocabulary.use(name) } });
    box.checked = this.steps.isUsed(id);
    box.addEventListener('change', () => this.steps.go(this.steps.use(id, box.checked)));
    label.createSpan({ text: TEXT.vocabulary.inUse });
  }
}
