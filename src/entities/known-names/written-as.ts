import type { EntityKind } from '../../model';

/**
 * English words that are names of people, places or bodies as well, and Korean nouns that are places': alone they name
 * something only where a capital says so, in Hangul never.
 */
const COMMON = new Set(
  (
    'may mark reason will bill rose grace hope faith joy jack frank grant art chase drew pat rob sue dawn summer spring winter autumn april june august march ' +
    'soul muse turkey nice reading bath mobile orange buffalo phoenix cork sandwich tours split best young long rich price banks brown green white black gray ' +
    'king bishop cook baker page case field ford hall hill lake moon park stone wood woods day night sun star gold silver iron steel rice bush cotton cash love ' +
    'power wise good sharp small little short strong swift weeks months friend church cross temple chance christian constant ernest victor glory harmony ' +
    'independence liberty freedom justice peace progress unity union alliance assembly cabinet council senate congress parliament ministry bureau agency office ' +
    'police army navy guard customs court market bank press news post times herald mirror express independent guardian observer economist reach target gap visa ' +
    'apple amazon oracle shell total meta signal telegram word excel teams zoom slack ' +
    'street city town county village island central north south east west male female man cape bar bend flint bell berg born angel major general sergeant marshal duke earl prince dean judge ' +
    'china polish jordan chad georgia mali niger jersey hamburger cologne champagne ' +
    'her him them they this that these those here there where when what who how why all any many most some other another first last next new old ' +
    '경기 통화 무산 과일 증산 온천 평원 영원 동창 위원 시중 자성 화평 고원 영광 연안 삼천 위성 사회 교육 보건 외교 경제 정의 희망 평화 통일 민주 자유 전진 조국 국민 우리'
  ).split(' '),
);
/** A country before it is porcelain. */
for (const country of ['china', 'jordan', 'chad', 'georgia', 'mali', 'niger']) COMMON.delete(country);

/** How a name stands in a text. */
export interface NameInText {
  readonly name: string;
  /** `foldName` of it. */
  readonly fold: string;
  readonly kind: EntityKind;
  readonly isCaseExact: boolean;
  /** As the text has it. */
  readonly shown: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where the name before it ends; 0 for none. */
  readonly named: number;
}

/** Letters and digits alone, without marks. */
const lettersOf = (written: string): string =>
  written
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .normalize('NFC');

const isUpper = (letters: string): boolean => letters === letters.toUpperCase() && letters !== letters.toLowerCase();

/** Whether a stretch that reads like a name is written as one. */
export function isWrittenAsName(written: NameInText): boolean {
  const { fold } = written;
  if (fold.length < 2 || /^\p{N}+$/u.test(fold)) return false;
  const isOneWord = /^[\p{L}\p{N}]+$/u.test(fold);
  if (!hasCaseOf(written, isOneWord)) return false;
  return !isOneWord || (isNoCommonWord(written) && !isPartOfName(written));
}

function hasCaseOf({ name, kind, isCaseExact, shown }: NameInText, isOneWord: boolean): boolean {
  const [wanted, written] = [lettersOf(name), lettersOf(shown)];
  if (wanted === written) return true;
  if (isCaseExact) return false;
  if (isUpper(written)) return wanted.length > 4;
  // An acronym has its capitals, but for `Unicef`.
  if (isUpper(wanted)) return wanted.length > 4 && written.slice(1) === wanted.slice(1).toLowerCase() && isUpper(written.charAt(0)); // prettier-ignore
  const lowered = [...wanted].filter((letter, at) => isUpper(letter) && !isUpper(written.charAt(at))).length;
  if (lowered === 0) return true;
  if (isOneWord) return false;
  if (kind === 'theme') return true;
  return shown.trim().split(/\s+/).length > 2 && (isUpper(written.charAt(0)) || !isUpper(wanted.charAt(0)));
}

