import { englishWords, koreanWords, pattern, worldWords } from '../../data/lexicon';
import { outletNamed, withoutCode } from './outlet-name';
import type { Outlets } from '../outlets';

/** Words that names of newspapers, agencies and stations have and names of persons have not. */
const PRESS_WORD = pattern(
  String.raw`(?:^|[\s-])(?:{press-word})(?=$|[\s-])|\p{L}{2,}(?:{frame-press-name-press-word})$|(?:{press-name-press-word})$`,
  'iu',
  koreanWords,
);
const SURNAME = pattern(String.raw`^\p{Lu}\S* (?:{press-words-that-are-surnames})$`, 'u');
const SMALL_WORDS = englishWords('small-words-in-outlets');
/** What sections and kinds of texts are called; alone they are no name of anybody. */
const SECTION_WORD = pattern(String.raw`^(?:{section-word})$`, 'i', koreanWords);
const LONGEST = 60;
const MOST_WORDS = 7;

/** Whether a short text is the name of an outlet by its words, as nobody's and no section's name is. */
export function isPressName(text: string): boolean {
  const words = text.split(/\s+/);
  if (text.length > LONGEST || words.length > MOST_WORDS || !/^["“«]?[\p{Lu}\p{Lo}]/u.test(text)) return false;
  if (SURNAME.test(text) || !PRESS_WORD.test(text) || words.some((word) => !isNameWord(word))) return false;
  return words.some((word) => !SECTION_WORD.test(word));
}

const isNameWord = (word: string): boolean => /^[\p{Lu}\p{Lo}&\d(]/u.test(word) || SMALL_WORDS.has(word);

/** What stands before the names of who published, wrote and edited. */
const LABEL = pattern(
  String.raw`(^|[^\p{L}\p{N}])(?:({labels-of-sources})|({labels-of-authors})|({labels-of-editors}))\s*[:：]\s*`,
  'giu',
  worldWords,
);
const VALUE_END = /\s*(?:[|·•;,，、()（）\t]|\s[-–—]\s|\s{3,})/u;
const HAN_END = /[\s|·•;,，()（）]/u;

export interface LabelledNames {
  readonly sources: readonly string[];
  readonly authors: readonly string[];
  /** The line without labels and what they call by name. */
  readonly rest: string;
}

/** `Source: Coast Daily`, `来源：边城日报 作者：王小明`, `Автор: Ольга Ким`: what a line calls by name. */
export function readLabelledNames(line: string): LabelledNames {
  const labels = [...line.matchAll(LABEL)];
  const sources: string[] = [];
  const authors: string[] = [];
  let rest = '';
  let at = 0;
  for (const [index, label] of labels.entries()) {
    const from = label.index + label[0].length;
    const until = labels[index + 1]?.index ?? line.length;
    const value = valueOf(line.slice(from, until));
    if (value === '') continue;
    if (label[2] !== undefined) sources.push(unquoted(value));
    else if (label[3] !== undefined) authors.push(unquoted(value));
    rest += `${line.slice(at, label.index)}${label[1] ?? ''} | `;
    at = from + value.length;
  }
  return { sources, authors, rest: rest + line.slice(at) };
}

/** Names in Chinese end at a blank. */
function valueOf(text: string): string {
  const end = (/^[\p{Script=Han}《]/u.test(text) ? HAN_END : VALUE_END).exec(text)?.index ?? text.length;
  return text.slice(0, end).trimEnd();
}

const unquoted = (text: string): string =>
  text.replace(/^[\s"'“”«»„*_《》「」『』]+|[\s"'“”«»„*_《》「」『』]+$/gu, '');

/** The outlet a label calls by name: registered, or any name; null for an address, a sentence or nothing. */
export function labelledOutlet(labelled: string, outlets: Outlets): string | null {
  const printed = withoutCode(labelled);
  const known = outletNamed(printed, outlets);
  if (known) return known.name;
  const words = printed.split(/\s+/).length;
  const isName = /^[\p{Lu}\p{Lo}\d]/u.test(printed) && printed.length <= LONGEST && words <= MOST_WORDS;
  return isName && !/^https?:|[.!?:]$|@/i.test(printed) ? printed : null;
}
