import { englishWords } from '../../../data/lexicon';
import { LEADING_PLACE_WORDS, PLACE_WORDS } from '../place-words';

/** Nouns of `the village of Alitena`. */
export const OF_WORDS = englishWords('of-words');
/** Nouns of `the villages of A, B and C`. */
export const PLURAL = englishWords('toponym-triggers-plural');

/** What a token can begin, so that most tokens cost one look. */
export const Trigger = { kindWord: 1, leading: 2, of: 4, plural: 8, preposition: 16, half: 32 } as const;
export const TRIGGERS = new Map<string, number>();
const trigger = (words: Iterable<string>, bit: number): void => {
  for (const word of words) TRIGGERS.set(word, (TRIGGERS.get(word) ?? 0) | bit);
};
trigger(PLACE_WORDS, Trigger.kindWord);
trigger(LEADING_PLACE_WORDS, Trigger.leading);
trigger(OF_WORDS, Trigger.of);
trigger(PLURAL, Trigger.plural);
trigger(['in', 'near', 'outside', 'around'], Trigger.preposition);
trigger(['north', 'south'], Trigger.half);
