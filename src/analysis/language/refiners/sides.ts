import { englishWords } from '../../../data/lexicon';
import type { Mention, RejectedMention } from '../../../model';
import { agencyType, isChamber, isSide } from '../agency-words';
import { type TextDocument, type Token, tokenAt } from '../document';
import type { IsPlace } from '../recognizers/agency-descriptions';
import { type Refiner, foreign } from '../recognizer';

/** What joins two sides, or makes one of a chamber: `Democratic and Republican`, `Republican-controlled House`. */
const JOINS = englishWords('sides-joins');

/**
 * Sides of a chamber are no bodies: who belongs to a party from some place, the minority of a house. A chamber that a party
 * holds is the chamber.
 *
 * Examples: `Kentucky Republican`, `House Minority`, `Senate Democratic` go; `Republican [Senate]`,
 * `Democratic-controlled [House]` are cut; `Republican Party`, `House Republicans`, `Social Democrats` stay.
 */
export function sides(isPlace: IsPlace): Refiner {
  return {
    id: 'sides',
    refine(mentions, document) {
      const kept: Mention[] = [];
      const rejected: RejectedMention[] = [];
      for (const mention of mentions) {
        const words = isNamedBody(mention) ? wordsOf(mention, document) : [];
        if (!words.some(({ fold }) => isSide(fold))) kept.push(mention);
        else if (isOnlySide(words, document, isPlace)) rejected.push({ mention, reason: NO_BODY });
        else kept.push(chamberOf(words, mention, document));
      }
      return { kept, rejected };
    },
  };
}

const NO_BODY = { rule: 'sides', detail: 'of a party or of one side of a chamber, which is no body' };

/** What is known by its whole name stands: `Democratic` may be the name of a party. */
const isNamedBody = ({ type, form, reason }: Mention): boolean =>
  (type === 'organization' || type === 'agency') && form === 'name' && !reason.rule.startsWith('known');

function wordsOf({ start, end }: Mention, document: TextDocument): readonly Token[] {
  const first = tokenAt(document, start);
  let last = first;
  while ((document.tokens[last]?.start ?? Infinity) < end) last += 1;
  return document.tokens.slice(first, last);
}

const isGeneral = ({ fold, text }: Token): boolean =>
  isSide(fold) || isChamber(fold) || JOINS.has(fold) || JOINS.has(text);

/** Sides and chambers throughout, after a place perhaps, and at the end a side. */
function isOnlySide(words: readonly Token[], { text }: TextDocument, isPlace: IsPlace): boolean {
  const last = words[words.length - 1];
  if (last === undefined || !isSide(last.fold)) return false;
  const first = words.findIndex(isGeneral);
  if (!words.slice(first).every(isGeneral)) return false;
  return first === 0 || isPlace(text.slice(words[0]?.start, words[first - 1]?.end));
}

/** The chamber at the end of a mention, where all before it says only who holds it. */
function chamberOf(words: readonly Token[], mention: Mention, document: TextDocument): Mention {
  const chamber = words[words.length - 1];
  if (chamber === undefined || words.length < 2 || !isChamber(chamber.fold) || !words.every(isGeneral)) return mention;
  const before = words.slice(0, -1);
  if (before.some(({ fold }) => isChamber(fold))) return mention;
  const { start, end } = chamber;
  const type = agencyType([chamber.fold]) ?? 'organization';
  return { ...mention, start, end, text: document.text.slice(start, end), type };
}

/** Score from which on a name of the gazetteer is well known enough to need nothing beside it. */
const WELL_KNOWN = 0.75;
/** Score of a country's name: in German some have an article, as no town has. */
const COUNTRY = 0.85;
const GERMAN_ARTICLE = /^(?:der|die|das|den|dem|des)$/i;

/**
 * Texts in other languages: of the gazetteer's names only those stay that are well known or stand where places stand in
 * that language; what the English patterns found goes. In German every noun has a capital, and many are also towns.
 *
 * Examples: `in [Essen]` and `[Berlin]` stay in a German text; `die Lage`, `Jonas Keller` go.
 */
export const foreignPlaces: Refiner = {
  id: 'foreign-places',
  refine(mentions, document) {
    const language = foreign(document.language);
    if (language === null) return { kept: mentions, rejected: [] };
    const kept: Mention[] = [];
    const rejected: RejectedMention[] = [];
    for (const mention of mentions) {
      const why = mention.type === 'place' ? faultOf(mention, document, language.beforePlaces) : null;
      if (why === null) kept.push(mention);
      else rejected.push({ mention, reason: { rule: 'foreign-places', detail: why } });
    }
    return { kept, rejected };
  },
};

function faultOf(mention: Mention, document: TextDocument, beforePlaces: ReadonlySet<string>): string | null {
  if (mention.reason.rule === 'known') return null;
  if (mention.reason.rule !== 'gazetteer') return 'found by a pattern of English';
  const at = tokenAt(document, mention.start);
  const before = document.tokens[at - 1];
  const sentence = document.tokens[at]?.sentence;
  if (before !== undefined && before.sentence === sentence && beforePlaces.has(before.text.toLowerCase())) return null;
  if (document.language === 'de' && mention.score < COUNTRY && GERMAN_ARTICLE.test(before?.text ?? ''))
    return 'behind an article, as nouns are';
  if (mention.score < WELL_KNOWN) return 'not well known, and no word for a place before it';
  const inName =
    before !== undefined &&
    before.sentence === sentence &&
    before.end + 1 === mention.start &&
    /^\p{Lu}\p{Ll}/u.test(before.text) &&
    document.language !== 'de';
  return inName ? 'inside a longer name' : null;
}
