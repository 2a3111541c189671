import { unpackText } from '../inflate';
import en from './en.yaml';
import ko from './ko.yaml';
import markup from './markup.yaml';

/**
 * The words of one class of a lexicon (`en.yaml`, `ko.yaml`): folded words or phrases, or the parts of a pattern. The
 * lexicon is read when the first word is asked for.
 */
export class WordClass implements ReadonlySet<string> {
  private kept: ReadonlySet<string> | null = null;

  constructor(
    private readonly lexicon: Lexicon,
    readonly name: string,
  ) {}

  private get set(): ReadonlySet<string> {
    return (this.kept ??= new Set(this.lexicon.words(this.name)));
  }

  get size(): number {
    return this.set.size;
  }

  has(word: string): boolean {
    return this.set.has(word);
  }

  [Symbol.iterator](): SetIterator<string> {
    return this.set.values();
  }

  keys(): SetIterator<string> {
    return this.set.keys();
  }

  values(): SetIterator<string> {
    return this.set.values();
  }

  entries(): SetIterator<[string, string]> {
    return this.set.entries();
  }

  forEach(each: (word: string, same: string, set: ReadonlySet<string>) => void): void {
    this.set.forEach(each);
  }

  /** `word|other`: the words as alternatives of a regular expression, in the order of the file. */
  get alternatives(): string {
    return [...this.set].join('|');
  }
}

/** One language's classes: a line for each, its name, a tab, its words between blanks, `_` for a blank inside a phrase. */
class Lexicon {
  private kept: ReadonlyMap<string, string> | null = null;

  constructor(private readonly file: string) {}

  private get lines(): ReadonlyMap<string, string> {
    return (this.kept ??= new Map(
      unpackText(this.file)
        .split('\n')
        .map((line) => line.split('\t') as [string, string]),
    ));
  }

  words(name: string): readonly string[] {
    const line = this.lines.get(name);
    if (line === undefined) throw new Error(`The lexicon has no class “${name}”.`);
    return line.split(' ').map((word) => word.replace(/_/g, ' '));
  }
}

/** The texts of all lexicons, as they travel. */
export const lexiconTexts = { en, ko, markup };

const lexicons = { en: new Lexicon(en), ko: new Lexicon(ko), markup: new Lexicon(markup) };

/** A class of the English lexicon; the same one for the same name. */
export const englishWords = (name: string): WordClass => new WordClass(lexicons.en, name);

/** A class of the Korean lexicon. */
export const koreanWords = (name: string): WordClass => new WordClass(lexicons.ko, name);

/** A class of names in pages, mails, tables and archives. */
export const markupWords = (name: string): WordClass => new WordClass(lexicons.markup, name);

/** A regular expression in which `{name}` stands for the words of a class as alternatives: `pattern('^(?:{months})$', 'i')`. */
export const pattern = (source: string, flags = '', lexicon: (name: string) => WordClass = englishWords): RegExp =>
  new RegExp(
    source.replace(/\{([a-z][a-z-]*)\}/g, (_, name: string) => lexicon(name).alternatives),
    flags,
  );
