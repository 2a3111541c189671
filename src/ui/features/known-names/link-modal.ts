import { Modal, type App, type ButtonComponent } from 'obsidian';
import type { KnownNameMatch } from '../../../model';
import { drawFoot } from '../../kit/foot';
import { createScrolled, drawSteps } from '../../kit/lazy-list';
import { TEXT } from '../../../text';

const T = TEXT.names.preview;

export interface LinkableNames {
  readonly text: string;
  readonly matches: readonly KnownNameMatch[];
  /** What is said of places that cannot become links; empty for none. */
  readonly left: string;
  readonly nameOf: (path: string) => string;
}

/** A form with all its places in the note, and what it may mean. */
interface Form {
  readonly words: string;
  readonly matches: KnownNameMatch[];
  readonly paths: readonly string[];
  /** Path of the note that it becomes a link to; null: it stays as it is. */
  target: string | null;
}

/** Shows the known names of a note, to be ticked, before they become links. */
export class LinkModal extends Modal {
  private readonly forms: readonly Form[];
  private readonly action: ButtonComponent;

  constructor(
    app: App,
    private readonly names: LinkableNames,
    private readonly put: (targets: ReadonlyMap<KnownNameMatch, string>) => void,
  ) {
    super(app);
    this.forms = formsOf(names);
    this.modalEl.addClasses(['dateline-plan', 'dateline-link-names']);
    this.setTitle(T.title);
    this.contentEl.createEl('p', { cls: 'dateline-hint', text: T.about });
    const list = createScrolled(this.contentEl, 'dateline-plan-list', T.list);
    drawSteps(list, this.forms, (el, form) => this.drawForm(el, form));
    if (names.left !== '') this.contentEl.createEl('p', { cls: 'dateline-hint', text: names.left });
    this.action = drawFoot(this, T.action(0), () => this.go());
    this.showState();
  }

  override onOpen(): void {
    this.scope.register(['Mod'], 'Enter', () => this.go());
    this.contentEl.querySelector('input')?.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private drawForm(el: HTMLElement, form: Form): void {
    const { words, matches, paths } = form;
    const row = el.createDiv({ cls: 'dateline-link-name' });
    const label = row.createEl('label', { cls: 'dateline-choice' });
    const box = label.createEl('input', { type: 'checkbox' });
    box.checked = form.target !== null;
    label.createSpan({ cls: 'dateline-report-name', text: words });
    label.createSpan({ cls: 'dateline-badge', text: T.count(matches.length) });
    const [only = ''] = paths;
    let target = only;
    const set = (): void => {
      form.target = box.checked ? target : null;
      this.showState();
    };
    box.addEventListener('change', set);
    if (paths.length === 1) {
      const name = this.names.nameOf(only);
      if (name !== words) label.createSpan({ cls: 'dateline-hint', text: `→ ${name}` });
      return;
    }
    label.createSpan({ cls: 'dateline-badge', text: T.ambiguous });
    const select = row.createEl('select', { cls: 'dropdown', attr: { 'aria-label': `${words}: ${TEXT.names.pick}` } });
    for (const path of paths) select.createEl('option', { value: path, text: path.replace(/\.md$/i, '') });
    select.addEventListener('change', () => {
      target = select.value;
      box.checked = true;
      set();
    });
  }

  private get targets(): ReadonlyMap<KnownNameMatch, string> {
    return new Map(
      this.forms.flatMap(({ matches, target }) => (target === null ? [] : matches.map((match) => [match, target]))),
    );
  }

  private showState(): void {
    const { size } = this.targets;
    this.action.setButtonText(T.action(size)).setDisabled(size === 0);
  }

  private go(): void {
    const { targets } = this;
    if (targets.size === 0) return;
    this.close();
    this.put(targets);
  }
}

/** In the order of the text; what may mean several is not ticked. */
function formsOf({ text, matches }: LinkableNames): readonly Form[] {
  const forms = new Map<string, Form>();
  for (const match of matches) {
    const { start, end, paths } = match;
    const words = text.slice(start, end);
    const key = [words, ...paths].join('\n');
    const form = forms.get(key) ?? {
      words,
      matches: [],
      paths,
      target: paths.length === 1 ? (paths[0] ?? null) : null,
    };
    form.matches.push(match);
    forms.set(key, form);
  }
  return [...forms.values()];
}
