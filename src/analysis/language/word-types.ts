import { englishWords } from '../../data/lexicon';
import { foldForm } from '../../model';
import { BoundedCache, ownCopy } from './bounded-cache';
import { Shape, shapeOf } from './shape';

/** All that is the same wherever a word is written: its tokens share it. */
export interface WordType {
  readonly text: string;
  readonly fold: string;
  readonly kind: 'word' | 'number' | 'punctuation';
  readonly shape: number;
  /** Whether a period right after it is part of it: `Gen`, `J`. */
  readonly takesPeriod: boolean;
}

/** Abbreviations before a name: their period never ends a sentence. */
const BEFORE_NAME = englishWords('before-name');
/** Abbreviations after a name or of a date: their period may end a sentence too. */
const ANYWHERE = englishWords('anywhere');

const PLAIN = /^[a-z0-9]+$/i;

/**
 * Word types by their text. A text is mostly words met before, also in the articles before it: knowing them spares
 * folding and shape, and gives every token of a word the same two strings, which sets and maps then hash only once.
 * What `wordType` answers never depends on what is kept.
 */
const TYPES = new BoundedCache<WordType>(24_000);

/** The type of a token as written. */
export function wordType(text: string): WordType {
  const known = TYPES.get(text);
  if (known !== undefined) return known;
  const type = makeType(ownCopy(text));
  TYPES.set(type.text, type);
  return type;
}

function makeType(text: string): WordType {
  const kind = kindOf(text);
  const fold = kind === 'punctuation' ? '' : PLAIN.test(text) ? text.toLowerCase() : foldForm(text);
  const bits = (leadsName(text) ? Shape.leadsName : 0) | (fold.includes(' ') ? Shape.compound : 0);
  return {
    text,
    kind,
    fold,
    shape: shapeOf(text) | bits,
    takesPeriod: isInitial(text) || isAbbreviation(text),
  };
}

function kindOf(text: string): WordType['kind'] {
  if (!/[\p{L}\p{M}\p{N}]/u.test(text)) return 'punctuation';
  return /^\p{N}/u.test(text) && !/\p{L}/u.test(text) ? 'number' : 'word';
}

const isInitial = (word: string): boolean => word.length === 1 && /^\p{Lu}$/u.test(word) && word !== 'I';

/** Capitalised or title-like abbreviations; `no.` and `co.` in lower case are words often enough. */
function isAbbreviation(word: string): boolean {
  if (word.length > 6 || !(/^\p{Lu}/u.test(word) || word === 'vs' || word === 'etc')) return false;
  const lower = word.toLowerCase();
  return BEFORE_NAME.has(lower) || ANYWHERE.has(lower);
}

/** Whether a token's period belongs to what follows, so that it never ends a sentence. */
function leadsName(text: string): boolean {
  if (text.length < 2 || !text.endsWith('.')) return false;
  return text.length === 2 || BEFORE_NAME.has(text.slice(0, -1).toLowerCase());
}
