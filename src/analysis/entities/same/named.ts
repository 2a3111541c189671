import { foldForm } from '../../../model';
import { likeness, type Namer } from './pair';
import { nameWords, sameWords, type NameWords } from './words';

interface ThemeForm extends NameWords {
  readonly text: string;
}

/** Themes: the same words in other number or spelling. */
export const THEMES: Namer<ThemeForm> = {
  read: (text) => {
    const named = nameWords(text);
    return named.words.length === 0 ? null : { text, ...named };
  },
  keys: ({ words }) => [`words ${words.join('')}`],
  compare(a, b) {
    if (!sameWords(a.numbers, b.numbers) || !sameWords(a.countries, b.countries)) return null;
    const isSame = a.words.join('') === b.words.join('');
    return isSame ? likeness('spelling', 0.88, `“${a.text}” and “${b.text}” are the same words`) : null;
  },
};

interface OutletForm {
  readonly text: string;
  readonly joined: string;
}

/** Outlets: one name, written with or without its article and spaces. */
export const OUTLETS: Namer<OutletForm> = {
  read: (text) => {
    const joined = foldForm(text)
      .replace(/^the /, '')
      .replace(/ (?:com|org|net)$/, '')
      .replace(/ /g, '');
    return joined.length < 3 ? null : { text, joined };
  },
  keys: ({ joined }) => [`joined ${joined}`],
  compare: (a, b) =>
    a.joined === b.joined ? likeness('spelling', 0.86, `“${a.text}” and “${b.text}” are one name`) : null,
};
