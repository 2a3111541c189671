import { Keymap, setIcon, SuggestModal, type App } from 'obsidian';
import type { EntityKind } from '../../../model';
import type { ReviewCandidate } from '../../../workflow/review/model';
import { KIND_ICONS } from '../../kit/kinds';
import { TEXT } from '../../../text';

const T = TEXT.review;

/** One line of the list: an entity that is known, or one to be made of what was typed. */
type Offer =
  { readonly is: 'known'; readonly candidate: ReviewCandidate } | { readonly is: 'new'; readonly name: string };

export interface Choosing {
  readonly placeholder: string;
  readonly kinds: readonly EntityKind[];
  /** What stands in the field at first. */
  readonly words?: string;
  /** Offered as long as nothing is typed. */
  readonly first: readonly ReviewCandidate[];
  /** Whether it can count for later articles too. */
  readonly canRemember: boolean;
  /** The last line, in the place of one that makes an entity of what was typed: nobody of them, which `made` hears of. */
  readonly nobody?: string;
  readonly find: (words: string, kinds: readonly EntityKind[]) => Promise<readonly ReviewCandidate[]>;
}

export interface EntityChoice {
  known(candidate: ReviewCandidate, remember: boolean): void;
  /** Of one of the kinds asked for. */
  made(name: string, remember: boolean): void;
}

/** Candidates shown at most. */
const MOST = 30;

/** Chooses who is meant: one that is known, or a new one, in this article or in later ones too. */
export class EntityChooser extends SuggestModal<Offer> {
  private remember: HTMLInputElement | null = null;

  constructor(
    app: App,
    private readonly choosing: Choosing,
    private readonly chosen: EntityChoice,
  ) {
    super(app);
    this.setPlaceholder(choosing.placeholder);
    this.inputEl.setAttr('aria-label', choosing.placeholder);
    this.emptyStateText = T.choose.none;
    if (choosing.canRemember) this.drawRemember();
  }

  override onOpen(): void | Promise<void> {
    const opened = super.onOpen();
    const { words } = this.choosing;
    if (words !== undefined) {
      this.inputEl.value = words;
      this.inputEl.select();
      this.inputEl.trigger('input');
    }
    if (this.choosing.canRemember)
      this.scope.register(['Mod'], 'Enter', (event) => {
        this.selectActiveSuggestion(event);
        return false;
      });
    return opened;
  }

  /** One to be made comes last, which is one step up from the first. */
  async getSuggestions(query: string): Promise<Offer[]> {
    const { first, kinds, find, nobody } = this.choosing;
    const last: Offer[] = nobody === undefined ? [] : [{ is: 'new', name: nobody }];
    const words = query.trim();
    if (words === '') return [...first.map((candidate): Offer => ({ is: 'known', candidate })), ...last];
    const found = (await find(words, kinds)).slice(0, MOST);
    const known = found.map((candidate): Offer => ({ is: 'known', candidate }));
    return [...known, ...(nobody === undefined ? [{ is: 'new', name: words } as const] : last)];
  }

  renderSuggestion(offer: Offer, el: HTMLElement): void {
    el.addClasses(['mod-complex', 'dateline-choice-offer']);
    const icon = el.createDiv({ cls: 'suggestion-icon', attr: { 'aria-hidden': 'true' } });
    const content = el.createDiv({ cls: 'suggestion-content' });
    const title = content.createDiv({ cls: 'suggestion-title' });
    if (offer.is === 'new') {
      const isNobody = this.choosing.nobody !== undefined;
      setIcon(icon, isNobody ? 'user-x' : 'plus');
      return title.setText(isNobody ? offer.name : T.choose.made(offer.name));
    }
    const { kind, name, where, path, why } = offer.candidate;
    setIcon(icon, KIND_ICONS[kind]);
    title.setText(name);
    const about = [T.kinds[kind], where, path === null ? '' : T.choose.inVault, why];
    content.createDiv({ cls: 'suggestion-note', text: about.filter((part) => part !== '').join(' · ') });
  }

  onChooseSuggestion(offer: Offer, event: MouseEvent | KeyboardEvent): void {
    const remember = this.choosing.canRemember && (this.remember?.checked === true || Keymap.isModifier(event, 'Mod'));
    if (offer.is === 'new') this.chosen.made(offer.name, remember);
    else this.chosen.known(offer.candidate, remember);
  }

  private drawRemember(): void {
    const label = this.modalEl.createEl('label', { cls: 'dateline-choice dateline-review-remember' });
    this.remember = label.createEl('input', { attr: { type: 'checkbox' } });
    label.createSpan({ text: T.choose.remember });
    this.setInstructions([
      { command: '↵', purpose: T.choose.here },
      { command: '⌘/ctrl ↵', purpose: T.choose.always },
    ]);
  }
}
