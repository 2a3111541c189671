import { englishWords } from '../../../data/lexicon';
import type { Mention, RejectedMention } from '../../../model';
import { agencyType } from '../agency-words';
import type { TextDocument, Token } from '../document';
import { isChamber, isSide } from '../party-words';
import type { IsPlace } from '../recognizers/agency-descriptions';
import type { Refiner } from '../recognizer';
import { tokenAt } from '../token-at';

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
