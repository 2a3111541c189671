import { unpackText } from '../inflate';
import en from './en.yaml';
import ko from './ko.yaml';
import markup from './markup.yaml';
import world from './world.yaml';

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

  /** The words as they stand in groups, each word by itself where the class has none: those of one say the same. */
  get groups(): readonly (readonly string[])[] {
    return this.lexicon.groups(this.name);
  }

  /** The number of each word's group, counted from `first`: January is the first month. */
  numbered(first: number): ReadonlyMap<string, number> {
    return new Map(this.groups.flatMap((words, at) => words.map((word) => [word, first + at] as const)));
  }

  /** Of each word its group's first, which leads it and is none of its words. */
  get leaders(): ReadonlyMap<string, string> {
    return new Map(this.groups.flatMap(([first = '', ...words]) => words.map((word) => [word, first] as const)));
  }

  /** `word|other`: the words as alternatives of a regular expression, in the order of the file. */
  get alternatives(): string {
    return [...this.set].join('|');
  }
}

/** One language's classes: a line for each, its name and its groups behind tabs, words between blanks, `_` for a blank inside a phrase. */
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
        .map((line) => [line.slice(0, line.indexOf('\t')), line.slice(line.indexOf('\t') + 1)] as const),
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

  words = (name: string): readonly string[] => this.groups(name).flat();

  groups(name: string): readonly (readonly string[])[] {
    const line = this.lines.get(name);
    if (line === undefined) throw new Error(`The lexicon has no class “${name}”.`);
    const groups = line.split('\t').map((group) => group.split(' ').map((word) => word.replace(/_/g, ' ')));
    return groups.length > 1 ? groups : groups.flat().map((word) => [word]);
  }
}

/** The texts of all lexicons, as they travel. */
export const lexiconTexts = { en, ko, markup, world };

const english = new Lexicon(en);
const lexicons = { en: english, ko: new Lexicon(ko, english), markup: new Lexicon(markup), world: new Lexicon(world) };

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

/** A class of words of all other languages. */
export const worldWords = (name: string): WordClass => new WordClass(lexicons.world, name);

/**
 * A regular expression in which `{name}` stands for the words of a class as alternatives, `{Name}` for the same with
 * capitals: `pattern('^(?:{Months})$')`.
 */
export const pattern = (source: string, flags = '', lexicon: (name: string) => WordClass = englishWords): RegExp =>
  new RegExp(
    source.replace(/(\\p)?\{([a-z][a-z-]*)\}/gi, (all, property: string | undefined, name: string) => {
      if (property !== undefined) return all;
      const { alternatives } = lexicon(name.toLowerCase());
      return /^[A-Z]/.test(name) ? alternatives.replace(/(?:^|\|)./g, (start) => start.toUpperCase()) : alternatives;
    }),
    flags,
  );