function isNoCommonWord({ name, fold, kind, shown, text, start, end }: NameInText): boolean {
  const isTheme = kind === 'theme';
  // `WHO` is no pronoun, but where all is in capitals.
  if (isUpper(lettersOf(name)) && name.length > 1) return !SMALL_WORDS.has(fold) || !isShouted(text, start, end);
  if (!isTheme && !COMMON.has(fold)) return true;
  if (!isUpper(shown.charAt(0)) || startsSentence(text, start)) return false;
  if (MONTHS.has(fold) && isDate(text, start, end)) return false;
  if (kind === 'place') return !GOES_ON.test(text.slice(end, end + 10));
  return !isTheme || standsAlone(text, start, end);
}

/** Months that are names as well. */
const MONTHS = new Set(['march', 'april', 'may', 'june', 'august']);
const BEFORE_MONTH =
  /(?:\d|\b(?:in|on|of|by|to|and|or|from|for|since|until|till|before|after|during|through|between|early|mid|late|last|next|this|each|every)[ -])[.,]?\s?$/i;

/** Whether a month seems meant: after it a day or year, before it one or a word of time. */
function isDate(text: string, start: number, end: number): boolean {
  return /^[.,]?\s+\d/.test(text.slice(end, end + 4)) || BEFORE_MONTH.test(text.slice(Math.max(0, start - 10), start));
}

/** Behind a common word: it is the beginning of another name, `Church of Norway`. */
const GOES_ON = /^\s+(?:of\s|&|\p{Lu})/u;

/** Small words that acronyms are spelled like. */
const SMALL_WORDS = new Set('us it who or in on at is as am pm an no so to up we do go he me my'.split(' '));

/** Whether the words around it are in capitals as well. */
function isShouted(text: string, start: number, end: number): boolean {
  const before = /(\p{L}{2,})\P{L}*$/u.exec(text.slice(Math.max(0, start - 20), start))?.[1] ?? '';
  const after = /^\P{L}*(\p{L}{2,})/u.exec(text.slice(end, end + 20))?.[1] ?? '';
  const around = [before, after].filter((word) => word !== '');
  return around.length > 0 && around.every(isUpper);
}

/** Before a place's name these make another's of it: `South China Sea`, `New Odesa`. */
const BEFORE_PLACE =
  /\b(?:North|South|East|West|New|Inner|Outer|Upper|Lower|Great|Greater|Little|Port|Fort|San|Santa|Saint|St\.?) $/;

/** A word with a capital right before it: a given name, as it seems, unless it is one of these or begins the sentence. */
const WORD_BEFORE = /(?:^|[^\p{L}'’-])(\p{Lu}[\p{Ll}’'-]+) $/u;
const NO_GIVEN_NAME = /(?:ese|ean|ian|ish|[’']s|[’']|day)$|^(?:January|February|March|April|May|June|July|August|September|October|November|December|In|At|From|To|Of|Near|The|And)$/; // prettier-ignore

/** Whether a place's name is another's, or someone's: `Steve Forbes`. `named`: where the name before it ends. */
function isPartOfName({ kind, text, start, named }: NameInText): boolean {
  if (kind !== 'place') return false;
  if (BEFORE_PLACE.test(text.slice(Math.max(0, start - 9), start))) return true;
  const front = text.slice(Math.max(0, start - 30), start);
  const word = WORD_BEFORE.exec(front)?.[1];
  if (word === undefined || NO_GIVEN_NAME.test(word) || named === start - 1) return false;
  return !startsSentence(text, start - 1 - word.length);
}

/** What may stand between the end of a sentence and the first word of the next. */
const OPENERS = /[\s*_=~"'“”‘’«»()[\]>|•–—#-]/;

function startsSentence(text: string, start: number): boolean {
  for (let at = start - 1; at >= 0 && start - at < 40; at -= 1) {
    const before = text.charAt(at);
    if (before === '\n' || /[.!?…:;]/.test(before)) return true;
    if (!OPENERS.test(before)) return false;
  }
  return true;
}

/** Whether no longer name goes on around it: `Ministry of Education`, `Health Canada`. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = /(\S+)\s+$/.exec(text.slice(Math.max(0, start - 40), start))?.[1] ?? '';
  const after = /^\s+(\S+)/.exec(text.slice(end, end + 40))?.[1] ?? '';
  return !/^(?:of|for|and|&|de|\p{Lu}.*)$/u.test(before) && !/^(?:and|&|\p{Lu}.*)$/u.test(after);
}
