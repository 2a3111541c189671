import { Modal, Setting, type App } from 'obsidian';
import { isSameBase, type BaseDifferences } from '../../../views/base/compare';
import { TEXT } from '../../../text';

const T = TEXT.bases.there;

export interface BaseChoices {
  readonly open: () => void;
  readonly second: () => void;
}

/** Says that there is a base already, and how it differs from a new one. */
export class BaseModal extends Modal {
  constructor(app: App, path: string, differences: BaseDifferences | null, choices: BaseChoices) {
    super(app);
    this.setTitle(T.title);
    this.contentEl.createEl('p', { text: T.about(path) });
    for (const text of differenceLines(differences)) this.contentEl.createEl('p', { cls: 'dateline-hint', text });
    const leaveFor = (act: () => void) => (): void => {
      this.close();
      act();
    };
    new Setting(this.contentEl)
      .setClass('dateline-buttons')
      .addButton((button) => button.setButtonText(TEXT.common.cancel).onClick(() => this.close()))
      .addButton((button) => button.setButtonText(T.second).onClick(leaveFor(choices.second)))
      .addButton((button) => button.setButtonText(T.open).setCta().onClick(leaveFor(choices.open)));
  }
}

function differenceLines(differences: BaseDifferences | null): readonly string[] {
  if (differences === null) return [T.unreadable];
  if (isSameBase(differences)) return [T.same];
  const { missing, changed, own } = differences;
  const line = (say: (names: string) => string, names: readonly string[]): string[] =>
    names.length === 0 ? [] : [say(names.join(', '))];
  return [...line(T.missing, missing), ...line(T.changed, changed), ...line(T.own, own)];
}
