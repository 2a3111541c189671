import { SuggestModal, type App } from 'obsidian';
import type { SaidSentence } from '../../../views/dossier';
import { TEXT } from '../../../text';

const T = TEXT.fromSelection.said;

/** Chooses which of the sentences that have the selected words is to be cited. */
export class SaidModal extends SuggestModal<SaidSentence> {
  constructor(
    app: App,
    private readonly sentences: readonly SaidSentence[],
    private readonly chosen: (sentence: SaidSentence) => void,
  ) {
    super(app);
    this.setPlaceholder(T.title);
    this.inputEl.setAttr('aria-label', T.title);
    this.emptyStateText = T.none;
  }

  getSuggestions(query: string): SaidSentence[] {
    const wanted = query.trim().toLowerCase();
    return this.sentences.filter((sentence) =>
      `${whoOf(sentence)} ${whereOf(sentence)}`.toLowerCase().includes(wanted),
    );
  }

  renderSuggestion(sentence: SaidSentence, el: HTMLElement): void {
    el.addClass('mod-complex');
    const content = el.createDiv({ cls: 'suggestion-content' });
    content.createDiv({ cls: 'suggestion-title', text: whoOf(sentence) });
    content.createDiv({ cls: 'suggestion-note', text: sentence.quote.text });
    content.createDiv({ cls: 'suggestion-note', text: whereOf(sentence) });
  }

  onChooseSuggestion(sentence: SaidSentence): void {
    this.chosen(sentence);
  }
}

function whoOf({ speaker, kind }: SaidSentence): string {
  if (speaker === null) return T.byNobody;
  return kind === null ? speaker : TEXT.statements.speaks(speaker, TEXT.statements.kinds[kind]);
}

const whereOf = ({ article: { title, source, date } }: SaidSentence): string =>
  [source?.name ?? null, title, date].filter((part) => part !== null).join(' · ');
