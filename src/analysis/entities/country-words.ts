/** What of a country a word belongs to. */
export type CountryWordKind = 'politics' | 'life';

/** A word that speaks of one country without its name: `Republicans`, `Kim Jong Un`, `yen`. */
export interface CountryWord {
  /** ISO 3166-1 alpha-2 of the country. */
  readonly country: string;
  readonly kind: CountryWordKind;
  /** Offset of its first character. */
  readonly start: number;
}

export interface CountryWords {
  /** Those among the words of a text or headline, in its order; of those that overlap the longest. */
  find(words: readonly { readonly text: string; readonly start: number }[]): readonly CountryWord[];
}

interface Form extends Omit<CountryWord, 'start'> {
  readonly words: readonly string[];
}

/** First letters and lengths of words: few words of a text agree with a listed one in both. */
const HEADS = 1 << 11;
const headOf = (word: string): number => ((word.charCodeAt(0) & 63) << 5) | Math.min(31, word.length);

/** Reads `country-words.tsv`: a country's code, the words of its politics, those of its public life; tabs between, `;` in them. */
export function parseCountryWords(table: string): CountryWords {
  const byFirst = new Map<string, Form[]>();
  const add = (country: string, kind: CountryWordKind, forms: string): void => {
    for (const form of forms === '' ? [] : forms.split(';')) {
      const words = form.split(' ');
      const known = byFirst.get(words[0] ?? '');
      if (known) known.push({ words, country, kind });
      else byFirst.set(words[0] ?? '', [{ words, country, kind }]);
    }
  };
  for (const line of table.split('\n')) {
    const [country = '', politics = '', life = ''] = line.startsWith('#') ? [] : line.split('\t');
    add(country, 'politics', politics);
    add(country, 'life', life);
  }
  const heads = new Uint8Array(HEADS);
  for (const [first, forms] of byFirst) {
    forms.sort((a, b) => b.words.length - a.words.length);
    heads[headOf(first)] = 1;
  }
  return {
    find: (words) => {
      const found: CountryWord[] = [];
      for (let at = 0; at < words.length; at += 1) {
        const { text = '', start = 0 } = words[at] ?? {};
        if (heads[headOf(text)] === 0) continue;
        const form = byFirst
          .get(text)
          ?.find((each) => each.words.every((word, index) => words[at + index]?.text === word));
        if (form === undefined) continue;
        found.push({ country: form.country, kind: form.kind, start });
        at += form.words.length - 1;
      }
      return found;
    },
  };
}
