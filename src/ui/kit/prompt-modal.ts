import { Modal, Setting, type App } from 'obsidian';
import { drawFoot } from './foot';

export interface Prompt {
  readonly title: string;
  readonly action: string;
  /** What stands in the field at first, selected. */
  readonly value?: string;
  /** One sentence on what is wrong with an answer, or null. */
  readonly fault: (text: string) => string | null;
}

/** Asks for one line of text. */
export class PromptModal extends Modal {
  private text = '';
  private readonly setting: Setting;

  constructor(
    app: App,
    private readonly prompt: Prompt,
    private readonly onAnswer: (text: string) => void,
  ) {
    super(app);
    this.text = prompt.value ?? '';
    this.setTitle(prompt.title);
    this.setting = new Setting(this.contentEl).setClass('dateline-prompt');
  }

  override onOpen(): void {
    this.setting.addText((field) => {
      field.onChange((text) => (this.text = text));
      field.inputEl.setAttr('aria-label', this.prompt.title);
      field.inputEl.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' || event.isComposing) return;
        event.preventDefault();
        this.submit();
      });
      field.setValue(this.text);
      field.inputEl.focus();
      field.inputEl.select();
    });
    drawFoot(this, this.prompt.action, () => this.submit());
  }

  private submit(): void {
    const answer = this.text.trim();
    const fault = this.prompt.fault(answer);
    this.setting.setErrorMessage(fault);
    if (fault !== null) return;
    this.close();
    this.onAnswer(answer);
  }
}
