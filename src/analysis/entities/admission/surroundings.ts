import { tokenAt, type Sentence, type TextDocument } from '../../language';
import { sentenceOf, type ClauseRole, type EnglishSentence } from '../../language/en/sentence';
import { Class } from '../../language/en/word-classes';
import type { FeatureBag } from '../../language/log-linear';
import { Shape } from '../../language/word-types';
import { isRole } from '../../language/titles';
import { englishWords, koreanWords, pattern } from '../../../data/lexicon';
import type { Span, StoryPart } from '../../../model';

/** What a name does in its sentence. */
export type Deed = Extract<StoryPart, 'acts' | 'speaks' | 'acted on'>;

/** What one mention does, and the number of its sentence; the rest is counted in a bag. */
export interface Surroundings {
  readonly deed: Deed | null;
  readonly sentence: number;
}

const CREDITS = englishWords('credits');
const EXAMPLES = englishWords('words-before-examples');
const CREDIT_WORDS = englishWords('words-of-credits');
const RELATIVES = new Set(['who', 'whom', 'which']);
const PRONOUNS = englishWords('pronouns-of-the-third-person');
/** Who speaks for a body. */
const VOICES = englishWords('verbs-voice');
/** What no noun is, right behind a name. */
const NO_NOUN = Class.verb | Class.auxiliary | Class.adverb | Class.preposition | Class.subordinator | Class.coordinator | Class.determiner | Class.pronoun; // prettier-ignore

/** `Reported by Han Mi-rae`: whose the text is, not who is in it. */
export const CREDITED = 'a credit names it';

const DEEDS: Readonly<Record<ClauseRole['role'], Deed>> = {
  subject: 'acts',
  agent: 'acts',
  speaker: 'speaks',
  object: 'acted on',
  patient: 'acted on',
};

/** Tokens of titles and adjectives before a name, at most. */
const LONGEST_LEAD = 7;

type Seen = (readonly [name: string, value: number])[];

/** Reads what stands around mentions, each sentence once. */
export class SurroundingsReader {
  private readonly facts = new Map<number, Seen>();

  constructor(private readonly document: TextDocument) {}

  around({ start, end }: Span, bag: FeatureBag): Surroundings {
    const from = tokenAt(this.document, start);
    const sentence = this.document.tokens[from]?.sentence ?? -1;
    const within = this.document.sentences[sentence];
    const to = tokenAt(this.document, end - 1) + 1;
    if (within === undefined) return { deed: null, sentence };
    if (this.has(from, within, Shape.hangul))
      return { deed: koreanDeed(this.document.text.slice(end, end + 4 * AHEAD)), sentence };
    const read = sentenceOf(this.document, within);
    const facts = this.facts.get(sentence) ?? this.factsOf(sentence, read);
    this.facts.set(sentence, facts);
    for (const [name, value] of facts) bag.count(name, value);
    return { deed: this.beside(from, to, read, bag), sentence };
  }

  private factsOf(sentence: number, read: EnglishSentence): Seen {
    const { tokens, sentences } = this.document;
    const { firstToken, lastToken } = read.sentence;
    let [year, credit] = [false, false];
    for (let at = firstToken; at < lastToken; at += 1) {
      const token = tokens[at];
      year ||= token?.kind === 'number' && /^(?:19\d\d|20[01]\d)$/.test(token.fold);
      credit ||= token !== undefined && CREDIT_WORDS.has(token.fold);
    }
    const next = tokens[sentences[sentence + 1]?.firstToken ?? -1]?.fold ?? '';
    const seen: Seen = [['words of its sentences', lastToken - firstToken]];
    if (read.verbs.some((verb) => read.says(verb))) seen.push(['its sentence says something', 1]);
    if (year) seen.push(['a year in its sentence', 1]);
    if (credit) seen.push(['a word of credits in its sentence', 1]);
    if (read.verbs.length === 0) seen.push(['no verb in its sentence', 1]);
    if (PRONOUNS.has(next)) seen.push(['a pronoun opens the next sentence', 1]);
    return seen;
  }

  private fold(at: number, { firstToken, lastToken }: Sentence): string {
    return at >= firstToken && at < lastToken ? (this.document.tokens[at]?.fold ?? '') : '';
  }

  private has(at: number, { firstToken, lastToken }: Sentence, shape: number): boolean {
    return at >= firstToken && at < lastToken && ((this.document.tokens[at]?.shape ?? 0) & shape) !== 0;
  }

  /** The token before the noun phrase that a name ends: before its titles, adjectives and article. */
  private before(from: number, { text, sentence }: EnglishSentence): { readonly at: number; readonly role: boolean } {
    let at = from - 1;
    let role = false;
    for (; at >= sentence.firstToken && from - at < LONGEST_LEAD; at -= 1) {
      const isTitled = isRole(this.fold(at, sentence));
      role ||= isTitled;
      const isCapital = this.has(at, sentence, Shape.capitalised) && at > sentence.firstToken;
      if (!isTitled && !isCapital && !this.has(at, sentence, Shape.leadsName) && text.text(at) !== '-') break;
    }
    for (let lead = at; lead > at - 4 && lead >= sentence.firstToken; lead -= 1) {
      if (text.isDeterminer(lead)) return { at: lead - 1, role };
      if (text.is(lead, Class.preposition | Class.subordinator | Class.verb)) return { at: lead, role };
    }
    return { at, role };
  }

