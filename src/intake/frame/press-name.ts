import { koreanWords, pattern } from '../../data/lexicon';
import { outletNamed, withoutCode } from './outlet-name';
import type { Outlets } from '../outlets';

/** Words that names of newspapers, agencies and stations have and names of persons have not. */
const PRESS_WORD = pattern(
  String.raw`(?:^|[\s-])(?:{press-word})(?=$|[\s-])|\p{L}{2,}(?:{frame-press-name-press-word})$|(?:{press-name-press-word})$`,
  'iu',
  koreanWords,
);
/** Press words that are also surnames: beside one other word they do not tell. */
const SURNAME = /^\p{Lu}\S* (?:Post|Mail|Bote|Guardian|Standard|Register|Merkur|Presse|Kurier|Record|Radio)$/u;
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

const isNameWord = (word: string): boolean =>
  /^[\p{Lu}\p{Lo}&\d(]/u.test(word) ||
  /^(?:of|the|and|de|del|della|di|da|do|du|la|le|et|en|y|e|für|und|am|im|van)$/.test(word);

/** What stands before the name of who published, in the languages outlets write. */
const SOURCE_WORDS =
  'source|sources?|outlet|newspaper|publication|publisher|published in|published by|quelle|zeitung|medium|source de l’article|journal|fuente|medio|periódico|fonte|testata|bron|källa|kilde|lähde|źródło|zdroj|izvor|kaynak|источник|издание|джерело|sumber|nguồn|المصدر|מקור|स्रोत|来源|來源|稿源|转载自|出典|出处|출처|매체|언론사';
const AUTHOR_WORDS =
  'author|authors|byline|reporter|writer|autor|autorin|autora|auteur|autore|författare|forfatter|yazar|автор|автори|penulis|tác giả|الكاتب|作者|记者|記者|撰文|執筆|著者|글쓴이|기자명';
const EDITOR_WORDS =
  'editor|edited by|redakteur|redaktion|редактор|责任编辑|責任編輯|责编|編輯|编辑|校对|编审|editör|편집';
const LABEL = new RegExp(
  `(^|[^\\p{L}\\p{N}])(?:(${SOURCE_WORDS})|(${AUTHOR_WORDS})|(${EDITOR_WORDS}))\\s*[:：]\\s*`,
  'giu',
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
