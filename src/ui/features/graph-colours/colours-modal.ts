import { Modal, Setting, type App } from 'obsidian';
import { labelled } from '../../kit/label';
import { TEXT } from '../../../text';
import { hexOf, isOurs, KIND_GROUPS, stateOf, type GraphSettings } from './graph-settings';
import type { Hindrance, Wish } from './graph-file';

const T = TEXT.graphColours;

export interface ColoursChoices {
  agree(wish: Wish): void;
  copy(): void;
  again(): void;
}

/** Shows which groups the graph view would get, and asks; or says what hinders it, and offers to copy them. */
export class ColoursModal extends Modal {
  constructor(
    app: App,
    private readonly choices: ColoursChoices,
  ) {
    super(app);
    this.modalEl.addClass('dateline-graph-colours');
    this.setTitle(T.title);
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  ready(settings: GraphSettings): void {
    const { contentEl } = this;
    contentEl.empty();
    const groups = settings.colorGroups ?? [];
    contentEl.createEl('p', { text: T.about });
    this.drawGroups(settings);
    contentEl.createEl('p', { text: T.own(groups.filter((group) => !isOurs(group)).length) });
    const foot = this.foot();
    if (groups.some(isOurs))
      foot.addButton((button) => button.setButtonText(T.remove).onClick(() => this.choices.agree('uncolour')));
    foot.addButton((button) => {
      button.setCta().setButtonText(T.action);
      button.onClick(() => this.choices.agree('colour'));
      button.buttonEl.focus();
    });
  }

  hindered(why: Hindrance): void {
    this.contentEl.empty();
    this.contentEl.createEl('p', { cls: 'dateline-report-warning', text: T.hindered[why] });
    this.drawGroups(null);
    const foot = this.foot();
    foot.addButton((button) => {
      button.setCta().setButtonText(T.again);
      button.onClick(() => this.choices.again());
      button.buttonEl.focus();
    });
  }

  /** `settings`: what is there, where that is known. */
  private drawGroups(settings: GraphSettings | null): void {
    const list = labelled(this.contentEl.createEl('ul'), T.groups);
    for (const own of KIND_GROUPS) {
      const row = list.createEl('li');
      const swatch = row.createSpan({ cls: 'dateline-graph-swatch', attr: { 'aria-hidden': 'true' } });
      swatch.setCssProps({ '--dateline-swatch': hexOf(own.group) });
      row.createSpan({ text: T.kinds[own.kind] });
      row.createEl('code', { text: own.group.query });
      if (settings !== null) row.createSpan({ cls: 'dateline-badge', text: T.standing[stateOf(own, settings)] });
    }
  }

  private foot(): Setting {
    const foot = new Setting(this.contentEl).setClass('dateline-buttons');
    foot.addButton((button) => button.setButtonText(TEXT.common.cancel).onClick(() => this.close()));
    return foot.addButton((button) => button.setButtonText(T.copy).onClick(() => this.choices.copy()));
  }
}
