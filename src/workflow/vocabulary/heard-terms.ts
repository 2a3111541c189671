import { foldForm, type Entity } from '../../model';
import { fitsFold, toPhrase, type PhraseWord } from '../../themes/phrase';
import { parseTerm, WEIGHTS } from '../../themes/term';

/** Tells whether words are listened to already: a term that says much by itself is in them, or any term is all of them. */
export class HeardTerms {
  /** Folded first word, or the beginning of one that is left open → terms. */
  private readonly telling: (readonly PhraseWord[])[] = [];
  private readonly others: (readonly PhraseWord[])[] = [];

  /** Terms as written in packs and notes; what no theme is to be made of, too. */
  constructor(terms: Iterable<string>, never: Iterable<string>) {
    for (const written of terms) {
      const term = parseTerm(written.replace(/^\s*[-−–]\s*/, ''));
      if (term === null) continue;
      const isTelling = (term.weight ?? WEIGHTS.strong) >= WEIGHTS.clear && term.with === null && term.without === null;
      (isTelling ? this.telling : this.others).push(term.phrase.words);
    }
    for (const phrase of never) {
      const words = toPhrase(foldForm(phrase))?.words ?? [];
      // A single word that is no theme may be part of one.
      (words.length > 1 ? this.telling : this.others).push(words);
    }
  }

  has(words: readonly string[]): boolean {
    return (
      this.telling.some((term) => words.some((_, at) => fitAt(term, words, at))) ||
      this.others.some((term) => term.length === words.length && fitAt(term, words, 0))
    );
  }
}

const fitAt = (term: readonly PhraseWord[], words: readonly string[], at: number): boolean =>
  term.length > 0 && term.every((word, step) => fits(word, words[at + step]));

const fits = (word: PhraseWord, fold: string | undefined): boolean =>
  fold !== undefined && (fitsFold(word, fold) || fitsFold({ ...word, fold }, word.fold));

/** The terms of a theme of the vault, as its note writes them. */
export const termsOf = (themes: Iterable<Entity>): string[] => [...themes].flatMap(({ terms = [] }) => terms);
