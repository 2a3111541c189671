import type { Mention, RejectedMention } from '../../../model';
import type { TextDocument } from '../document';
import { foreign } from '../languages';
import type { Refiner } from '../recognizer';
import { tokenAt } from '../token-at';

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
