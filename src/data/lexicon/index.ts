import { unpackText } from '../inflate';
import en from './en.yaml';
import ko from './ko.yaml';
import markup from './markup.yaml';

/** What has a bit for each class of the lexicons that holds its folded word: a token, or its type. */
export interface Classified {
  readonly classes: Uint32Array;
}

/**
 * The words of one class of a lexicon (`en.yaml`, `ko.yaml`): folded words or phrases, or the parts of a pattern. The
 * lexicon is read when the first word is asked for.
 */
export class WordClass implements ReadonlySet<string> {
  private kept: ReadonlySet<string> | null = null;
  private bit = -1;

  constructor(
    private readonly lexicon: Lexicon,
    readonly name: string,
  ) {}

  /** Whether a token's folded word, or its mark, is in the class: `has(token.fold)` without looking for the word. */
  in({ classes }: Classified): boolean {
    const bit = this.bit < 0 ? (this.bit = this.lexicon.bitOf(this.name)) : this.bit;
    return (((classes[bit >>> 5] as number) >>> (bit & 31)) & 1) !== 0;
  }

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

  /** The bits of its classes come behind those of the lexicon before it. */
  constructor(
    private readonly file: string,
    private readonly before: Lexicon | null = null,
  ) {}

  private get lines(): ReadonlyMap<string, string> {
    return (this.kept ??= new Map(
      unpackText(this.file)
        .split('\n')
        .map((line) => line.split('\t') as [string, string]),
    ));
  }

  get names(): readonly string[] {
    return [...this.lines.keys()];
  }

  get end(): number {
    return (this.before?.end ?? 0) + this.lines.size;
  }

  bitOf(name: string): number {
    const at = this.names.indexOf(name);
    if (at < 0) throw new Error(`The lexicon has no class “${name}”.`);
    return (this.before?.end ?? 0) + at;
  }

  words(name: string): readonly string[] {
    const line = this.lines.get(name);
    if (line === undefined) throw new Error(`The lexicon has no class “${name}”.`);
    return line.split(' ').map((word) => word.replace(/_/g, ' '));
  }
}

/** The texts of all lexicons, as they travel. */
export const lexiconTexts = { en, ko, markup };

const english = new Lexicon(en);
const lexicons = { en: english, ko: new Lexicon(ko, english), markup: new Lexicon(markup) };

/** Bits of classes by word, null until a word is asked for; the array that all words of the same classes share. */
let bitsByWord: ReadonlyMap<string, readonly number[]> | null = null;
const shared = new Map<string, Uint32Array>();

function findBits(): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const lexicon of [lexicons.en, lexicons.ko])
    for (const name of lexicon.names) {
      const bit = lexicon.bitOf(name);
      for (const word of lexicon.words(name)) {
        const bits = found.get(word);
        if (bits) bits.push(bit);
        else found.set(word, [bit]);
      }
    }
  return found;
}

function shareBits(bits: readonly number[]): Uint32Array {
  const key = bits.join();
  let made = shared.get(key);
  if (made === undefined) shared.set(key, (made = new Uint32Array((lexicons.ko.end + 31) >>> 5)));
  for (const bit of bits) (made[bit >>> 5] as number) |= 1 << (bit & 31);
  return made;
}

/** Of a word in no class. */
let none: Uint32Array | null = null;

/** A bit for each English and Korean class that holds a folded word or a mark. */
export function classesOf(word: string): Uint32Array {
  const bits = (bitsByWord ??= findBits()).get(word);
  return bits === undefined ? (none ??= shareBits([])) : shareBits(bits);
}

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
