import { tokenAt, type Sentence, type TextDocument } from '../../language';
import { Shape } from '../../language/word-types';
import { isRole } from '../../language/titles';
import { englishWords } from '../../../data/lexicon';
import type { Span, StoryPart } from '../../../model';
import {
  actsOn,
  DETERMINERS,
  isAuxiliary,
  isFinite,
  isInvertedSaying,
  isParticiple,
  isPreposition,
  isVoice,
  makesPassive,
  mayInterpose,
  saysSo,
} from './verbs';

/** What a name does in its sentence. */
export type Deed = Extract<StoryPart, 'acts' | 'speaks' | 'acted on'>;

/** Named observations about one mention; only those that hold, or count. */
export interface Surroundings {
  readonly deed: Deed | null;
  readonly seen: readonly (readonly [name: string, value: number])[];
  readonly sentence: number;
}

const CREDITS = englishWords('credits');
const EXAMPLES = englishWords('words-before-examples');
const CREDIT_WORDS = englishWords('words-of-credits');
const RELATIVES = new Set(['who', 'whom', 'which']);
const PRONOUNS = englishWords('pronouns-of-the-third-person');

/** `Reported by Han Mi-rae`: whose the text is, not who is in it. */
export const CREDITED = 'a credit names it';

/** What is the same for all mentions of one sentence. */
interface SentenceFacts {
  /** First token that may be a finite verb; Infinity where none is. */
  readonly verb: number;
  readonly seen: readonly (readonly [string, number])[];
}

/** Tokens of titles and adjectives before a name, at most. */
const LONGEST_LEAD = 7;
const LONGEST_APPOSITION = 30;

/** Reads what stands around mentions, each sentence once. */
export class SurroundingsReader {
  private readonly facts = new Map<number, SentenceFacts>();

  constructor(private readonly document: TextDocument) {}

  around({ start, end }: Span): Surroundings {
    const from = tokenAt(this.document, start);
    const sentence = this.document.tokens[from]?.sentence ?? -1;
    const within = this.document.sentences[sentence];
    const to = tokenAt(this.document, end - 1) + 1;
    if (within === undefined) return { deed: null, seen: [], sentence };
    const { verb, seen } = this.factsOf(sentence, within);
    if (this.has(from, within, Shape.hangul)) {
      return { deed: koreanDeed(this.document.text.slice(end, end + 4 * AHEAD)), seen: [], sentence };
    }
    const beside = this.beside(from, to, within);
    if (verb < from) beside.seen.push(['a verb before it', 1]);
    return { deed: beside.deed, seen: [...seen, ...beside.seen], sentence };
  }

  private factsOf(sentence: number, within: Sentence): SentenceFacts {
    const known = this.facts.get(sentence) ?? this.read(sentence, within);
    this.facts.set(sentence, known);
    return known;
  }

  private read(sentence: number, { firstToken, lastToken }: Sentence): SentenceFacts {
    const { tokens, sentences } = this.document;
    let verb = Infinity;
    let [says, year, credit] = [false, false, false];
    for (let at = firstToken; at < lastToken; at += 1) {
      const token = tokens[at];
      if (token === undefined || token.kind === 'punctuation') continue;
      if (verb === Infinity && isFinite(token.fold)) verb = at;
      says ||= saysSo(token.fold);
      year ||= token.kind === 'number' && /^(?:19\d\d|20[01]\d)$/.test(token.fold);
      credit ||= CREDIT_WORDS.has(token.fold);
    }
    const next = tokens[sentences[sentence + 1]?.firstToken ?? -1]?.fold ?? '';
    const seen: [string, number][] = [['words of its sentences', lastToken - firstToken]];
    if (says) seen.push(['its sentence says something', 1]);
    if (year) seen.push(['a year in its sentence', 1]);
    if (credit) seen.push(['a word of credits in its sentence', 1]);
    if (verb === Infinity) seen.push(['no verb in its sentence', 1]);
    if (PRONOUNS.has(next)) seen.push(['a pronoun opens the next sentence', 1]);
    return { verb, seen };
  }

