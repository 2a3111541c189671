import { ButtonComponent, Setting, type Modal } from 'obsidian';
import { TEXT } from '../../text';

/** The last row of a dialog: a way out, and what it is for. Gives the button of that. */
export function drawFoot(
  modal: Modal,
  action: string,
  act: () => void,
  dismiss: string = TEXT.common.cancel,
): ButtonComponent {
  const foot = new Setting(modal.contentEl).setClass('dateline-buttons');
  foot.addButton((button) => button.setButtonText(dismiss).onClick(() => modal.close()));
  return new ButtonComponent(foot.controlEl).setCta().setButtonText(action).onClick(act);
}
