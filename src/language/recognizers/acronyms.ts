import type { Mention, MentionType } from '../../model';
import { isAgencyHead, isAgencyWord } from '../agency-words';
import type { Sentence, TextDocument, Token } from '../document';
import { toMention } from '../mention';
import type { Recognizer } from '../recognizer';
import { isCapitalised } from '../runs';

/** An acronym introduced in brackets behind the name it stands for. */
interface Introduction {
  readonly acronym: string;
  readonly first: number;
  readonly last: number;
  readonly type: MentionType;
}

const SKIPPED = new Set('of for and the in on to de la du del y et &'.split(' '));
/** Capitals that are no body: measures, conditions, offices, shouts. */
const OTHER = new Set(
  'CEO CFO COO CTO GDP DNA RNA HIV AIDS COVID SARS MERS FAQ PDF URL TV PC GPS USB ATM VIP DIY GMT UTC EST EDT PST PDT CET AM PM AD BC OK ID IQ PhD MBA IPO ICBM ICBMS SLBM IED IEDS WMD UAV NGO NGOS LGBT LGBTQ LGBTI HD SUV AK RPG THAAD START INF JCPOA NPT NAFTA USA US UK UAE DPRK ROK PRC EU UN DRC CAR NYC LA DC TV RSS WATCH BREAKING UPDATE EXCLUSIVE VIDEO PHOTO PHOTOS FILE READ MORE NOTE EDITOR DACA TARP TPP PTSD HTML HTTP HTTPS WWW SMS SIM MP MPS MEP II III IV VI VII VIII IX XI XII NOT AND THE FOR ALL NEW ARE WAS YOU IT IS IN ON AT TO BY OF OR IF NO SO AS AN BE DO GO HE ME MY UP WE I A'.split(
    ' ',
  ),
);

/** Last words of names that are introduced like bodies and are none. */
const NO_BODY = new Set(
  'act law bill treaty agreement accord plan programme system disorder syndrome disease missile vehicle zone project index rate tax fund test'.split(
    ' ',
  ),
);
/** Numbers in Roman figures. */
const ROMAN = /^[IVXLC]+$/;

const isAcronym = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:\p{Lu}{2,7}|(?:\p{Lu}\.){2,5})$/u.test(token.text);

/**
 * Acronyms, and the names they stand for where an article introduces them.
 *
 * Examples: `[Joint Chiefs of Staff] ([JCS])`, later `[JCS]`; `[SEBIN]` without introduction, weakly.
 */
export const acronyms: Recognizer = {
  id: 'acronyms',
  recognize(document) {
    const introduced = document.sentences.flatMap((sentence) => introductions(document, sentence));
    const expansions = introduced.map(({ acronym, first, last, type }) =>
      toMention(document, first, last, { type, score: 0.93, rule: 'acronyms', detail: `introduces “${acronym}”` }),
    );
    const known = new Map(introduced.map((introduction) => [introduction.acronym, introduction]));
    return [...expansions, ...document.sentences.flatMap((sentence) => uses(document, sentence, known))];
  },
};

function introductions(document: TextDocument, sentence: Sentence): Introduction[] {
  const { tokens } = document;
  const found: Introduction[] = [];
  for (let at = sentence.firstToken + 2; at < sentence.lastToken - 1; at += 1) {
    const token = tokens[at];
    if (!token || !isAcronym(token) || tokens[at - 1]?.text !== '(') continue;
    const first = expansionStart(tokens, at - 1, sentence.firstToken, token.text.replace(/\./g, ''));
    if (first === null) continue;
    const end = tokens[at - 2]?.fold === 's' ? at - 2 : at - 1;
    if (NO_BODY.has(tokens[end - 1]?.fold ?? '')) continue;
    found.push({ acronym: token.text, first, last: end, type: typeOf(tokens.slice(first, end)) });
  }
  return found;
}

/** Start of the words before `bracket` whose initials spell the acronym; little words may be skipped. */
function expansionStart(tokens: readonly Token[], bracket: number, floor: number, letters: string): number | null {
  let left = letters.length;
  for (let at = bracket - 1; at >= Math.max(floor, bracket - 14); at -= 1) {
    const token = tokens[at];
    if (!token) return null;
    if (token.kind === 'punctuation' || token.fold === 's') {
      if (/^[-'’&s]*$/.test(token.text) || token.fold === 's') continue;
      return null;
    }
    const initial = token.text[0]?.toUpperCase();
    if (initial === letters[left - 1]) left -= 1;
    else if (!SKIPPED.has(token.fold)) return null;
    if (left === 0) return isCapitalised(token) ? at : null;
  }
  return null;
}

const typeOf = (tokens: readonly Token[]): MentionType =>
  tokens.some((token) => isAgencyHead(token.fold)) || tokens.filter((token) => isAgencyWord(token.fold)).length > 1
    ? 'agency'
    : 'organization';

function uses(document: TextDocument, sentence: Sentence, known: ReadonlyMap<string, Introduction>): Mention[] {
  if (isShouted(document, sentence)) return [];
  const found: Mention[] = [];
  for (let at = sentence.firstToken; at < sentence.lastToken; at += 1) {
    const token = document.tokens[at];
    if (!token || !isAcronym(token)) continue;
    const mention = use(document, at, token, known.get(token.text));
    if (mention) found.push(mention);
  }
  return found;
}

function use(document: TextDocument, at: number, token: Token, introduction: Introduction | undefined): Mention | null {
  if (introduction) {
    const name = document.text.slice(
      document.tokens[introduction.first]?.start,
      document.tokens[introduction.last - 1]?.end,
    );
    return toMention(document, at, at + 1, {
      type: introduction.type,
      score: 0.92,
      rule: 'acronyms',
      detail: `introduced for “${name}”`,
    });
  }
  const beside = [document.tokens[at - 1], document.tokens[at + 1]].some(
    (other) => other?.text === '-' || other?.text === '/' || /^[@#]$/.test(other?.text ?? ''),
  );
  if (OTHER.has(token.text) || ROMAN.test(token.text) || token.text.length < 3 || token.text.includes('.') || beside)
    return null;
  return toMention(document, at, at + 1, {
    type: 'organization',
    score: 0.5,
    rule: 'acronyms',
    detail: 'capitals only, not introduced',
  });
}

/** A line in capitals says nothing by its capitals. */
function isShouted(document: TextDocument, sentence: Sentence): boolean {
  const words = document.tokens
    .slice(sentence.firstToken, sentence.lastToken)
    .filter((token) => token.kind === 'word' && token.text.length > 1);
  return words.filter((token) => token.text === token.text.toUpperCase()).length > 0.6 * words.length;
}
