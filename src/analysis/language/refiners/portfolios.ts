import { englishWords } from '../../../data/lexicon';
import { foldForm, type Mention, type RejectedMention } from '../../../model';
import { agencyType } from '../agency-words';
import type { TextDocument } from '../document';
import type { Refiner } from '../recognizer';
import { isPortfolio as isPortfolioWord } from '../titles';
import { tokenAt } from '../token-at';

/** Offices that are named with what they are for. */
const OFFICES = englishWords('portfolios-offices');

/**
 * What an office is for is part of its title and no body, unless it is named as one.
 *
 * Examples: `Secretary of [State]`, `Minister of [State Security]` go; `Secretary of the [Central Committee]`, `Director of
 * [Acme]` stay; of `Secretary of [State Tillerson]` the surname stays.
 */
export const portfolios: Refiner = {
  id: 'portfolios',
  refine(mentions, document) {
    const kept: Mention[] = [];
    const rejected: RejectedMention[] = [];
    for (const mention of mentions) {
      if (!isPortfolio(mention, document)) kept.push(mention);
      else {
        rejected.push({ mention, reason: TITLE });
        kept.push(...bearerIn(mention));
      }
    }
    return { kept, rejected };
  },
};

const TITLE = { rule: 'portfolios', detail: 'what an office is for, inside its title' };

function isPortfolio(mention: Mention, document: TextDocument): boolean {
  if (mention.type !== 'organization' || mention.reason.rule !== 'tagger') return false;
  const { tokens } = document;
  const at = tokenAt(document, mention.start);
  const [office, of] = [tokens[at - 2], tokens[at - 1]];
  if (of?.text !== 'of' || !OFFICES.has(office?.fold ?? '') || office?.sentence !== tokens[at]?.sentence) return false;
  const folds = tokens.slice(at, tokenAt(document, mention.end - 1) + 1).map(({ fold }) => fold);
  return agencyType(folds) === null;
}

/** `State [Tillerson]`: who holds the office, where what it is for is one word. */
function bearerIn(mention: Mention): readonly Mention[] {
  const [, duty = '', name = ''] = /^(\p{Lu}\p{L}+) (\p{Lu}[\p{L}'’-]+)$/u.exec(mention.text) ?? [];
  if (name === '' || !isDuty(foldForm(duty)) || isDuty(foldForm(name))) return [];
  const start = mention.end - name.length;
  return [{ ...mention, start, text: name, type: 'person' }];
}

const isDuty = (fold: string): boolean => isPortfolioWord(fold, 'secretary');
