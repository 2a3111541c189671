import { Modal, type App, type ButtonComponent, TextAreaComponent } from 'obsidian';
import { TEXT } from '../../../text';
import { webAddresses } from './url';
import { drawFoot } from '../../kit/foot';
import { problemLine } from '../../kit/problem-words';

/** Asks for web addresses and says, before anything is fetched, from where it will be. */
export class UrlModal extends Modal {
  private answer: readonly string[] = [];

  constructor(
    app: App,
    private readonly prefilled: string,
    private readonly onAnswer: (urls: readonly string[]) => void,
  ) {
    super(app);
    this.modalEl.addClass('dateline-url');
    this.setTitle(TEXT.url.title);
  }

  override onOpen(): void {
    const { contentEl } = this;
    contentEl.createEl('label', { cls: 'dateline-hint', text: TEXT.url.hint, attr: { for: 'dateline-urls' } });
    const field = new TextAreaComponent(contentEl).setPlaceholder(TEXT.url.placeholder).setValue(this.prefilled);
    field.inputEl.id = 'dateline-urls';
    field.inputEl.addClass('dateline-field');
    field.inputEl.rows = 3;
    const note = contentEl.createEl('p', { cls: 'dateline-url-note', attr: { 'aria-live': 'polite' } });
    const action = drawFoot(this, '', () => this.submit());
    const refresh = (): void => this.refresh(field.getValue(), note, action);
    field.onChange(refresh);
    refresh();
    field.inputEl.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private refresh(text: string, note: HTMLElement, action: ButtonComponent): void {
    const { urls, hosts, problems } = webAddresses(text);
    const [problem] = problems;
    const usable = urls.length > 0 && problem === undefined;
    this.answer = usable ? urls : [];
    note.toggleClass('dateline-report-warning', problem !== undefined);
    if (problem !== undefined) note.setText(problemLine(problem));
    else note.setText(usable ? TEXT.url.willFetch(hosts, urls.length) : TEXT.url.nothing);
    action.setButtonText(TEXT.url.action(urls.length)).setDisabled(!usable);
  }

  private submit(): void {
    const urls = this.answer;
    this.close();
    this.onAnswer(urls);
  }
}