  private beside(from: number, to: number, read: EnglishSentence, bag: FeatureBag): Deed | null {
    const { text, sentence } = read;
    const { at, role } = this.before(from, read);
    const [fold, behind] = [this.fold(at, sentence), this.fold(to, sentence)];
    const clause = read.roleOf(to - 1);
    const deed = clause && DEEDS[clause.role];
    const isExample = EXAMPLES.has(fold) || (fold === 'as' && /^(?:such|known)$/.test(this.fold(at - 1, sentence)));
    const isOwner = this.has(to, sentence, Shape.possessive);
    const hasVoice = [to, to + 1, to + 2, from - 2, from - 3].some((near) => VOICES.has(this.fold(near, sentence)));
    const isNoun = this.has(to, sentence, Shape.small) && !text.is(to, NO_NOUN);
    const isCapital = (token: number): boolean => this.has(token, sentence, Shape.capitalised);
    const isGoverned = at >= sentence.firstToken && text.isPreposition(at);
    const isFollowed = read.verbs.some(({ first }) => first === to);
    const test = (name: string, holds: boolean): void => {
      if (holds) bag.count(name, 1);
    };
    test('opens its sentence', at < sentence.firstToken);
    test('ends its sentence', to >= sentence.lastToken - 1);
    test('it acts', deed === 'acts');
    test('it speaks', deed === 'speaks');
    test('it is acted on', deed === 'acted on');
    test('a verb behind it', isFollowed);
    test('a verb before it', (read.verbs[0]?.first ?? Infinity) < from);
    test('“of” or “for” before it', fold === 'of' || fold === 'for');
    test('“by” before it', fold === 'by');
    test('“in”, “at”, “from” or “on” before it', /^(?:in|at|from|on)$/.test(fold));
    test('a preposition before it', isGoverned);
    test('it is an example', isExample);
    test('an article before it', from > sentence.firstToken && text.isDeterminer(from - 1));
    test('a role before it', role);
    test('a genitive', isOwner);
    test('a noun behind it', isNoun);
    test('a capital before it', isCapital(from - 1) && from - 1 > sentence.firstToken);
    test('a comma behind it', to < sentence.lastToken && text.isComma(to) && !isCapital(to + 1) && !isExample);
    test(CREDITED, fold === 'by' && [1, 2, 3].some((back) => CREDITS.has(this.fold(at - back, sentence))));
    test('“who” behind it', RELATIVES.has(behind) || RELATIVES.has(this.fold(to + 1, sentence)));
    test('“and” beside it', fold === 'and' || behind === 'and');
    test('somebody speaks for it', hasVoice);
    // Inside another's phrase: `the letter to Kim shocked`. Agents and sources have a preposition of their own.
    const isInside = isGoverned && clause?.role !== 'agent' && clause?.verb !== null;
    return hasVoice ? 'speaks' : isOwner || isNoun || isInside ? null : deed;
  }
}

/** Particles of a subject, written onto it or onto the courtesy behind it. */
const SUBJECT = pattern(String.raw`^(?:\s?(?:씨|님|양|군))?(?:{particles-of-subjects})(?![가-힣])`, '', koreanWords);
/** Bodies speak and act through what stands right behind them: `당위원회 조직부는`, `외교부 대변인은`. */
const THROUGH = /^(?:의|\s?측)?\s(?:[가-힣·\d]{1,8}\s){0,4}?[가-힣·]{1,8}(?:께서|은|는|이|가)(?![가-힣])/;
const OBJECT = pattern(String.raw`^(?:\s?(?:씨|님|양|군))?(?:{particles-of-objects})(?![가-힣])`, '', koreanWords);
const SOURCE = /^(?:\s?(?:씨|님))?에\s(?:따르면|의하면)/;
const SPEECH = pattern('{stems-of-saying}', '', koreanWords);
/** What a body receives, or what is done to it: `보위부에 불려가`, `안전부에 체포돼`. */
const DONE = pattern('{done-to-somebody}', '', koreanWords);

/** Characters behind a name that are looked at. */
const AHEAD = 60;

/** What a name does in a Korean sentence, from the particle on it. `after`: the text behind the name. */
function koreanDeed(after: string): Deed | null {
  const sentence = after.split(/[.!?\n]/)[0] ?? '';
  if (SOURCE.test(sentence)) return 'speaks';
  if (SUBJECT.test(sentence) || THROUGH.test(sentence)) return SPEECH.test(sentence) ? 'speaks' : 'acts';
  return OBJECT.test(sentence) && DONE.test(sentence.slice(0, AHEAD)) ? 'acted on' : null;
}