  private fold(at: number, { firstToken, lastToken }: Sentence): string {
    return at >= firstToken && at < lastToken ? (this.document.tokens[at]?.fold ?? '') : '';
  }

  private text(at: number, { firstToken, lastToken }: Sentence): string {
    return at >= firstToken && at < lastToken ? (this.document.tokens[at]?.text ?? '') : '';
  }

  private has(at: number, { firstToken, lastToken }: Sentence, shape: number): boolean {
    return at >= firstToken && at < lastToken && ((this.document.tokens[at]?.shape ?? 0) & shape) !== 0;
  }

  /** The token before the noun phrase that a name ends: before its titles, adjectives and article. */
  private before(from: number, within: Sentence): { readonly at: number; readonly role: boolean } {
    let at = from - 1;
    let role = false;
    for (; from - at < LONGEST_LEAD; at -= 1) {
      const isTitled = isRole(this.fold(at, within));
      role ||= isTitled;
      const isCapital = this.has(at, within, Shape.capitalised) && at > within.firstToken;
      if (!isTitled && !isCapital && !this.has(at, within, Shape.leadsName) && this.text(at, within) !== '-') break;
    }
    for (let lead = at; lead > at - 4; lead -= 1) {
      const fold = this.fold(lead, within);
      if (DETERMINERS.has(fold)) return { at: lead - 1, role };
      if (isPreposition(fold) || isFinite(fold)) return { at: lead, role };
    }
    return { at, role };
  }

  private beside(from: number, to: number, within: Sentence): { deed: Deed | null; seen: [string, number][] } {
    const { at, role } = this.before(from, within);
    const fold = this.fold(at, within);
    let verb = to;
    while (mayInterpose(this.fold(verb, within)) && !isFinite(this.fold(verb, within))) verb += 1;
    const next = this.fold(verb, within);
    const behind = this.fold(to, within);
    const isBeforeComma = this.text(to, within) === ',';
    const isExample = EXAMPLES.has(fold) || (fold === 'as' && /^(?:such|known)$/.test(this.fold(at - 1, within)));
    const isSource = fold === 'to' && this.fold(at - 1, within) === 'according';
    const isOwner = this.has(to, within, Shape.possessive);
    const hasVoice = [to, to + 1, to + 2, from - 2, from - 3].some((near) => isVoice(this.fold(near, within)));
    const isNoun = this.has(to, within, Shape.small) && !isFinite(behind) && !isPreposition(behind) && !mayInterpose(behind); // prettier-ignore
    const isActing = actsOn(fold);
    const seen: [string, number][] = [];
    const test = (name: string, holds: boolean): void => {
      if (holds) seen.push([name, 1]);
    };
    test('opens its sentence', at < within.firstToken);
    test('ends its sentence', to >= within.lastToken - 1);
    test('a verb behind it', isFinite(next) && !saysSo(next) && !isAuxiliary(next));
    test('an auxiliary behind it', isAuxiliary(next));
    test('a verb of saying behind it', saysSo(next));
    test('a verb of saying before it', isInvertedSaying(fold));
    test('a verb before it acts on it', isActing);
    test('“of” or “for” before it', fold === 'of' || fold === 'for');
    test('“by” before it', fold === 'by');
    test('“in”, “at”, “from” or “on” before it', fold === 'in' || fold === 'at' || fold === 'from' || fold === 'on');
    test('a preposition before it', isPreposition(fold));
    test('it is what a report is according to', isSource);
    test('it is an example', isExample);
    test('an article before it', DETERMINERS.has(this.fold(from - 1, within)));
    test('a role before it', role);
    test('a genitive', isOwner);
    test('a noun behind it', isNoun);
    test('a capital before it', this.has(from - 1, within, Shape.capitalised) && from - 1 > within.firstToken);
    test('a comma behind it', isBeforeComma && !this.has(to + 1, within, Shape.capitalised) && !isExample);
    test(CREDITED, fold === 'by' && CREDITS.has(this.fold(at - 1, within)));
    test('“who” behind it', RELATIVES.has(behind) || RELATIVES.has(this.fold(to + 1, within)));
    test('“and” beside it', fold === 'and' || behind === 'and');
    test('somebody speaks for it', hasVoice);
    return { deed: this.deed({ at, fold, verb, isActing, isSource, isOwner, hasVoice, isNoun }, within), seen };
  }

  /** The token behind the second comma, where an apposition begins with the first; else the token itself. */
  private behindApposition(start: number, within: Sentence): number {
    if (this.text(start, within) !== ',') return start;
    for (let at = start + 1; at < Math.min(within.lastToken, start + LONGEST_APPOSITION); at += 1)
      if (this.text(at, within) === ',') return at + 1;
    return start;
  }

  private deed(beside: Beside, within: Sentence): Deed | null {
    const { at, fold } = beside;
    const verb = this.behindApposition(beside.verb, within);
    const next = this.fold(verb, within);
    if (beside.hasVoice || beside.isSource) return 'speaks';
    if (beside.isOwner || beside.isNoun) return null;
    if (isInvertedSaying(fold)) return 'speaks';
    if (fold === 'by') return isParticiple(this.fold(at - 1, within)) ? 'acts' : null;
    if (beside.isActing) return 'acted on';
    if (isPreposition(fold) || !isFinite(next) || this.has(verb, within, Shape.capitalised)) return null;
    if (saysSo(next)) return 'speaks';
    if (!isAuxiliary(next)) return 'acts';
    let isPassive = makesPassive(next);
    if (isPassive && DETERMINERS.has(this.fold(verb + 1, within))) return null;
    for (let main = verb + 1; main < verb + 5; main += 1) {
      const word = this.fold(main, within);
      if (isAuxiliary(word)) isPassive = makesPassive(word);
      else if (!mayInterpose(word)) return saysSo(word) && !isPassive ? 'speaks' : isPassive && isParticiple(word) ? 'acted on' : 'acts'; // prettier-ignore
    }
    return 'acts';
  }
}

interface Beside {
  /** Token before the noun phrase; first token of what may be the predicate. */
  readonly at: number;
  readonly verb: number;
  readonly fold: string;
  readonly isActing: boolean;
  readonly isSource: boolean;
  readonly isOwner: boolean;
  readonly hasVoice: boolean;
  readonly isNoun: boolean;
}

/** Particles of a subject, written onto it or onto the courtesy behind it. */
const SUBJECT = /^(?:\s?(?:씨|님|양|군))?(?:께서는|께서|에서는|이|가|은|는|도|측은|측이)(?![가-힣])/;
/** Bodies speak and act through what stands right behind them: `당위원회 조직부는`, `외교부 대변인은`. */
const THROUGH = /^(?:의|\s?측)?\s(?:[가-힣·\d]{1,8}\s){0,4}?[가-힣·]{1,8}(?:께서|은|는|이|가)(?![가-힣])/;
const OBJECT = /^(?:\s?(?:씨|님|양|군))?(?:을|를|에게|에게서|한테|에|까지|로부터)(?![가-힣])/;
const SOURCE = /^(?:\s?(?:씨|님))?에\s(?:따르면|의하면)/;
const SPEECH = /(?:말했|밝혔|전했|설명했|강조했|주장했|덧붙였|보도했|발표했|지적했|비판했|촉구했|경고했)/;
/** What a body receives, or what is done to it: `보위부에 불려가`, `안전부에 체포돼`. */
const DONE =
  /(?:불려|체포|구속|끌려|넘겨|신고|신소|보고|소환|파견|지시|명령|처형|총살|숨|죽|사망|해임|임명|처벌|압수|단속|공격|제재|비판|비난|조사)/;

/** Characters behind a name that are looked at. */
const AHEAD = 60;

/** What a name does in a Korean sentence, from the particle on it. `after`: the text behind the name. */
function koreanDeed(after: string): Deed | null {
  const sentence = after.split(/[.!?\n]/)[0] ?? '';
  if (SOURCE.test(sentence)) return 'speaks';
  if (SUBJECT.test(sentence) || THROUGH.test(sentence)) return SPEECH.test(sentence) ? 'speaks' : 'acts';
  return OBJECT.test(sentence) && DONE.test(sentence.slice(0, AHEAD)) ? 'acted on' : null;
}
